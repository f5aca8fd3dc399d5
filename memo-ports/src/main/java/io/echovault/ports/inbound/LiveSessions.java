package io.echovault.ports.inbound;

import io.echovault.ports.vocabulary.LiveSession;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.SessionId;
import java.util.Optional;

/**
 * The sessions that logins opened, for whoever carries one elsewhere, such as in a token. Every
 * call asks the store, so what ended in another process has ended here. Safe for many threads.
 */
public interface LiveSessions {

  /** The session, if it is open now; asking does not prolong it. */
  Optional<LiveSession> find(MemberRef member, SessionId session);

  /** Ends a session, which is audited; one that has ended is left alone. */
  void end(MemberRef member, SessionId session);
}
