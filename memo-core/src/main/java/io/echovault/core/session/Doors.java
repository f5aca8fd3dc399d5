package io.echovault.core.session;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Argument;
import io.echovault.core.answer.Message;
import io.echovault.core.codec.StoredNames.Source;
import io.echovault.core.member.Visit;
import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.Factor;
import io.echovault.ports.vocabulary.LiveSession;
import io.echovault.ports.vocabulary.LoginRecord;
import java.time.ZoneId;
import java.util.Set;

/** What a try comes to, written in the transaction of a visit. */
final class Doors {
  private static final Set<Factor> PIN = Set.of(Factor.PIN);

  private final MemberSessions sessions;
  private final Recoveries recoveries;
  private final Notices notices;

  Doors(MemberSessions sessions, Recoveries recoveries, Notices notices) {
    this.sessions = sessions;
    this.recoveries = recoveries;
    this.notices = notices;
  }

  /** The PIN was right. Whoever knows it has not lost it, so a recovery is no longer wanted. */
  LiveSession enter(Visit visit) {
    visit.scope().logins().succeeded(visit.member().member());
    recoveries.stop(visit);
    return sessions.open(visit, PIN);
  }

  /** The PIN was right, and there is another one from now on, which ends all other sessions. */
  LiveSession changePin(Visit visit, LoginRecord login) {
    visit.scope().logins().keep(visit.member().member(), login);
    visit.audit(Act.PIN_CHANGED, "");
    recoveries.stop(visit);
    sessions.endAll(visit);
    return sessions.open(visit, PIN);
  }

  /** There is a first PIN, or one in place of a lost one. */
  LiveSession setPin(Visit visit, LoginRecord login) {
    if (recoveries.complete(visit)) {
      sessions.endAll(visit);
    }
    visit.scope().logins().keep(visit.member().member(), login);
    visit.audit(Act.PIN_SET, "");
    return sessions.open(visit, PIN);
  }

  /** The PIN was wrong, and perhaps the last one that could be tried. */
  void refused(Visit visit, boolean last) {
    visit.audit(Act.LOGIN_FAILED, "");
    if (last) {
      visit.audit(Act.LOCKED_OUT, "");
    }
    visit.finish();
  }

  /** Tells the chat that the link came from. */
  void tell(Visit visit, Caller caller, LiveSession session) {
    ZoneId zone = visit.state().chat().settings().zone();
    Argument until = new Argument.Time(session.expiresAt(), zone, Argument.Precision.HOUR);
    Answer answer =
        switch (caller.sent().purpose()) {
          case SET_PIN -> opened(visit, Message.of("login.pin-set").with("until", until));
          case ENTER_PIN -> opened(visit, Message.of("login.done").with("until", until));
          case CHANGE_PIN -> opened(visit, Message.of("login.pin-changed").with("until", until));
          case ERASE -> ErasureQuestion.ask(visit.now());
          case RECLAIM -> opened(visit, Message.of("reclaim.done").with("until", until));
        };
    notices.tell(
        visit, caller.sent(), Source.UNLOCK.text() + caller.link().token().value(), answer);
  }

  private static Answer opened(Visit visit, Message message) {
    return Answer.say(Message.paragraphs(message, DeletionNews.take(visit)));
  }
}
