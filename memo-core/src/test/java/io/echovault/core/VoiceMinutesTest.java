package io.echovault.core;

import static io.echovault.core.World.ANA_ID;
import static io.echovault.core.World.ANA_PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.IncomingMessage.Media;
import io.echovault.ports.vocabulary.IncomingMessage.Text;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.Metered;
import io.echovault.ports.vocabulary.Reply;
import io.echovault.ports.vocabulary.SubscriptionFact.Standing;
import io.echovault.ports.vocabulary.TranscriptResult.Problem;
import io.echovault.testkit.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The voice minutes of a plan. Each note of these tests counts for a second. */
class VoiceMinutesTest {
  private final VoiceWorld ana = new VoiceWorld();
  private final World world = ana.world;
  private final LimitedPlans plans = new LimitedPlans(world, Map.of(Metered.VOICE_SECONDS, 5L));

  @Test
  void aNoteIsKeptWithoutTextOnceTheyAreUsedUp() {
    useUp();
    assertThat(ana.note("ana", "the boat is called Heron"))
        .contains("Kept as #6", "no voice minutes left", "next month", "play #6", "/plans")
        .doesNotContain("Heron");
    assertThat(ana.voice.written).as("nobody was asked").isEqualTo(5);
    assertThat(words()).last().asString().contains("not written down");
    Text asks = world.text("play #6", ANA_PHONE, ANA_ID);
    assertThat(world.receive(asks)).isInstanceOf(Reply.Attached.class);
    assertThat(plans.used(ANA_PHONE, Metered.VOICE_SECONDS)).isEqualTo(5);
  }

  @Test
  void isWrittenDownWhenThePlanHasMinutesAgain() {
    useUp();
    ana.note("ana", "the boat is called Heron");
    assertThat(plans.news(ANA_PHONE, ANA_ID)).doesNotContain("written down now");
    plans.pays(ANA_PHONE, Standing.ACTIVE);
    assertThat(plans.news(ANA_PHONE, ANA_ID)).contains("#6 is written down now, as #7");
    assertThat(words()).last().isEqualTo("the boat is called Heron");
  }

  @Test
  void aNoteLongerThanWhatIsLeftIsWrittenDownInTheNextMonth() {
    plans.lower(Map.of(Metered.VOICE_SECONDS, 360L));
    world.clock.set(Instant.parse("2026-12-01T00:05:00Z"));
    ana.voice.seconds = 240;
    assertThat(ana.note("ana", "box one")).doesNotContain("minutes");
    assertThat(ana.note("ana", "the boat is called Heron"))
        .contains("Kept as #2", "this note is 4:00 min long", "2:00 min left", "next month")
        .doesNotContain("Heron");
    ana.voice.seconds = 90;
    assertThat(ana.note("ana", "box three")).as("what is left can be used").contains("#3");
    assertThat(ana.voice.written).isEqualTo(2);
    ana.voice.seconds = 240;
    world.clock.set(Instant.parse("2026-12-31T20:00:00Z"));
    assertThat(plans.news(ANA_PHONE, ANA_ID)).contains("#2 is written down now, as #4");
    assertThat(words()).last().isEqualTo("the boat is called Heron");
    assertThat(plans.used(ANA_PHONE, Metered.VOICE_SECONDS)).isEqualTo(240);
  }

  @Test
  void aNoteLongerThanAMonthHoldsStaysWithoutText() {
    ana.voice.seconds = 6;
    assertThat(ana.note("ana", "the boat is called Heron"))
        .contains("0:06 min long", "0:05 min left", "never has enough", "play #1")
        .doesNotContain("next month");
  }

  @Test
  void thereAreMinutesAgainInTheNextMonth() {
    useUp();
    world.clock.advance(Duration.ofDays(10));
    assertThat(ana.note("ana", "the boat is called Heron")).contains("#6");
    assertThat(words()).last().isEqualTo("the boat is called Heron");
  }

  @Test
  void loginAndEnrolmentByVoiceTakeNoMinutesAndNeedNone() {
    plans.lower(Map.of(Metered.VOICE_SECONDS, 0L));
    ana.enrol();
    assertThat(ana.answer("ana", ana.digits())).startsWith("You are logged in by voice until");
    assertThat(ana.note("ana", "the boat is called Heron")).contains("no voice minutes left");
    assertThat(plans.used(ANA_PHONE, Metered.VOICE_SECONDS)).isZero();
  }

