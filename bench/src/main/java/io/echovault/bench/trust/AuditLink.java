package io.echovault.bench.trust;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.AuditHead;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.MemberRef;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/** Links audit events as the bot does, written a second time: an attacker knows how, too. */
public final class AuditLink {
  private AuditLink() {}

  /** The event that rightly follows a head. */
  public static AuditEvent next(
      MemberRef chain, AuditHead head, Instant at, AuditEvent.Act act, String subject) {
    var content = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(content)) {
      bytes(out, "echovault/audit/1".getBytes(UTF_8));
      bytes(out, head.hash().array());
      id(out, chain.tenant().value());
      id(out, chain.member().value());
      out.writeLong(head.seq() + 1);
      out.writeLong(at.getEpochSecond());
      out.writeInt(at.getNano());
      bytes(out, act.name().getBytes(UTF_8));
      bytes(out, subject.getBytes(UTF_8));
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.toByteArray());
      return new AuditEvent(chain.member(), head.seq() + 1, at, act, subject, new Bytes(hash));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }

  /** The head after an event. */
  public static AuditHead after(AuditEvent event) {
    return new AuditHead(event.seq(), event.hash());
  }

  private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static void id(DataOutputStream out, UUID id) throws IOException {
    out.writeLong(id.getMostSignificantBits());
    out.writeLong(id.getLeastSignificantBits());
  }
}
