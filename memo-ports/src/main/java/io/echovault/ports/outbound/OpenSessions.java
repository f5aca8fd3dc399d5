package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.LiveSession;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The sessions of one tenant's members. One whose time is over is as if it were not there; once
 * that was seen by {@link #find}, {@link #live} or {@link #all} in a transaction that committed, it
 * is gone for good, also for a clock that was set back.
 */
public interface OpenSessions {

  /** Keeps a new session; those of the member whose time is over then are dropped. */
  void open(LiveSession session);

  /** A session of a member. */
  default Optional<LiveSession> find(MemberId member, SessionId session, Instant now) {
    return all(member, now).stream().filter(each -> each.id().equals(session)).findFirst();
  }

  /**
   * Says that a member's sessions will be asked for after the next question. Changes nothing; where
   * asking costs a way to and fro, both may go together.
   */
  default void expect(MemberId member, Instant now) {}

  /** Of a member's sessions the one that lasts longest. */
  default Optional<LiveSession> live(MemberId member, Instant now) {
    return all(member, now).stream().findFirst();
  }

  /** All of a member's sessions, the one that lasts longest first. */
  List<LiveSession> all(MemberId member, Instant now);

  /** Lets a session last until then, unless it lasts longer already or has ended. */
  default void touch(MemberId member, SessionId session, Instant now, Instant until) {
    find(member, session, now)
        .filter(each -> each.expiresAt().isBefore(until))
        .ifPresent(each -> keep(each.until(until).with(each.proof().following())));
  }

  /**
   * Keeps another version of a session that is there, in place of the version before it.
   *
   * @throws io.echovault.ports.vocabulary.MemoException.TryAgain when that is not there; as late as
   *     the end of the transaction
   */
  void keep(LiveSession session);

  /** Ends a session, if it is there. */
  void end(MemberId member, SessionId session);

  /** Ends all sessions of a member. */
  void endAll(MemberId member);

  /** No sessions: nobody is ever logged in here. */
  static OpenSessions none() {
    return NoOpenSessions.INSTANCE;
  }
}
