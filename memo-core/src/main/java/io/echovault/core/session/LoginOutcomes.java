package io.echovault.core.session;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Argument;
import io.echovault.core.answer.Message;
import io.echovault.core.codec.StoredNames.Source;
import io.echovault.core.member.MemberTransaction;
import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.Factor;
import io.echovault.ports.vocabulary.LiveSession;
import io.echovault.ports.vocabulary.LoginRecord;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** What a try comes to, written in the transaction. */
final class LoginOutcomes {
  private static final Set<Factor> PIN = Set.of(Factor.PIN);

  private final MemberSessions sessions;
  private final Recoveries recoveries;
  private final MemberNotifier memberNotifier;

  LoginOutcomes(MemberSessions sessions, Recoveries recoveries, MemberNotifier memberNotifier) {
    this.sessions = sessions;
    this.recoveries = recoveries;
    this.memberNotifier = memberNotifier;
  }

  /** The PIN was right. Whoever knows it has not lost it, so a recovery is no longer wanted. */
  LiveSession enter(MemberTransaction memberTransaction) {
    memberTransaction.scope().logins().succeeded(memberTransaction.member().member());
    recoveries.stop(memberTransaction);
    return sessions.show(memberTransaction, Factor.PIN);
  }

  /** The PIN was right, and there is another one from now on, which ends all other sessions. */
  LiveSession changePin(MemberTransaction memberTransaction, LoginRecord login) {
    memberTransaction.scope().logins().keep(memberTransaction.member().member(), login);
    memberTransaction.audit(Act.PIN_CHANGED, "");
    recoveries.stop(memberTransaction);
    sessions.endAll(memberTransaction);
    return sessions.open(memberTransaction, PIN);
  }

  /** There is a first PIN, or one in place of a lost one. */
  LiveSession setPin(MemberTransaction memberTransaction, LoginRecord login) {
    if (recoveries.complete(memberTransaction)) {
      sessions.endAll(memberTransaction);
    }
    memberTransaction.scope().logins().keep(memberTransaction.member().member(), login);
    memberTransaction.audit(Act.PIN_SET, "");
    return sessions.open(memberTransaction, PIN);
  }

  /**
   * The PIN was wrong.
   *
   * @param lockedUntil when another may be tried, if this was the last one for now; they are told,
   *     since it may be somebody else who guesses
   */
  void refused(MemberTransaction memberTransaction, Optional<Instant> lockedUntil) {
    memberTransaction.audit(Act.LOGIN_FAILED, "");
    if (lockedUntil.isPresent()) {
      memberTransaction.audit(Act.LOCKED_OUT, "");
      ZoneId zone = memberTransaction.state().chat().settings().zone();
      memberNotifier.remind(
          memberTransaction,
          "locked-out/" + lockedUntil.get(),
          Message.of("login.locked-out")
              .with("until", new Argument.Time(lockedUntil.get(), zone, Argument.Precision.HOUR)));
    }
    memberTransaction.finish();
  }

  /** Tells the chat that the link came from. */
  void tell(MemberTransaction memberTransaction, Caller caller, LiveSession session) {
    ZoneId zone = memberTransaction.state().chat().settings().zone();
    Argument until = new Argument.Time(session.expiresAt(), zone, Argument.Precision.HOUR);
    Answer answer =
        switch (caller.sent().purpose()) {
          case SET_PIN ->
              opened(memberTransaction, Message.of("login.pin-set").with("until", until));
          case ENTER_PIN ->
              opened(memberTransaction, Message.of("login.done").with("until", until));
          case CHANGE_PIN ->
              opened(memberTransaction, Message.of("login.pin-changed").with("until", until));
          case ERASE -> ErasureQuestion.ask(memberTransaction.access(), memberTransaction.now());
          case RECLAIM ->
              opened(memberTransaction, Message.of("reclaim.done").with("until", until));
        };
    memberNotifier.tell(
        memberTransaction,
        caller.sent(),
        Source.UNLOCK.text() + caller.link().token().value(),
        answer);
  }

  private static Answer opened(MemberTransaction memberTransaction, Message message) {
    return Answer.say(Message.paragraphs(message, DeletionNews.take(memberTransaction)));
  }
}
