package io.echovault.core;

import static io.echovault.core.LoginWorld.OTHER_PIN;
import static io.echovault.core.LoginWorld.PIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.LiveSession;
import io.echovault.ports.vocabulary.SessionId;
import io.echovault.ports.vocabulary.UnlockOutcome.LockedOut;
import io.echovault.ports.vocabulary.UnlockOutcome.Opened;
import io.echovault.ports.vocabulary.UnlockOutcome.Wrong;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Sessions and lockouts while the clock of the machine jumps back and forth. */
class JumpingClockTest {
  private static final Duration DAY = Duration.ofDays(1);

  private final LoginWorld login = new LoginWorld();
  private final World world = login.world;

  @Test
  void endsASessionAtItsTimeAndOpensItNotAgain() {
    LiveSession opened = opened();
    SessionId session = opened.id();
    world.clock.set(opened.expiresAt().minusNanos(1));
    assertThat(isOpen(session)).isTrue();
    world.clock.set(opened.expiresAt());
    assertThat(isOpen(session)).isFalse();
    world.clock.advance(DAY.negated());
    assertThat(isOpen(session)).isFalse();
  }

  @Test
  void prolongsNoSessionByAMessageWhileTheClockIsBehind() {
    LiveSession opened = opened();
    world.clock.advance(DAY.negated());
    world.say("hello", World.ANA_PHONE, World.ANA_ID);
    world.clock.set(opened.expiresAt());
    assertThat(isOpen(opened.id())).isFalse();
  }

  @Test
  void looksAtFiveTriesHoweverTheClockJumpsBetweenThem() {
    login.set(PIN);
    for (int left = 4; left >= 0; left--) {
      world.clock.advance(left % 2 == 0 ? DAY : DAY.negated());
      assertThat(login.login(OTHER_PIN)).isEqualTo(new Wrong(left));
    }
    Instant end = world.clock.instant().plus(Duration.ofMinutes(15));
    for (int back = 1; back <= 5; back++) {
      world.clock.advance(DAY.negated());
      assertThat(login.login(PIN)).isEqualTo(new LockedOut(end));
    }
    world.clock.set(end.minusSeconds(1));
    assertThat(login.login(PIN)).isEqualTo(new LockedOut(end));
  }

  @Test
  void givesFiveMoreTriesForAJumpBeyondTheLockoutAndLocksLongerThen() {
    login.set(PIN);
    Duration lockout = Duration.ofMinutes(15);
    for (int round = 0; round < 3; round++) {
      for (int left = 4; left >= 0; left--) {
        assertThat(login.login(OTHER_PIN)).isEqualTo(new Wrong(left));
      }
      Instant end = world.clock.instant().plus(lockout);
      assertThat(login.login(PIN)).isEqualTo(new LockedOut(end));
      world.clock.advance(DAY);
      lockout = lockout.multipliedBy(2);
    }
    assertThat(login.login(PIN)).isInstanceOf(Opened.class);
  }

  private LiveSession opened() {
    return ((Opened) login.set(PIN)).session();
  }

  private boolean isOpen(SessionId session) {
    return world.core().liveSessions().find(login.ana, session).isPresent();
  }
}
