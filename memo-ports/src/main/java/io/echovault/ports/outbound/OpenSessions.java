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
  Optional<LiveSession> find(MemberId member, SessionId session, Instant now);

  /**
   * Says that a member's live session will be asked for after the next question. Changes nothing;
   * where asking costs a way to and fro, both may go together.
   */
  default void expect(MemberId member, Instant now) {}

  /** Of a member's sessions the one that lasts longest. */
  Optional<LiveSession> live(MemberId member, Instant now);

  /** All of a member's sessions, the one that lasts longest first. */
  List<LiveSession> all(MemberId member, Instant now);

  /** Lets a session last until then, unless it lasts longer already or has ended. */
  void touch(MemberId member, SessionId session, Instant now, Instant until);

  /** Ends a session, if it is there. */
  void end(MemberId member, SessionId session);

  /** Ends all sessions of a member. */
  void endAll(MemberId member);
}
