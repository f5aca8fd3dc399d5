package io.echovault.core.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.core.member.ChatState;
import io.echovault.core.member.PendingQuestion;
import io.echovault.core.member.Recent;
import io.echovault.core.member.Settings;
import io.echovault.core.understanding.examples.Kind;
import io.echovault.core.understanding.examples.Reading;
import io.echovault.core.understanding.intent.Intent;
import io.echovault.core.understanding.intent.Perhaps;
import io.echovault.core.understanding.intent.Target;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is made of a likeness to examples, with likenesses that are made up. */
class ByExampleTest {
  private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");
  private static final ChatContext FRESH = fresh("en");

  private static ChatContext fresh(String language) {
    return ChatContext.of(ChatState.fresh(new Settings(ZoneOffset.UTC, language, false)), NOW);
  }

  @Test
  void keepsWhatTells() {
    assertThat(intent("qwx zzt", FRESH, Kind.STATEMENT, 0.9)).isInstanceOf(Intent.Keep.class);
  }

  @Test
  void offersToLookUpWhatMayAsk() {
    assertThat(intent("qwx zzt", FRESH, Kind.QUESTION, 0.6))
        .isEqualTo(new Intent.KeepOrAsk("qwx zzt", false));
    assertThat(intent("qwx zzt", FRESH, Kind.QUESTION, 0.9))
        .isEqualTo(new Intent.KeepOrAsk("qwx zzt", true));
  }

  @Test
  void offersToLookUpWhatHasAFormOfAskingSooner() {
    assertThat(intent("paint for the qwx", FRESH, Kind.QUESTION, 0.1))
        .isEqualTo(new Intent.KeepOrAsk("paint for the qwx", false));
    assertThat(intent("boots for the qwx", FRESH, Kind.QUESTION, 0.1))
        .isInstanceOf(Intent.Keep.class);
  }

  @Test
  void offersToLookUpAWordThatTellsNothing() {
    assertThat(intent("qwx", FRESH, Kind.LOGIN, 0.4)).isEqualTo(new Intent.KeepOrAsk("qwx", false));
    assertThat(intent("qwx 214", FRESH, Kind.LOGIN, 0.4)).isInstanceOf(Intent.Keep.class);
    assertThat(intent("qwx zzt kvv", FRESH, Kind.LOGIN, 0.4)).isInstanceOf(Intent.Keep.class);
  }

  @Test
  void keepsWhatIsAskedToBeKeptInTheFormOfAQuestion() {
    assertThat(intent("where is the qwx", FRESH, Kind.KEEP, 0.8)).isInstanceOf(Intent.Keep.class);
  }

  @Test
  void asksBackBeforeAnythingIsDeleted() {
    assertThat(intent("qwx zzt get rid", FRESH, Kind.DELETE, 0.9))
        .isEqualTo(new Intent.Delete(new Target.Described("qwx zzt")));
  }

  @Test
  void losesNothingByLikenessAlone() {
    assertThat(intent("qwx zzt", FRESH, Kind.DELETE, 0.9))
        .isInstanceOfAny(Intent.KeepOrAsk.class, Intent.Keep.class);
    assertThat(intent("qwx zzt", FRESH, Kind.DONT_KEEP, 0.9))
        .isInstanceOfAny(Intent.KeepOrAsk.class, Intent.Keep.class);
  }

  @Test
  void switchesNothingByLikenessAlone() {
    for (String words : List.of("qwx zzt kvv bnm", "where is the qwx", "not qwx zzt kvv")) {
      assertThat(intent(words, FRESH, Kind.CLOUD, 0.99))
          .isEqualTo(new Intent.Command("settings", "cloud"));
      assertThat(intent(words, FRESH, Kind.VOICE, 0.99))
          .isEqualTo(new Intent.Command("settings", "voice"));
    }
  }

  @Test
  void losesNoValueThatCorrects() {
    assertThat(intent("qwx zzt", FRESH, Kind.CHANGE, 0.9))
        .isEqualTo(new Intent.Command("help", "correct"));
    Perhaps ofAValue = (Perhaps) intent("qwx 7", FRESH, Kind.CHANGE, 0.9);
    assertThat(ofAValue.otherwise()).isInstanceOf(Intent.Keep.class);
    assertThat(ofAValue.requests())
        .containsExactly(new Intent.Change(new Target.Described("qwx"), "qwx 7", false));
  }

