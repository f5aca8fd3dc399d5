package io.echovault.core.audit;

import io.echovault.core.codec.ByteWriter;
import io.echovault.core.codec.StoredNames.Statement;
import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.MemberRef;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Makes the hashes of audit events, one after the other. Not safe for threads. */
final class ChainHasher {
  private final MessageDigest sha256 = sha256();
  private final ByteWriter canonical = new ByteWriter();

  /** The hash of an event that follows one with a hash. */
  Bytes hash(MemberRef chain, Bytes previous, AuditEvent event) {
    return hash(chain, previous, event, event.seq());
  }

  /** The hash that an event would have in another place. */
  Bytes hash(MemberRef chain, Bytes previous, AuditEvent event, long seq) {
    canonical
        .clear()
        .writeText(Statement.AUDIT_EVENT.text())
        .writeBytes(previous.array())
        .writeId(chain.tenant().value())
        .writeId(event.member().value())
        .writeLong(seq)
        .writeInstant(event.at())
        .writeText(event.act().name())
        .writeText(event.subject());
    return new Bytes(canonical.digest(sha256));
  }

  /** Whether an event is what follows a place with a hash. */
  boolean follows(MemberRef chain, long seq, Bytes previous, AuditEvent event) {
    return event.seq() == seq + 1
        && event.member().equals(chain.member())
        && event.hash().equals(hash(chain, previous, event));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }
}
