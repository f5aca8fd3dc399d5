package io.echovault.testkit;

import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.AuditHead;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.InboxItem;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.Membership;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.ReplyId;
import io.echovault.ports.vocabulary.Role;
import io.echovault.ports.vocabulary.SealedEntry;
import io.echovault.ports.vocabulary.SessionId;
import io.echovault.ports.vocabulary.StoredReply;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.ports.vocabulary.Tier;
import io.echovault.ports.vocabulary.WorkerId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/** Plain values for tests. Ids are new with every call, so tests can share one store. */
public final class Fixtures {
  /** A moment with all six digits of its microseconds in use. */
  public static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123457Z");

  /** A picture of one dot. */
  public static final Bytes PNG =
      new Bytes(
          Base64.getDecoder()
              .decode(
                  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJ"
                      + "RU5ErkJggg=="));

  private static final CountingIds IDS = new CountingIds();

  private Fixtures() {}

  public static TenantId newTenant() {
    return new TenantId(IDS.get());
  }

  public static MemberId newMember() {
    return new MemberId(IDS.get());
  }

  public static MemoryId newMemory() {
    return new MemoryId(IDS.get());
  }

  public static ReplyId newReply() {
    return new ReplyId(IDS.get());
  }

  public static SessionId newSession() {
    return new SessionId(IDS.get());
  }

  public static Fingerprint newFingerprint() {
    return new Fingerprint(IDS.get());
  }

  public static WorkerId newWorker() {
    return new WorkerId(IDS.get());
  }

  /** The words as bytes in UTF-8. */
  public static Bytes bytes(String words) {
    return new Bytes(words.getBytes(StandardCharsets.UTF_8));
  }

  /** So many bytes, every value among them, zero first. */
  public static Bytes bytes(int length) {
    byte[] array = new byte[length];
    for (int i = 0; i < length; i++) {
      array[i] = (byte) i;
    }
    return new Bytes(array);
  }

  /** A member who has done nothing yet. */
  public static MemberRecord member(MemberId id) {
    return new MemberRecord(
        id,
        Membership.of(Role.OWNER),
        0,
        0,
        0,
        bytes("open key"),
        bytes("secret key"),
        bytes("state"),
        AuditHead.EMPTY,
        NOON);
  }

  /** The first entry of a memory whose number is its place in the journal. */
  public static SealedEntry entry(long seq, MemoryId memory) {
    return new SealedEntry(
        seq,
        memory,
        (int) seq,
        SealedEntry.Change.REMEMBERED,
        Tier.GENERAL,
        1,
        NOON.plusSeconds(seq),
        bytes("words " + seq));
  }

  /** An event whose hash holds its place. */
  public static AuditEvent event(MemberId member, long seq) {
    byte[] hash = new byte[32];
    hash[31] = (byte) seq;
    return new AuditEvent(
        member,
        seq,
        NOON.plusSeconds(seq),
        AuditEvent.Act.MEMORY_REMEMBERED,
        "memory " + seq,
        new Bytes(hash));
  }

  /** A reply to a new message, to be sent to a recipient. */
  public static StoredReply replyTo(MemberId member, Fingerprint recipient) {
    return new StoredReply(
        newReply(), member, newFingerprint(), recipient, true, bytes("a reply"), NOON);
  }

  /** A message of a sender that nobody has tried to handle yet. */
  public static InboxItem messageOf(Fingerprint sender) {
    return new InboxItem(newFingerprint(), sender, NOON, 0, bytes("a message"));
  }
}