  @Test
  void doesWhatIsSeldomToldOnlyWhereAMemoryIsMeant() {
    Perhaps list = (Perhaps) intent("please qwx zzt", FRESH, Kind.LIST, 0.4);

    assertThat(list.requests())
        .containsExactly(new Intent.ListAll(Optional.of("qwx zzt"), Optional.empty()));
    assertThat(list.exactly()).isFalse();
  }

  @Test
  void doesWhatNamesNothingSooner() {
    assertThat(intent("please back again", FRESH, Kind.START, 0.6))
        .isInstanceOf(Intent.Start.class);
    assertThat(intent("qwx back again", FRESH, Kind.START, 0.6)).isInstanceOf(Intent.Keep.class);
  }

  @ParameterizedTest
  @CsvSource({
    "en,my zorp is A",
    "es,el zorp de papá es cero",
    "pt,o zorp do papai é zero",
    "de,Papas Zorp ist null",
    "fr,le zorp de papa est nul",
    "it,il zorp di papà è zero",
    "hi,papa ka zorp O+ hai",
  })
  void keepsWhatHasTheFormOfAStatement(String language, String words) {
    ChatContext context = fresh(language);
    assertThat(intent(words, context, Kind.QUESTION, 0.9)).isInstanceOf(Intent.Keep.class);
    assertThat(intent("zorp papa", context, Kind.QUESTION, 0.9))
        .isInstanceOf(Intent.KeepOrAsk.class);
  }

  @Test
  void nobodyLeavesByALittleLikeness() {
    assertThat(intent("qwx zzt kvv", FRESH, Kind.STOP, 0.8)).isNotInstanceOf(Intent.Stop.class);
    assertThat(intent("qwx zzt kvv", FRESH, Kind.STOP, 0.95)).isInstanceOf(Intent.Stop.class);
  }

  @Test
  void answersAQuestionThatWaitsOnly() {
    assertThat(intent("qwx zzt", waiting(), Kind.YES, 0.7)).isEqualTo(new Intent.Yes());
    assertThat(intent("qwx zzt", waiting(), Kind.NO, 0.7)).isEqualTo(new Intent.No());
    assertThat(intent("qwx zzt", FRESH, Kind.YES, 0.7)).isInstanceOf(Intent.Keep.class);
  }

  @Test
  void doubtsAQuestionWithoutItsMarkThatLooksTold() {
    assertThat(intent("is the qwx zzt", FRESH, Kind.STATEMENT, 0.9))
        .isEqualTo(new Intent.KeepOrAsk("is the qwx zzt", true));
    assertThat(intent("is the qwx zzt?", FRESH, Kind.STATEMENT, 0.9))
        .isInstanceOf(Intent.Ask.class);
  }

  @Test
  void hearsARequestInTheFormOfAQuestion() {
    assertThat(intent("where is the qwx", FRESH, Kind.HELP, 0.8))
        .isEqualTo(new Intent.Command("help", ""));
    ChatContext asked =
        new ChatContext(
            false, FRESH.settings(), Optional.empty(), Recent.NONE.asking("who", List.of()), NOW);
    assertThat(intent("where is the qwx", asked, Kind.FOLLOW_UP, 0.8))
        .isEqualTo(new Intent.FollowUp("where is the qwx"));
    assertThat(intent("where is the qwx", FRESH, Kind.FOLLOW_UP, 0.8))
        .isInstanceOf(Intent.Ask.class);
  }

  private static ChatContext waiting() {
    PendingQuestion question =
        new PendingQuestion(List.of(new PendingQuestion.Choice("delete:3:1", "Delete")), NOW);
    return new ChatContext(
        false,
        FRESH.settings(),
        Optional.empty(),
        Recent.NONE.waitingFor(Optional.of(question)),
        NOW);
  }

  private static Intent intent(String words, ChatContext context, Kind kind, double probability) {
    Map<Kind, Double> all = new EnumMap<>(Kind.class);
    for (Kind each : Kind.values()) {
      all.put(each, (1 - probability) / (Kind.values().length - 1));
    }
    all.put(kind, probability);
    return Understanding.ofWords(words, context, (text, language) -> new Reading(all))
        .get(0)
        .intent();
  }
}
