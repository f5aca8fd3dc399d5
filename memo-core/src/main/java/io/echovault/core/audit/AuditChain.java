package io.echovault.core.audit;

import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.AuditHead;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.MemberRef;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;

/** Links audit events: each one's hash covers its fields, its tenant and the hash before it. */
public final class AuditChain {
  private AuditChain() {}

  /**
   * The next event of a chain.
   *
   * @param at is kept at microsecond precision
   * @param subject at most 200 characters
   */
  public static AuditEvent next(
      MemberRef member, AuditHead head, Instant at, AuditEvent.Act act, String subject) {
    AuditEvent unhashed =
        new AuditEvent(
            member.member(),
            head.seq() + 1,
            at.truncatedTo(ChronoUnit.MICROS),
            act,
            subject,
            Bytes.NONE);
    return new AuditEvent(
        unhashed.member(),
        unhashed.seq(),
        unhashed.at(),
        unhashed.act(),
        unhashed.subject(),
        new ChainHasher().hash(member, head.hash(), unhashed));
  }

  /** The head of a chain that ends with an event. */
  public static AuditHead headAfter(AuditEvent event) {
    return new AuditHead(event.seq(), event.hash());
  }

  /**
   * Checks events that follow a head.
   *
   * @return the place of the first event that was changed, removed, inserted or swapped; empty when
   *     the chain holds
   */
  public static OptionalLong firstBroken(
      MemberRef member, AuditHead head, List<AuditEvent> events) {
    long seq = head.seq();
    Bytes previous = head.hash();
    var hasher = new ChainHasher();
    for (AuditEvent event : events) {
      seq++;
      if (event.seq() != seq
          || !event.member().equals(member.member())
          || !event.hash().equals(hasher.hash(member, previous, event))) {
        return OptionalLong.of(seq);
      }
      previous = event.hash();
    }
    return OptionalLong.empty();
  }

  /**
   * Checks a whole chain against the head that its member's row holds, which shows a cut tail.
   *
   * @return the place of the first event that is wrong or missing; empty when the chain holds
   */
  public static OptionalLong firstBroken(
      MemberRef member, List<AuditEvent> all, AuditHead recorded) {
    OptionalLong broken = firstBroken(member, AuditHead.EMPTY, all);
    if (broken.isPresent()) {
      return broken;
    }
    AuditHead end = all.isEmpty() ? AuditHead.EMPTY : headAfter(all.get(all.size() - 1));
    return end.equals(recorded)
        ? OptionalLong.empty()
        : OptionalLong.of(Math.min(end.seq(), recorded.seq()) + 1);
  }
}
