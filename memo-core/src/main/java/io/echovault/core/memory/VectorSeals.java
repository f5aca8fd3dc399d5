package io.echovault.core.memory;

import io.echovault.core.authority.Clearance;
import io.echovault.core.codec.ByteReader;
import io.echovault.core.codec.ByteWriter;
import io.echovault.core.codec.StoredForm;
import io.echovault.core.codec.StoredNames.Purpose;
import io.echovault.core.recall.FreshVectors;
import io.echovault.core.recall.RoundedVectors;
import io.echovault.core.sealing.Binding;
import io.echovault.core.sealing.MemberKeys;
import io.echovault.core.sealing.MemberKeys.Which;
import io.echovault.core.sealing.SealKey;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.SealedVectors;
import io.echovault.ports.vocabulary.Tier;

/** Seals and opens the vectors of one member's memories, like their words. */
final class VectorSeals {
  private final MemberKeys keys;
  private final MemberRef member;
  private final MemberRecord record;

  VectorSeals(MemberKeys keys, MemberRef member, MemberRecord record) {
    this.keys = keys;
    this.member = member;
    this.record = record;
  }

  /** A header with vectors sealed into it. */
  SealedVectors seal(SealedVectors header, RoundedVectors vectors) {
    return new SealedVectors(
        header.place(),
        header.memory(),
        header.version(),
        header.tier(),
        header.model(),
        header.dimension(),
        key(header.tier())
            .sealExact(
                new ByteWriter().begin(StoredForm.VECTORS).writeRest(vectors.toBytes()).toBytes(),
                binding(header)));
  }

  /**
   * The vectors.
   *
   * @throws MemoException.NotFound when the clearance does not reach to their tier
   */
  RoundedVectors open(SealedVectors sealed, Clearance clearance) {
    if (!clearance.allows(sealed.tier())) {
      throw new MemoException.NotFound("the vectors of a memory are locked");
    }
    Bytes content = sealed.content();
    ByteReader in = new ByteReader(key(sealed.tier()).open(content, binding(sealed)));
    return RoundedVectors.fromBytes(in.expect(StoredForm.VECTORS).readRest(), sealed.dimension());
  }

  /** The vectors with the memory that they are of; likewise. */
  FreshVectors.OfMemory ofMemory(SealedVectors sealed, Clearance clearance) {
    return new FreshVectors.OfMemory(sealed.memory(), sealed.version(), open(sealed, clearance));
  }

  private SealKey key(Tier tier) {
    return tier.secret()
        ? keys.unwrap(member, Which.SECRET, record.secretKey())
        : keys.unwrap(member, Which.OPEN, record.openKey());
  }

  private Binding binding(SealedVectors header) {
    return Binding.to(Purpose.MEMORY_VECTORS)
        .and(member)
        .and(header.memory().value())
        .and(header.place())
        .and(header.version())
        .and(header.tier())
        .and(header.model())
        .and(header.dimension());
  }
}
