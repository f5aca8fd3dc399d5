package io.echovault.drills.trust;

import io.echovault.app.tokens.SessionTokens;
import io.echovault.ports.inbound.LiveSessions;
import io.echovault.ports.vocabulary.Factor;
import io.echovault.ports.vocabulary.LiveSession;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.SessionId;
import io.echovault.ports.vocabulary.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Sessions that are open in memory. */
final class ForgeSessions implements LiveSessions {
  private final Map<SessionId, LiveSession> open = new HashMap<>();
  private final Random random;

  ForgeSessions(long seed) {
    random = new Random(seed);
  }

  LiveSession open(Instant now) {
    var member = new MemberRef(new TenantId(id()), new MemberId(id()));
    var session =
        new LiveSession(
            new SessionId(id()), member, Set.of(Factor.PIN), now, now.plus(Duration.ofHours(8)));
    open.put(session.id(), session);
    return session;
  }

  /** The real tokens over these sessions, at noon for ever. */
  SessionTokens tokens() {
    return new SessionTokens(
        List.of(ForgeTokens.SECRET), this, InstantSource.fixed(ForgeKnown.NOON), this::id);
  }

  private UUID id() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  @Override
  public Optional<LiveSession> find(MemberRef member, SessionId session) {
    return Optional.ofNullable(open.get(session)).filter(found -> found.member().equals(member));
  }

  @Override
  public void end(MemberRef member, SessionId session) {
    find(member, session).ifPresent(found -> open.remove(session));
  }
}
