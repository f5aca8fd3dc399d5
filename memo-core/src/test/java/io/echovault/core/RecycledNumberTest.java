package io.echovault.core;

import static io.echovault.core.LoginWorld.PIN;
import static io.echovault.core.World.ANA_ID;
import static io.echovault.core.World.ANA_PHONE;
import static io.echovault.core.World.BEN_ID;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.MemberJoin;
import io.echovault.ports.vocabulary.MemberJoin.Outcome;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.UnlockOutcome;
import io.echovault.ports.vocabulary.UnlockOutcome.Gone;
import io.echovault.ports.vocabulary.UnlockOutcome.LockedOut;
import io.echovault.ports.vocabulary.UnlockOutcome.Opened;
import io.echovault.ports.vocabulary.UnlockOutcome.Wrong;
import io.echovault.testkit.Race;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A number that was silent for long comes with a user id: perhaps it is somebody else's by now. */
class RecycledNumberTest {
  private static final String KEY = "The key is under the mat";
  private static final String CAR = "The car is in the second row";
  private static final Duration SILENCE = Duration.ofDays(45);
  private static final Pattern LINK = Pattern.compile("https://bot.example.org/unlock/(\\S+)");

  private final World world = new World();

  @BeforeEach
  void thereIsAPage() {
    world.restartWithPage("https://bot.example.org/unlock");
  }

  @Test
  void theNumberFirstAndTheUserIdWithin45DaysAreOnePerson() {
    MemberRef ana = knownByNumber();
    world.clock.advance(SILENCE.minusHours(2));
    say(CAR, ANA_ID, ANA_PHONE);
    assertThat(world.member(ANA_ID)).isEqualTo(ana);
    assertThat(world.words(ANA_ID)).containsExactly(KEY, CAR);
  }

  @Test
  void theUserIdAfter45DaysOfSilenceIsSomebodyNew() {
    MemberRef ana = knownByNumber();
    world.clock.advance(SILENCE);
    assertThat(say("Where is the key?", BEN_ID, ANA_PHONE))
        .contains("Welcome")
        .doesNotContain("mat", "before", "PIN?");
    assertThat(world.member(BEN_ID)).isEqualTo(world.member(ANA_PHONE)).isNotEqualTo(ana);
    say(CAR, BEN_ID, ANA_PHONE);
    assertThat(world.words(BEN_ID)).containsExactly(CAR);
    assertThat(world.acts(ana)).endsWith(Act.IDENTITY_MOVED);
    assertThat(say("/reclaim", BEN_ID, ANA_PHONE)).contains("nothing to reclaim");
  }

  @Test
  void talkingKeepsItTheirs() {
    MemberRef ana = knownByNumber();
    for (int i = 0; i < 3; i++) {
      world.clock.advance(SILENCE.minusDays(1));
      say("Hello", ANA_PHONE);
    }
    say(CAR, ANA_ID, ANA_PHONE);
    assertThat(world.member(ANA_ID)).isEqualTo(ana);
  }

  @Test
  void theUserIdFirstIsNeverGivenWhatIsKeptUnderTheNumber() {
    MemberRef ana = knownByNumber();
    say(CAR, BEN_ID);
    world.clock.advance(SILENCE);
    say("Milk is out", BEN_ID, ANA_PHONE);
    assertThat(world.words(BEN_ID)).containsExactly(CAR, "Milk is out");
    assertThat(world.member(ANA_PHONE)).isEqualTo(world.member(BEN_ID)).isNotEqualTo(ana);
  }

  @Test
  void aClockThatWasSetBackDoesNotMakeItTheirsAgain() {
    MemberRef ana = knownByNumber();
    world.clock.advance(SILENCE.plusDays(1));
    say("hello", World.BEN_PHONE);
    world.clock.advance(Duration.ofDays(-20));
    say(CAR, BEN_ID, ANA_PHONE);
    assertThat(world.member(BEN_ID)).isNotEqualTo(ana);
  }

