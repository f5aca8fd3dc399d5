package io.echovault.app;

import io.echovault.app.web.Logins;
import io.echovault.ports.inbound.LiveSessions;
import io.echovault.ports.inbound.Unlocking;
import io.echovault.ports.vocabulary.Factor;
import io.echovault.ports.vocabulary.LiveSession;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.PinFault;
import io.echovault.ports.vocabulary.SessionId;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.ports.vocabulary.UnlockLink;
import io.echovault.ports.vocabulary.UnlockOutcome;
import io.echovault.ports.vocabulary.UnlockPurpose;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Links whose right PIN is 135790, and the sessions that they opened. */
public final class ScriptedLogins implements Unlocking, LiveSessions {
  public static final String PIN = "135790";
  public static final String LINK = "canarylink-0123456789abcdefghijklmnopq";
  private static final Duration LOCKED = Duration.ofMinutes(15);

  private final Map<String, UnlockLink> links = new ConcurrentHashMap<>();
  private final Map<SessionId, LiveSession> open = new ConcurrentHashMap<>();
  private final AtomicInteger left = new AtomicInteger(5);
  private final AtomicInteger tries = new AtomicInteger();

  public Logins logins() {
    return new Logins(this, this);
  }

  /** Has the app work with these logins. */
  PortDecorators detours() {
    return new PortDecorators() {
      @Override
      public Logins logins(Logins direct) {
        return ScriptedLogins.this.logins();
      }
    };
  }

  public void send(UnlockPurpose purpose) {
    send(purpose, "en");
  }

  /** Sends a link to somebody who reads that language. */
  public void send(UnlockPurpose purpose, String language) {
    Instant end = Instant.now().plus(Duration.ofMinutes(10));
    links.put(LINK, new UnlockLink(purpose, end, language, ZoneId.of("Europe/Madrid")));
    left.set(5);
  }

  public int tries() {
    return tries.get();
  }

  public LiveSession open(Duration length) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    var member = new MemberRef(new TenantId(UUID.randomUUID()), new MemberId(UUID.randomUUID()));
    var session =
        new LiveSession(
            new SessionId(UUID.randomUUID()), member, Set.of(Factor.PIN), now, now.plus(length));
    open.put(session.id(), session);
    return session;
  }

  @Override
  public Optional<UnlockLink> look(String token) {
    return Optional.ofNullable(links.get(token));
  }

  @Override
  public UnlockOutcome enter(String token, Optional<String> present, Optional<String> chosen) {
    UnlockLink page = links.get(token);
    if (page == null) {
      return new UnlockOutcome.Gone();
    }
    if (left.get() == 0) {
      return new UnlockOutcome.LockedOut(Instant.now().plus(LOCKED));
    }
    if (chosen.filter(pin -> !pin.matches("\\d{6,12}")).isPresent()) {
      return new UnlockOutcome.NotTaken(PinFault.NOT_DIGITS);
    }
    tries.incrementAndGet();
    if (present.isPresent() && !present.get().equals(PIN)) {
      return new UnlockOutcome.Wrong(left.decrementAndGet());
    }
    links.remove(token);
    return new UnlockOutcome.Opened(page.purpose(), open(Duration.ofMinutes(30)));
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
