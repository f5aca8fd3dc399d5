package io.echovault.core.session;

import io.echovault.core.answer.Argument;
import io.echovault.core.answer.Message;
import io.echovault.core.member.MemberTransaction;
import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.Factor;
import io.echovault.ports.vocabulary.LiveSession;
import io.echovault.ports.vocabulary.LockoutRule;
import java.time.ZoneId;

/** What a try to log in by voice comes to, written in the transaction of its answer. */
public final class VoiceOutcomes {
  private final MemberSessions sessions;
  private final LockoutRule rule;

  /**
   * Outcomes.
   *
   * @param attempts so many tries, of a voice or a PIN, lock a member out
   */
  public VoiceOutcomes(MemberSessions sessions, int attempts) {
    this.sessions = sessions;
    rule = LoginServices.rule(attempts);
  }

  /** When members are locked out. */
  public LockoutRule rule() {
    return rule;
  }

  /** The voice was right: opens a session, or adds to the one that a PIN has opened. */
  public Message enter(MemberTransaction memberTransaction) {
    memberTransaction.scope().logins().succeeded(memberTransaction.member().member());
    LiveSession session = sessions.show(memberTransaction, Factor.VOICE);
    ZoneId zone = memberTransaction.state().chat().settings().zone();
    Message opened =
        Message.of(session.factors().contains(Factor.PIN) ? "login.done" : "voice.opened")
            .with("until", new Argument.Time(session.expiresAt(), zone, Argument.Precision.HOUR));
    return Message.paragraphs(opened, DeletionNews.take(memberTransaction));
  }

  /** It was not right, and perhaps the last that could be tried. */
  public void refused(MemberTransaction memberTransaction, boolean last) {
    memberTransaction.audit(Act.LOGIN_FAILED, "");
    if (last) {
      memberTransaction.audit(Act.LOCKED_OUT, "");
    }
  }
}
