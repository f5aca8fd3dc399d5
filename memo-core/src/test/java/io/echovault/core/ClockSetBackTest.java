package io.echovault.core;

import static io.echovault.core.World.ANA_ID;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.core.session.MemberSessions;
import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.LiveSession;
import io.echovault.ports.vocabulary.UnlockOutcome.Opened;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A clock that is set back opens nothing that was closed, and a session ends some time. */
class ClockSetBackTest {
  private static final String SECRET = "My password is hunter2!";

  @Test
  void keepsTheTimeInWhichAGuessOfOursIsPutRightAsShortAsItIs() {
    World world = new World();
    world.say(SECRET, ANA_ID);
    world.say("My other password is hunter3!", ANA_ID);
    assertThat(opened(world, 2)).contains("is kept as confidential now");
    world.clock.advance(Duration.ofMinutes(20));
    world.say("hello", ANA_ID);

    world.clock.advance(Duration.ofMinutes(-15));

    assertThat(opened(world, 1)).contains("stays locked", "15 minutes");
  }

  @Test
  void isNoticedByAProcessThatBeganLater() {
    World world = new World();
    world.say(SECRET, ANA_ID);
    world.clock.advance(Duration.ofMinutes(20));
    world.core().agenda().tick(10);
    world.clock.advance(Duration.ofMinutes(-15));

    World other = world.anotherProcess();
    other.core().agenda().tick(10);

    assertThat(opened(other, 1)).contains("stays locked", "15 minutes");
  }

  private static String opened(World world, int number) {
    return world
        .receive(
            new IncomingMessage.Press(
                world.envelope(ANA_ID), "unlock:" + number + ":1", "Keep as confidential"))
        .body();
  }

  @Test
  void endsASessionForGoodOnceItWasSeenToBeOver() {
    LoginWorld login = new LoginWorld();
    assertThat(login.set(LoginWorld.PIN)).isInstanceOf(Opened.class);
    assertThat(live(login)).isPresent();
    login.world.clock.advance(Duration.ofMinutes(31));
    assertThat(live(login)).isEmpty();
    login.world.clock.advance(Duration.ofMinutes(-20));
    assertThat(live(login)).isEmpty();
  }

  @Test
  void endsASessionAfterTwelveHoursHoweverMuchItIsUsed() {
    LoginWorld login = new LoginWorld();
    login.set(LoginWorld.PIN);
    Duration used = Duration.ZERO;
    while (live(login).isPresent()) {
      assertThat(used).isLessThanOrEqualTo(MemberSessions.LONGEST);
      login.world.clock.advance(Duration.ofMinutes(20));
      used = used.plusMinutes(20);
      login.world.say("hello", World.ANA_PHONE, World.ANA_ID);
    }
    assertThat(used).isGreaterThan(MemberSessions.LONGEST.minusMinutes(30));
  }

  private static Optional<LiveSession> live(LoginWorld login) {
    return login.visit(memberTransaction -> memberTransaction.session());
  }
}
