package io.echovault.core;

import static io.echovault.core.LoginWorld.OTHER_PIN;
import static io.echovault.core.LoginWorld.PIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.LiveSession;
import io.echovault.ports.vocabulary.LoginRecord;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.PinFault;
import io.echovault.ports.vocabulary.Standing;
import io.echovault.ports.vocabulary.UnlockLink;
import io.echovault.ports.vocabulary.UnlockOutcome;
import io.echovault.ports.vocabulary.UnlockOutcome.Gone;
import io.echovault.ports.vocabulary.UnlockOutcome.LockedOut;
import io.echovault.ports.vocabulary.UnlockOutcome.NotTaken;
import io.echovault.ports.vocabulary.UnlockOutcome.Opened;
import io.echovault.ports.vocabulary.UnlockOutcome.Wrong;
import io.echovault.ports.vocabulary.UnlockPurpose;
import io.echovault.testkit.Race;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class UnlockingTest {
  private final LoginWorld login = new LoginWorld();
  private final World world = login.world;

  @Test
  void setsAFirstPinAndLogsIn() {
    String token = login.link(UnlockPurpose.SET_PIN);
    Instant expiry = world.clock.instant().plus(Duration.ofMinutes(10));
    assertThat(world.core().unlocking().look(token))
        .contains(new UnlockLink(UnlockPurpose.SET_PIN, expiry, "en", ZoneId.of("Europe/Madrid")));
    LiveSession session = session(login.enter(token, Optional.empty(), Optional.of(PIN)));
    assertThat(session.expiresAt()).isEqualTo(world.clock.instant().plus(Duration.ofMinutes(30)));
    assertThat(world.core().liveSessions().find(login.ana, session.id())).contains(session);
    assertThat(world.acts(login.ana)).endsWith(Act.PIN_SET, Act.LOGGED_IN);
  }

  @Test
  void tellsTheChatOnceThatSomebodyLoggedIn() {
    String token = login.link(UnlockPurpose.SET_PIN);
    login.enter(token, Optional.empty(), Optional.of(PIN));
    assertThat(login.told(login.eventOf(token)))
        .containsExactly("Your PIN is set. You are logged in until 13:30. /logout ends it.");
    assertThat(login.enter(token, Optional.empty(), Optional.of(PIN))).isEqualTo(new Gone());
  }

  @Test
  void logsInWithTheRightPinOnly() {
    login.set(PIN);
    assertThat(login.login(OTHER_PIN)).isEqualTo(new Wrong(4));
    assertThat(login.login("1".repeat(100_000))).isEqualTo(new Wrong(3));
    assertThat(login.login(PIN)).isInstanceOf(Opened.class);
    assertThat(login.login(OTHER_PIN)).isEqualTo(new Wrong(4));
    assertThat(world.acts(login.ana))
        .endsWith(Act.LOGIN_FAILED, Act.LOGIN_FAILED, Act.LOGGED_IN, Act.LOGIN_FAILED);
  }

  @Test
  void tellsTheChatThatSomebodyGuesses() {
    login.set(PIN);
    for (int left = 4; left > 0; left--) {
      assertThat(login.login(OTHER_PIN)).isEqualTo(new Wrong(left));
    }
    Instant end = world.clock.instant().plus(Duration.ofMinutes(15));
    assertThat(login.reminded("locked-out/" + end)).isEmpty();
    assertThat(login.login(OTHER_PIN)).isEqualTo(new Wrong(0));
    assertThat(login.reminded("locked-out/" + end).orElseThrow())
        .contains("Too many wrong PINs", "until 13:15");
  }

  @Test
  void looksAtNoTryOfSomebodyWhoIsLockedOut() {
    login.set(PIN);
    for (int left = 4; left >= 0; left--) {
      assertThat(login.login(OTHER_PIN)).isEqualTo(new Wrong(left));
    }
    Instant end = world.clock.instant().plus(Duration.ofMinutes(15));
    assertThat(login.login(PIN)).isEqualTo(new LockedOut(end));
    assertThat(login.change(PIN, OTHER_PIN)).isEqualTo(new LockedOut(end));
    assertThat(world.acts(login.ana)).endsWith(Act.LOGIN_FAILED, Act.LOCKED_OUT);
    world.restart();
    world.clock.advance(Duration.ofHours(-1));
    assertThat(login.login(PIN)).isEqualTo(new LockedOut(end));
    world.clock.advance(Duration.ofMinutes(75));
    assertThat(login.login(PIN)).isInstanceOf(Opened.class);
  }

  @Test
  void looksAtFiveTriesOfManyAtOnce() {
    login.set(PIN);
    String token = login.link(UnlockPurpose.ENTER_PIN);
    Callable<UnlockOutcome> guess =
        () -> login.enter(token, Optional.of(OTHER_PIN), Optional.empty());
    List<UnlockOutcome> outcomes = Race.between(Collections.nCopies(40, guess));
    assertThat(outcomes).filteredOn(Wrong.class::isInstance).hasSize(5);
    assertThat(outcomes).filteredOn(LockedOut.class::isInstance).hasSize(35);
  }

  @Test
  void letsOneOfManyUseTheLinkWhoAllKnowThePin() {
    login.set(PIN);
    String token = login.link(UnlockPurpose.ENTER_PIN);
    Callable<UnlockOutcome> right = () -> login.enter(token, Optional.of(PIN), Optional.empty());
    List<UnlockOutcome> outcomes = Race.between(Collections.nCopies(4, right));
    assertThat(outcomes).filteredOn(Opened.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(Gone.class::isInstance).hasSize(3);
  }

  @Test
  void saysWhatLanguageWhoeverGotTheLinkReads() {
    world.say("/settings language hi", World.ANA_ID);
    String token = login.link(UnlockPurpose.SET_PIN);
    assertThat(world.core().unlocking().look(token).map(UnlockLink::language)).contains("hi");
  }

  @Test
  void saysInWhichZoneWhoeverGotTheLinkIsShownTimes() {
    world.say("/settings timezone America/Lima", World.ANA_ID);
    String token = login.link(UnlockPurpose.SET_PIN);
    assertThat(world.core().unlocking().look(token).map(UnlockLink::zone))
        .contains(ZoneId.of("America/Lima"));
  }

  @Test
  void takesNoPinThatIsEasyToGuess() {
    for (String pin : List.of("", "12345", "1234567890123", "12345a", "７７１２３４", "-12345")) {
      assertThat(login.set(pin)).isEqualTo(new NotTaken(PinFault.NOT_DIGITS));
    }
    for (String pin : List.of("777777", "123456", "987654", "121212", "170590", "147258")) {
      assertThat(login.set(pin)).isInstanceOf(NotTaken.class);
    }
    assertThat(world.acts(login.ana)).doesNotContain(Act.PIN_SET);
  }

  @Test
  void changesThePinAndEndsAllOtherSessions() {
    LiveSession first = session(login.set(PIN));
    assertThat(login.change(OTHER_PIN, PIN)).isEqualTo(new Wrong(4));
    assertThat(login.change(PIN, PIN)).isEqualTo(new NotTaken(PinFault.SAME_AS_PRESENT));
    assertThat(login.change("", OTHER_PIN)).isEqualTo(new NotTaken(PinFault.PRESENT_MISSING));
    LiveSession second = session(login.change(PIN, OTHER_PIN));
    assertThat(world.core().liveSessions().find(login.ana, first.id())).isEmpty();
    assertThat(world.core().liveSessions().find(login.ana, second.id())).contains(second);
    assertThat(login.login(PIN)).isEqualTo(new Wrong(4));
    assertThat(login.login(OTHER_PIN)).isInstanceOf(Opened.class);
    assertThat(world.acts(login.ana)).contains(Act.PIN_CHANGED, Act.LOGGED_OUT);
  }

  @Test
  void knowsNoLinkThatIsOldReplacedOrMadeUp() {
    String old = login.link(UnlockPurpose.SET_PIN);
    String replacing = login.link(UnlockPurpose.SET_PIN);
    assertThat(world.core().unlocking().look(old)).isEmpty();
    assertThat(world.core().unlocking().look(replacing + "A")).isEmpty();
    assertThat(world.core().unlocking().look("x".repeat(1_000_000))).isEmpty();
    assertThat(world.core().unlocking().look("")).isEmpty();
    world.clock.advance(Duration.ofMinutes(10));
    assertThat(login.enter(replacing, Optional.empty(), Optional.of(PIN))).isEqualTo(new Gone());
  }

  @Test
  void setsNoFirstPinForSomebodyWhoHasOneMeanwhile() {
    String early = login.link(UnlockPurpose.SET_PIN);
    login.visit(
        memberTransaction -> {
          memberTransaction
              .scope()
              .logins()
              .keep(login.ana.member(), LoginRecord.of(memberTransaction.record().state()));
          return true;
        });
    assertThat(world.core().unlocking().look(early)).isEmpty();
    assertThat(login.enter(early, Optional.empty(), Optional.of(PIN))).isEqualTo(new Gone());
  }

  @Test
  void endsASessionEverywhere() {
    LiveSession session = session(login.set(PIN));
    world.anotherProcess().core().liveSessions().end(login.ana, session.id());
    assertThat(world.core().liveSessions().find(login.ana, session.id())).isEmpty();
    world.core().liveSessions().end(login.ana, session.id());
    assertThat(world.acts(login.ana).filter(Act.LOGGED_OUT::equals)).hasSize(1);
  }

  @Test
  void letsNobodyInWhoIsNotServedAnyMore() {
    LiveSession session = session(login.set(PIN));
    String token = login.link(UnlockPurpose.ENTER_PIN);
    world
        .proven()
        .<Boolean>inTenant(
            login.ana.tenant(),
            scope -> {
              MemberRecord was = scope.members().lock(login.ana.member()).orElseThrow();
              scope.members().save(removed(was));
              return true;
            });
    assertThat(login.enter(token, Optional.of(PIN), Optional.empty())).isEqualTo(new Gone());
    assertThat(world.core().liveSessions().find(login.ana, session.id())).isEmpty();
  }

  private static MemberRecord removed(MemberRecord was) {
    return new MemberRecord(
        was.id(),
        was.membership().with(Standing.REMOVED),
        was.lastSeq(),
        was.lastNumber(),
        was.epoch(),
        was.openKey(),
        was.secretKey(),
        was.state(),
        was.audit(),
        was.createdAt());
  }

  private static LiveSession session(UnlockOutcome outcome) {
    assertThat(outcome).isInstanceOf(Opened.class);
    return ((Opened) outcome).session();
  }
}
