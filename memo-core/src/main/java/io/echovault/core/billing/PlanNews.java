package io.echovault.core.billing;

import io.echovault.core.answer.Message;
import io.echovault.core.mail.MailWords;
import io.echovault.core.member.MemberTransaction;
import io.echovault.core.session.MemberNotifier;
import io.echovault.ports.vocabulary.AuditEvent;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** What owners are told when what is known of their subscription changes. */
final class PlanNews {
  private PlanNews() {}

  /**
   * Has an owner told what changed, in the chat and by mail, and audits another plan.
   *
   * @param event names what happened; it is told once
   */
  static void tell(
      MemberTransaction owner, HeldPlan was, HeldPlan is, MemberNotifier notifier, String event) {
    if (!was.plan().equals(is.plan())) {
      owner.audit(AuditEvent.Act.PLAN_CHANGED, is.plan().name());
    }
    Message news = between(was, is, owner.state().chat().settings().zone());
    if (!news.isNone()) {
      notifier.notice(owner, event, news);
      notifier.mail(owner, event, MailWords.about("mail.plan.subject", news));
    }
  }

  /** What is to be told; nothing when it makes no difference to them. */
  static Message between(HeldPlan was, HeldPlan is, ZoneId zone) {
    if (!was.plan().equals(is.plan())) {
      String key = is.by().isPresent() ? "plan.now-paid" : "plan.now-unpaid";
      return Message.of(key).with("plan", PlanWords.name(is.plan().name()));
    }
    if (was.grace().isEmpty() && is.grace().isPresent()) {
      return told("plan.payment-failed", is, is.grace().get(), zone);
    }
    if (was.grace().isPresent() && is.grace().isEmpty()) {
      return Message.of("plan.payment-made").with("plan", PlanWords.name(is.plan().name()));
    }
    Optional<Instant> end = is.ends();
    if (end.isPresent() && !end.equals(was.ends())) {
      return told("plan.will-end", is, end.get(), zone);
    }
    return was.ends().isPresent() && end.isEmpty()
        ? Message.of("plan.goes-on").with("plan", PlanWords.name(is.plan().name()))
        : Message.none();
  }

  private static Message told(String key, HeldPlan held, Instant until, ZoneId zone) {
    return Message.of(key)
        .with("plan", PlanWords.name(held.plan().name()))
        .withDay("until", until, zone);
  }
}