  @Test
  void thePinProvesThatItIsTheSamePerson() {
    MemberRef ana = knownByNumberWithPin();
    world.clock.advance(SILENCE);
    String met = say(CAR, ANA_ID, ANA_PHONE);
    assertThat(met).contains("Welcome", "PIN").containsPattern(LINK).doesNotContain("mat");
    assertThat(world.member(ANA_ID)).isNotEqualTo(ana);
    assertThat(say("Where is the key?", ANA_ID, ANA_PHONE)).doesNotContain("mat");

    assertThat(enter(token(met), PIN)).isInstanceOf(Opened.class);

    assertThat(world.member(ANA_ID)).isEqualTo(ana);
    assertThat(world.member(ANA_PHONE)).isEqualTo(ana);
    assertThat(say("Where is the key?", ANA_ID, ANA_PHONE)).contains("mat");
    assertThat(world.words(ANA_ID)).containsExactly(KEY, CAR);
    assertThat(world.acts(ana)).contains(Act.IDENTITY_MOVED, Act.LOGGED_IN);
    assertThat(enter(token(met), PIN)).isEqualTo(new Gone());
    assertThat(say("/reclaim", ANA_ID, ANA_PHONE)).contains("nothing to reclaim");
  }

  @Test
  void aNewLinkIsSentOnRequest() {
    MemberRef ana = knownByNumberWithPin();
    world.clock.advance(SILENCE);
    String met = say("hello", ANA_ID, ANA_PHONE);
    world.clock.advance(Duration.ofMinutes(10));
    assertThat(enter(token(met), PIN)).isEqualTo(new Gone());
    assertThat(enter(token(say("/reclaim", ANA_ID, ANA_PHONE)), PIN)).isInstanceOf(Opened.class);
    assertThat(world.member(ANA_ID)).isEqualTo(ana);
  }

  @Test
  void aWrongPinShowsNothingAndCounts() {
    MemberRef ana = knownByNumberWithPin();
    world.clock.advance(SILENCE);
    String link = token(say("hello", BEN_ID, ANA_PHONE));
    for (int left = 4; left >= 0; left--) {
      assertThat(enter(link, "555012")).isEqualTo(new Wrong(left));
    }
    assertThat(enter(link, PIN)).isInstanceOf(LockedOut.class);
    assertThat(world.member(BEN_ID)).isNotEqualTo(ana);
    assertThat(say("Where is the key?", BEN_ID, ANA_PHONE)).doesNotContain("mat");
    assertThat(world.acts(ana)).contains(Act.LOGIN_FAILED, Act.LOCKED_OUT);
  }

  @Test
  void thePinTypedIntoTheChatIsNotKept() {
    knownByNumberWithPin();
    world.clock.advance(SILENCE);
    say("hello", ANA_ID, ANA_PHONE);
    assertThat(say(PIN, ANA_ID, ANA_PHONE)).contains("PIN");
    assertThat(world.words(ANA_ID)).isEmpty();
  }

  @Test
  void aLinkIsWorthNothingOnceTheFormerMemberIsErased() {
    MemberRef ana = knownByNumberWithPin();
    world.clock.advance(SILENCE);
    String link = token(say("hello", ANA_ID, ANA_PHONE));
    world.core().erasures().erase(ana);
    assertThat(enter(link, PIN)).isEqualTo(new Gone());
    assertThat(enter(token(say("/reclaim", ANA_ID, ANA_PHONE)), PIN)).isEqualTo(new Gone());
    assertThat(join(ANA_PHONE)).isEqualTo(Outcome.NOTHING_TO_JOIN);
  }

  @Test
  void theOperatorJoinsThemOnce() {
    MemberRef ana = knownByNumber();
    world.clock.advance(SILENCE);
    say(CAR, ANA_ID, ANA_PHONE);
    MemberRef met = world.member(ANA_ID);
    say("/search car", ANA_PHONE);
    assertThat(join(ANA_PHONE)).isEqualTo(Outcome.JOINED);
    assertThat(world.member(ANA_ID)).isEqualTo(ana);
    assertThat(world.member(ANA_PHONE)).isEqualTo(ana);
    assertThat(say("Where is the key?", ANA_ID, ANA_PHONE)).contains("mat");
    assertThat(say("Where is the car?", ANA_PHONE)).contains("second row");
    assertThat(world.audit(ana).stream().map(AuditEvent::subject))
        .contains("rejoined by the operator");
    assertThat(world.audit(met).get(world.audit(met).size() - 1).subject())
        .endsWith("by the operator");

    assertThat(join(ANA_ID)).isEqualTo(Outcome.NOTHING_TO_JOIN);
    assertThat(world.words(ANA_ID)).containsExactly(KEY, CAR);
    assertThat(join(World.BEN_PHONE)).isEqualTo(Outcome.NOBODY);
  }

