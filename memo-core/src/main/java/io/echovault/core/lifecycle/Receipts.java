package io.echovault.core.lifecycle;

import io.echovault.core.codec.ByteReader;
import io.echovault.core.codec.ByteWriter;
import io.echovault.core.codec.StoredNames.Statement;
import io.echovault.core.sealing.Signing;
import io.echovault.core.text.BoundedMatcher;
import io.echovault.core.text.BoundedPattern;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.Erasure;
import io.echovault.ports.vocabulary.ErasureReceipt;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Signs what is noted and promised about an erasure, and checks it. A receipt's code is a word for
 * its kind, its content and its signature, with dots between them.
 */
final class Receipts {
  private static final BoundedPattern CODE =
      BoundedPattern.compile("EVR1\\.([A-Za-z0-9_-]{20,200})\\.([A-Za-z0-9_-]{86})");

  private final Signing signing;

  Receipts(Signing signing) {
    this.signing = signing;
  }

  Erasure erasure(UUID receipt, MemberRef member, Instant at) {
    return new Erasure(receipt, member, at, signing.sign(content(receipt, member, at)));
  }

  /** Whether an erasure was noted by this bot. */
  boolean genuine(Erasure erasure) {
    return signing.verify(
        content(erasure.receipt(), erasure.member(), erasure.at()), erasure.signature());
  }

  private static byte[] content(UUID receipt, MemberRef member, Instant at) {
    return new ByteWriter()
        .writeText(Statement.ERASURE.text())
        .writeId(receipt)
        .writeId(member.tenant().value())
        .writeId(member.member().value())
        .writeInstant(at)
        .toBytes();
  }

  ErasureReceipt receipt(UUID id, Instant at, Duration backupsKept, int memories) {
    Instant until = at.plus(backupsKept);
    byte[] content =
        new ByteWriter()
            .writeText(Statement.RECEIPT.text())
            .writeId(id)
            .writeInstant(at)
            .writeInstant(until)
            .writeInt(memories)
            .toBytes();
    Base64.Encoder plain = Base64.getUrlEncoder().withoutPadding();
    String code =
        "EVR1."
            + plain.encodeToString(content)
            + "."
            + plain.encodeToString(signing.sign(content).array());
    return new ErasureReceipt(id, at, until, memories, code);
  }

  /** What a code says, if this bot signed it. Words around it are passed over. */
  Optional<ErasureReceipt> verify(String text) {
    BoundedMatcher code = CODE.matcher(text);
    if (!code.find()) {
      return Optional.empty();
    }
    byte[] content = Base64.getUrlDecoder().decode(code.group(1));
    Bytes signature = new Bytes(Base64.getUrlDecoder().decode(code.group(2)));
    return signing.verify(content, signature)
        ? read(new ByteReader(content), code.group())
        : Optional.empty();
  }

  private static Optional<ErasureReceipt> read(ByteReader in, String code) {
    try {
      return in.readText().equals(Statement.RECEIPT.text())
          ? Optional.of(
              new ErasureReceipt(
                  in.readId(), in.readInstant(), in.readInstant(), in.readInt(), code))
          : Optional.empty();
    } catch (MemoException.Unreadable another) {
      // Signed by us, but something else than a receipt.
      return Optional.empty();
    }
  }
}
