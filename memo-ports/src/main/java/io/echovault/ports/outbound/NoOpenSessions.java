package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.LiveSession;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.SessionId;
import java.time.Instant;
import java.util.List;

/** Stands where a store keeps no sessions. */
enum NoOpenSessions implements OpenSessions {
  INSTANCE;

  @Override
  public void open(LiveSession session) {
    throw missing();
  }

  @Override
  public List<LiveSession> all(MemberId member, Instant now) {
    return List.of();
  }

  @Override
  public void keep(LiveSession session) {
    throw missing();
  }

  @Override
  public void end(MemberId member, SessionId session) {
    // There is none.
  }

  @Override
  public void endAll(MemberId member) {
    // There is none.
  }

  private static IllegalStateException missing() {
    return new IllegalStateException(
        "this store keeps no sessions: implement TenantScope.sessions, or give the core no"
            + " Outside.withUnlockUrl");
  }
}