  @Test
  void theOperatorJoinsWhoWasKnownByTheUserIdFirst() {
    MemberRef ana = knownByNumber();
    say(CAR, ANA_ID);
    say("Milk is out", ANA_ID, ANA_PHONE);
    assertThat(join(ANA_ID)).isEqualTo(Outcome.JOINED);
    assertThat(world.member(ANA_ID)).isEqualTo(ana);
    assertThat(world.words(ANA_PHONE)).containsExactly(KEY, CAR, "Milk is out");
  }

  @Test
  void lockedMemoriesOfTheMeantimeStayBehindAndThatIsSaid() {
    knownByNumber();
    world.clock.advance(SILENCE);
    say("My password is hunter2!", ANA_ID, ANA_PHONE);
    assertThat(world.core().memberDesk().join(ANA_ID)).isEqualTo(new MemberJoin(Outcome.JOINED, 1));
    assertThat(say("hello", ANA_ID, ANA_PHONE)).contains("Locked memories", ": 1.");
  }

  @Test
  void everyProcessSeesThatTheyWereJoined() {
    knownByNumber();
    world.clock.advance(SILENCE);
    World other = world.anotherProcess();
    other.say(CAR, ANA_ID, ANA_PHONE);
    other.say("Milk is out", ANA_ID, ANA_PHONE);
    assertThat(join(ANA_ID)).isEqualTo(Outcome.JOINED);
    assertThat(other.say("Where is the key?", ANA_ID, ANA_PHONE).body()).contains("mat");
  }

  @Test
  void manyAtOnceEnrolOneNewMember() {
    MemberRef ana = knownByNumber();
    world.clock.advance(SILENCE);
    List<Callable<Boolean>> senders =
        IntStream.range(0, 4)
            .mapToObj(i -> world.text("The number is " + i, BEN_ID, ANA_PHONE))
            .<Callable<Boolean>>map(
                message -> () -> !world.core().bot().receive(message).body().isEmpty())
            .toList();
    Race.between(senders);
    assertThat(world.words(BEN_ID)).hasSize(4);
    assertThat(world.member(ANA_PHONE)).isEqualTo(world.member(BEN_ID)).isNotEqualTo(ana);
  }

  @Test
  void aDeclaredNumberThatHasNeverWrittenIsTheDeclaredPersons() {
    OrganisationWorld people = new OrganisationWorld(world);
    people.apply(OrganisationWorld.acme());
    world.clock.advance(SILENCE.multipliedBy(3));
    people.say("hello", OrganisationWorld.userId(3), OrganisationWorld.SAM);
    assertThat(people.tenantOf(OrganisationWorld.userId(3)))
        .isEqualTo(people.tenantOf(OrganisationWorld.OLGA));
  }

  @Test
  void aDeclaredNumberThatWasSilentIsNoWayIntoTheOrganisation() {
    OrganisationWorld people = new OrganisationWorld(world);
    people.apply(OrganisationWorld.acme());
    people.say("hello", OrganisationWorld.SAM);
    ChannelIdentity stranger = OrganisationWorld.userId(8);
    people.say("hello", stranger);
    world.clock.advance(SILENCE);
    people.say("hello", stranger, OrganisationWorld.SAM);
    people.apply(OrganisationWorld.acme());
    people.say("hello", stranger, OrganisationWorld.SAM);
    assertThat(people.tenantOf(stranger)).isNotEqualTo(people.tenantOf(OrganisationWorld.OLGA));
  }

  private MemberRef knownByNumber() {
    say(KEY, ANA_PHONE);
    return world.member(ANA_PHONE);
  }

  private MemberRef knownByNumberWithPin() {
    MemberRef ana = knownByNumber();
    assertThat(
            world
                .core()
                .unlocking()
                .enter(token(say("/pin", ANA_PHONE)), Optional.empty(), Optional.of(PIN)))
        .isInstanceOf(Opened.class);
    say("/logout", ANA_PHONE);
    return ana;
  }

  private Outcome join(ChannelIdentity identity) {
    return world.core().memberDesk().join(identity).outcome();
  }

  private UnlockOutcome enter(String token, String pin) {
    return world.core().unlocking().enter(token, Optional.of(pin), Optional.empty());
  }

  private String say(String words, ChannelIdentity... from) {
    return world.say(words, from).body();
  }

  private static String token(String words) {
    Matcher link = LINK.matcher(words);
    assertThat(link.find()).as(words).isTrue();
    return link.group(1);
  }
}