  @Test
  void repliesComeInWritingOnceTheyAreUsedUp() {
    ana.voice.here = false;
    ana.voice.speaks = true;
    ana.say("/settings cloud on");
    ana.say("/settings voice on");
    ana.voice.spoken.clear();
    plans.lower(Map.of(Metered.VOICE_SECONDS, 1L));
    assertThat(spoken()).as("longer than what is left").isFalse();
    plans.lower(Map.of(Metered.VOICE_SECONDS, 60L));
    int told = 0;
    while (told < 60 && spoken()) {
      told++;
    }
    assertThat(told).isBetween(1, 59);
    assertThat(ana.voice.spoken).hasSize(told);
    assertThat(plans.used(ANA_PHONE, Metered.VOICE_SECONDS)).isBetween(1L, 60L);
  }

  @Test
  void whatTheServiceDidNotDoIsNotCounted() {
    ana.voice.trouble = Optional.of(Problem.UNAVAILABLE);
    assertThat(ana.note("ana", "box 1")).contains("is away");
    assertThat(plans.used(ANA_PHONE, Metered.VOICE_SECONDS)).isZero();
    ana.voice.trouble = Optional.of(Problem.NO_WORDS);
    assertThat(ana.note("ana", "box 1")).contains("no words");
    assertThat(plans.used(ANA_PHONE, Metered.VOICE_SECONDS)).isEqualTo(1);
  }

  @Test
  void theOwnerIsToldOnceThatTheyAreNearAndOnceThatTheyAreUsedUp() {
    IntStream.range(0, 4).forEach(i -> ana.note("ana", "remember that box is " + i));
    assertThat(plans.news(ANA_PHONE, ANA_ID)).contains("nearly used up", "/plans");
    ana.note("ana", "remember that box is 4");
    ana.note("ana", "remember that box is 5");
    ana.note("ana", "remember that box is 6");
    assertThat(plans.news(ANA_PHONE, ANA_ID))
        .containsOnlyOnce("is used up for this month")
        .contains("voice minutes", "in writing", "/plans")
        .doesNotContain("nearly");
    ana.note("ana", "remember that box is 7");
    assertThat(plans.news(ANA_PHONE, ANA_ID)).doesNotContain("used up");
  }

  @Test
  void showsThemInPlansAndInBilling() {
    plans.lower(Map.of(Metered.VOICE_SECONDS, 600L));
    assertThat(ana.say("/plans")).contains("10 voice minutes a month");
    assertThat(ana.say("/billing")).contains("Used this month: 0 of 10 voice minutes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es", "pt", "de", "fr", "it", "hi"})
  void saysItInTheirLanguage(String language) {
    plans.lower(Map.of(Metered.VOICE_SECONDS, 0L));
    ana.say("/settings language " + language);
    assertThat(ana.note("ana", "the boat is called Heron"))
        .contains("#1", "play #1", "/plans")
        .doesNotContain("{", "Heron");
    plans.lower(Map.of(Metered.VOICE_SECONDS, 65L));
    ana.voice.seconds = 60;
    ana.note("ana", "box one");
    assertThat(ana.note("ana", "the boat is called Heron"))
        .contains("#3", "1:00", "0:05", "play #3", "/plans")
        .doesNotContain("{", "Heron");
  }

  @Test
  void neverOneTooManyOfFiftyNotesAtOnceAndNoneIsLost() {
    plans.lower(Map.of(Metered.VOICE_SECONDS, 20L));
    List<Callable<String>> notes =
        IntStream.range(0, 50)
            .mapToObj(i -> ScriptedVoice.note("ana", "take " + i, "remember that box is " + i))
            .map(each -> ana.media(each, Optional.empty(), false, Media.Kind.VOICE_NOTE))
            .<Callable<String>>map(each -> () -> world.core().bot().receive(each).body())
            .toList();
    assertThat(Race.between(notes))
        .filteredOn(each -> each.contains("no voice minutes left"))
        .hasSize(30);
    assertThat(words()).hasSize(50);
    assertThat(words()).filteredOn(each -> each.contains("not written down")).hasSize(30);
    assertThat(plans.used(ANA_PHONE, Metered.VOICE_SECONDS)).isEqualTo(20);
  }

  private void useUp() {
    for (int i = 0; i < 5; i++) {
      assertThat(ana.note("ana", "remember that box is " + i)).doesNotContain("minutes");
    }
  }

  /** Whether the next reply is spoken. */
  private boolean spoken() {
    Text asks = world.text("hello", ANA_PHONE, ANA_ID);
    world.receive(asks);
    return world
        .core()
        .deliveries()
        .spoken(ana.login.ana, ana.delivery(asks).orElseThrow())
        .isPresent();
  }

  private List<String> words() {
    return world.memories(ANA_PHONE).stream().map(Memory::text).toList();
  }
}
