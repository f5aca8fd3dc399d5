package io.echovault.core;

import static io.echovault.core.World.ANA_PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.Metered;
import io.echovault.ports.vocabulary.Plan;
import io.echovault.ports.vocabulary.Plans;
import io.echovault.ports.vocabulary.SubscriptionFact.Standing;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Notices are limited by a plan, answers never. */
class OptionalMessagesTest {
  private static final Map<Metered, Long> TWO = Map.of(Metered.OPTIONAL_MESSAGES, 2L);

  private final World world = new World();
  private final LimitedPlans plans = new LimitedPlans(world, TWO);

  OptionalMessagesTest() {
    Plans both =
        new Plans(
            List.of(
                new Plan("free", Optional.empty(), "", TWO),
                new Plan("pro", Optional.of("price_pro"), "", TWO)),
            "free",
            Duration.ofDays(14));
    world.restartWithMore(outside -> outside.withPlans(both));
    say("remember that box 1 is on shelf 1");
  }

  @Test
  void aNoticeBeyondTheLimitComesWithTheNextAnswer() {
    plans.pays(ANA_PHONE, Standing.ACTIVE);
    assertThat(say("Where is box 1?")).contains("shelf 1").doesNotContain("Your plan is Pro");
    plans.pays(ANA_PHONE, Standing.PAST_DUE);
    assertThat(say("Where is box 1?")).doesNotContain("payment failed");
    assertThat(plans.used(ANA_PHONE, Metered.OPTIONAL_MESSAGES)).isEqualTo(2);
    plans.pays(ANA_PHONE, Standing.ACTIVE);
    assertThat(say("Where is box 1?")).contains("shelf 1", "went through");
    plans.pays(ANA_PHONE, Standing.PAST_DUE);
    assertThat(say("Where is box 1?")).contains("shelf 1", "payment failed");
    assertThat(plans.used(ANA_PHONE, Metered.OPTIONAL_MESSAGES)).isEqualTo(2);
  }

  @Test
  void answersAreNeitherCountedNorHeldBack() {
    for (int i = 0; i < 10; i++) {
      assertThat(say("Where is box 1?")).contains("shelf 1");
    }
    assertThat(plans.used(ANA_PHONE, Metered.OPTIONAL_MESSAGES)).isZero();
  }

  @Test
  void theOwnerIsToldWithAnAnswerThatTheyAreUsedUp() {
    for (Standing each : List.of(Standing.ACTIVE, Standing.PAST_DUE, Standing.ACTIVE)) {
      plans.pays(ANA_PHONE, each);
    }
    assertThat(plans.news(ANA_PHONE))
        .contains("is used up for this month: 2 of 2 notices", "with my next answer", "/plans");
    assertThat(say("/billing")).contains("Used this month: 2 of 2 notices");
  }

  @Test
  void whatNobodyIsSentIsNotCounted() {
    world.clock.advance(Duration.ofHours(25));
    plans.pays(ANA_PHONE, Standing.ACTIVE);
    assertThat(say("Where is box 1?")).contains("Your plan is Pro");
    assertThat(plans.used(ANA_PHONE, Metered.OPTIONAL_MESSAGES)).isZero();
  }

  private String say(String words) {
    return world.say(words, ANA_PHONE).body();
  }
}
