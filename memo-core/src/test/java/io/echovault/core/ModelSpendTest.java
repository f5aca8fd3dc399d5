package io.echovault.core;

import static io.echovault.core.World.ANA_PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.IncomingMessage.Text;
import io.echovault.ports.vocabulary.Metered;
import io.echovault.ports.vocabulary.SubscriptionFact.Standing;
import io.echovault.testkit.Race;
import io.echovault.testkit.ScriptedLanguageModel;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a language model may cost a plan in a month. Here each call costs a tenth of a cent. */
class ModelSpendTest {
  private static final long CALL = 1_000;
  private static final long CENT = 10_000;
  private static final long NEAR = 8_000;
  private static final String QUESTION = "Where is the settee?";

  private final World world = new World();
  private final ScriptedLanguageModel model =
      new ScriptedLanguageModel()
          .costing(CALL, CALL)
          .saying("The settee is being reupholstered in Leeds.", 1);
  private LimitedPlans plans;

  @BeforeEach
  void somebodyHasAPlanOfACent() {
    world.restartWith(model);
    plans = new LimitedPlans(world, Map.of());
    say("hello");
    say("The settee is being reupholstered in Leeds");
    plans.lower(Map.of(Metered.MODEL_MICROS, CENT));
  }

  @Test
  void rulesAnswerWhenItIsUsedUpAndNobodySeesAnError() {
    int before = model.paid();
    String answer = say(QUESTION);
    assertThat(answer).startsWith("The settee is being reupholstered in Leeds.");
    for (int i = 0; i < 15; i++) {
      answer = say(QUESTION);
    }
    assertThat(model.paid() - before).isEqualTo(10);
    assertThat(answer)
        .doesNotStartWith("The settee is being")
        .doesNotContain("error", "plan", "/plans")
        .contains("#1");
    assertThat(plans.used(ANA_PHONE, Metered.MODEL_MICROS)).isEqualTo(CENT);
  }

  @Test
  void callsGoOnInTheNextMonthAndUnderALargerPlan() {
    useUp();
    plans.pays(ANA_PHONE, Standing.ACTIVE);
    int before = model.paid();
    say(QUESTION);
    assertThat(model.paid()).isGreaterThan(before);
    plans.pays(ANA_PHONE, Standing.CANCELED);
    int used = model.paid();
    say(QUESTION);
    assertThat(model.paid()).isEqualTo(used);
    world.clock.advance(Duration.ofDays(10));
    say(QUESTION);
    assertThat(model.paid()).isGreaterThan(used);
  }

  @Test
  void onlyWhatACallCameToStaysCounted() {
    model.costing(CENT, 1);
    int before = model.paid();
    for (int i = 0; i < 20; i++) {
      say(QUESTION);
    }
    // What was counted leaves no room for the most that another one may cost.
    assertThat(model.paid() - before).isEqualTo(1);
    model.costing(CENT / 2, 1);
    for (int i = 0; i < 20; i++) {
      say(QUESTION);
    }
    int calls = model.paid() - before;
    assertThat(calls).isGreaterThanOrEqualTo(20);
    assertThat(plans.used(ANA_PHONE, Metered.MODEL_MICROS)).isEqualTo(calls);
  }

  @Test
  void theOwnerIsToldOnceThatItIsNearAndOnceThatItIsUsedUp() {
    for (int i = 0; i < 10 && plans.used(ANA_PHONE, Metered.MODEL_MICROS) < NEAR; i++) {
      say(QUESTION);
    }
    assertThat(plans.news(ANA_PHONE)).contains("nearly used up", "US dollars", "/plans");
    useUp();
    assertThat(plans.news(ANA_PHONE))
        .containsOnlyOnce("is used up for this month: 0.01 of 0.01 US dollars")
        .contains("by my own rules", "/plans");
    useUp();
    assertThat(plans.news(ANA_PHONE)).doesNotContain("used up");
    assertThat(say("/billing")).contains("Used this month: 0.01 of 0.01 US dollars");
    assertThat(say("/plans")).contains("0.01 US dollars a month for the language model");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es", "pt", "de", "fr", "it", "hi"})
  void theOwnerIsToldOnceThatWhatIsLeftIsTooLittleForACall(String language) {
    say("/settings language " + language);
    model.costing(6 * CENT, 2 * CENT);
    plans.lower(Map.of(Metered.MODEL_MICROS, 7 * CENT));
    int before = model.paid();
    say(QUESTION);
    say(QUESTION);
    assertThat(model.paid() - before).as("less than half is used").isEqualTo(1);
    String news = plans.news(ANA_PHONE);
    assertThat(news).contains("0.02", "0.07", "/plans").doesNotContain("{");
    if (language.equals("en")) {
      assertThat(news).contains("used up", "What is left is less than", "by my own rules");
    }
    say(QUESTION);
    assertThat(plans.news(ANA_PHONE)).doesNotContain("0.07");
  }

  @Test
  void anOwnerWhosePlanNeverHasEnoughForACallIsTold() {
    model.costing(6 * CENT, 2 * CENT);
    plans.lower(Map.of(Metered.MODEL_MICROS, 5 * CENT));
    int before = model.paid();
    say(QUESTION);
    assertThat(model.paid()).isEqualTo(before);
    assertThat(plans.news(ANA_PHONE)).containsOnlyOnce("0.00 of 0.05 US dollars");
  }

  @Test
  void nobodyIsToldWhileOnlyCallsUnderWayHoldTheRest() {
    model.costing(6 * CENT, 0);
    plans.lower(Map.of(Metered.MODEL_MICROS, 7 * CENT));
    askAtOnce(20);
    assertThat(plans.news(ANA_PHONE)).doesNotContain("used up");
    // Then it comes true, and is told all the same.
    model.costing(6 * CENT, 2 * CENT);
    say(QUESTION);
    say(QUESTION);
    assertThat(plans.news(ANA_PHONE)).containsOnlyOnce("0.02 of 0.07 US dollars");
  }

  @ParameterizedTest
  @ValueSource(strings = {"es", "pt", "de", "fr", "it", "hi"})
  void tellsItInTheirLanguage(String language) {
    say("/settings language " + language);
    useUp();
    assertThat(plans.news(ANA_PHONE))
        .contains("0.01", "/plans")
        .doesNotContain("{", "is used up", "US dollars");
  }

  @Test
  void neverOneCallTooManyOfFiftyQuestionsAtOnce() {
    int before = model.paid();
    askAtOnce(50);
    assertThat(model.paid() - before).isEqualTo(10);
    assertThat(plans.used(ANA_PHONE, Metered.MODEL_MICROS)).isEqualTo(CENT);
  }

  private void useUp() {
    for (int i = 0; i < 12; i++) {
      say(QUESTION);
    }
  }

  private String say(String words) {
    return world.say(words, ANA_PHONE).body();
  }

  /** Asks so often at the same time; every time is answered. */
  private void askAtOnce(int times) {
    List<Callable<String>> questions =
        IntStream.range(0, times)
            .<Callable<String>>mapToObj(
                i -> {
                  Text asks = world.text(QUESTION, ANA_PHONE);
                  return () -> world.core().bot().receive(asks).body();
                })
            .toList();
    assertThat(Race.between(questions)).allMatch(each -> each.contains("#1"));
  }
}
