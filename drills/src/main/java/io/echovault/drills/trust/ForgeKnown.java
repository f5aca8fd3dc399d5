package io.echovault.drills.trust;

import io.echovault.app.tokens.SessionTokens;
import io.echovault.ports.vocabulary.LiveSession;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * What a forger may have seen, and the time at which the forgeries are shown.
 *
 * @param open sessions, each of another tenant
 * @param genuine a token of each of them, in their order
 * @param revoked tokens of sessions that have ended
 * @param early the seconds by which a token has to be before its time to be refused for it
 */
record ForgeKnown(
    List<LiveSession> open,
    List<String> genuine,
    List<String> revoked,
    InstantSource instants,
    int early) {
  static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

  /** Just beyond what the clocks of two processes may be apart. */
  private static final int BEYOND_LEEWAY = 31;

  private static final int SESSIONS = 64;

  /** What there is when time stands still and sessions are kept in memory. */
  static ForgeKnown of(ForgeSessions sessions) {
    SessionTokens tokens = sessions.tokens();
    List<LiveSession> open = new ArrayList<>();
    List<String> genuine = new ArrayList<>();
    List<String> revoked = new ArrayList<>();
    for (int each = 0; each < SESSIONS; each++) {
      LiveSession session = sessions.open(NOON);
      open.add(session);
      genuine.add(tokens.issue(session).value());
      LiveSession ended = sessions.open(NOON);
      revoked.add(tokens.issue(ended).value());
      sessions.end(ended.member(), ended.id());
    }
    return new ForgeKnown(open, genuine, revoked, InstantSource.fixed(NOON), BEYOND_LEEWAY);
  }

  /** Prints no token. */
  @Override
  public String toString() {
    return "ForgeKnown[" + open.size() + " sessions]";
  }
}
