package io.echovault.core.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.Metered;
import io.echovault.ports.vocabulary.Plan;
import io.echovault.ports.vocabulary.Plans;
import io.echovault.ports.vocabulary.SubscriptionFact;
import io.echovault.ports.vocabulary.SubscriptionFact.Standing;
import io.echovault.ports.vocabulary.SubscriptionFact.Step;
import io.echovault.ports.vocabulary.ToldFact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SubscriptionsTest {
  private static final Instant DAY = Instant.parse("2026-11-01T00:00:00Z");
  private static final Plan FREE = plan("free", Optional.empty());
  private static final Plan BASIC = plan("basic", Optional.of("price_basic"));
  private static final Plan PRO = plan("pro", Optional.of("price_pro"));
  private static final Plans PLANS =
      new Plans(List.of(FREE, BASIC, PRO), "free", Duration.ofDays(14));

  private static final List<ToldFact> LIFE =
      List.of(
          fact("a", "sub_1", 0, Standing.INCOMPLETE, Step.CREATED, false),
          fact("b", "sub_1", 0, Standing.ACTIVE, Step.UPDATED, false),
          fact("c", "sub_1", 30, Standing.PAST_DUE, Step.UPDATED, false),
          fact("d", "sub_1", 33, Standing.PAST_DUE, Step.UPDATED, false),
          fact("e", "sub_1", 35, Standing.ACTIVE, Step.UPDATED, true),
          fact("f", "sub_1", 60, Standing.CANCELED, Step.DELETED, true));

  @Test
  void endsInOneStateWhateverTheOrderAndHoweverOften() {
    for (int known = 1; known <= LIFE.size(); known++) {
      Set<List<ToldFact>> states = new HashSet<>();
      Random random = new Random(known);
      for (List<ToldFact> order : orders(LIFE.subList(0, known))) {
        List<ToldFact> kept = List.of();
        for (ToldFact each : order) {
          kept = with(kept, each);
          kept = with(kept, order.get(random.nextInt(order.indexOf(each) + 1)));
        }
        states.add(kept);
      }
      assertThat(states)
          .as("the first %d events", known)
          .containsExactly(Subscriptions.of(LIFE.subList(0, known)).facts());
    }
  }

  private static List<ToldFact> with(List<ToldFact> kept, ToldFact told) {
    List<ToldFact> more = new ArrayList<>(kept);
    if (!more.contains(told)) {
      more.add(told);
    }
    return Subscriptions.of(more).facts();
  }

  private static List<List<ToldFact>> orders(List<ToldFact> facts) {
    if (facts.isEmpty()) {
      return List.of(List.of());
    }
    List<List<ToldFact>> all = new ArrayList<>();
    for (ToldFact first : facts) {
      List<ToldFact> rest = new ArrayList<>(facts);
      rest.remove(first);
      for (List<ToldFact> order : orders(rest)) {
        List<ToldFact> whole = new ArrayList<>(List.of(first));
        whole.addAll(order);
        all.add(whole);
      }
    }
    return all;
  }

  @Test
  void givesThePlanThatIsPaidFor() {
    assertThat(at(0, 1).plan()).isEqualTo(FREE);
    assertThat(at(1, 2).plan()).isEqualTo(PRO);
    assertThat(at(1, 2).by()).contains(LIFE.get(1).fact());
  }

  @Test
  void keepsThePlanForAWhileAfterTheFirstFailureInARow() {
    assertThat(at(43, 4).plan()).isEqualTo(PRO);
    assertThat(at(43, 4).grace()).contains(day(44));
    assertThat(at(44, 4).plan()).isEqualTo(FREE);
    assertThat(at(44, 5).plan()).isEqualTo(PRO);
    assertThat(at(44, 5).grace()).isEmpty();
  }

  @Test
  void endsAtTheEndOfWhatIsPaidAlsoWhenNobodySaysSo() {
    assertThat(at(59, 5).plan()).isEqualTo(PRO);
    assertThat(at(59, 5).ends()).contains(day(60));
    assertThat(at(60, 5).plan()).isEqualTo(FREE);
    assertThat(at(36, 6).plan()).as("ended at once").isEqualTo(FREE);
  }

  @Test
  void givesTheGreatestOfSeveralAndNothingForAnUnknownPrice() {
    ToldFact basic = priced("x", "sub_2", "price_basic");
    ToldFact other = priced("y", "sub_3", "price_of_another_shop");
    List<ToldFact> all = new ArrayList<>(List.of(basic, other));
    assertThat(Subscriptions.of(all).at(day(1), PLANS).plan()).isEqualTo(BASIC);
    all.add(LIFE.get(1));
    Collections.reverse(all);
    assertThat(Subscriptions.of(all).at(day(1), PLANS).plan()).isEqualTo(PRO);
    assertThat(Subscriptions.of(List.of(other)).at(day(1), PLANS).plan()).isEqualTo(FREE);
  }

  @Test
  void noticesThatTwoFactsOfOneSecondContradictEachOther() {
    ToldFact one = fact("1", "sub_1", 3, Standing.ACTIVE, Step.UPDATED, false);
    ToldFact two = fact("2", "sub_1", 3, Standing.PAST_DUE, Step.UPDATED, false);
    ToldFact same = new ToldFact("3", two.fact());
    assertThat(Subscriptions.of(List.of(one, two)).contradicted(two)).isTrue();
    assertThat(Subscriptions.of(List.of(two, same)).contradicted(two)).isFalse();
    assertThat(Subscriptions.of(List.of(one, two)).facts())
        .isEqualTo(Subscriptions.of(List.of(two, one)).facts());
  }

  private static HeldPlan at(int days, int known) {
    return Subscriptions.of(LIFE.subList(0, known)).at(day(days), PLANS);
  }

  private static Instant day(int days) {
    return DAY.plus(Duration.ofDays(days));
  }

  private static Plan plan(String name, Optional<String> price) {
    return new Plan(name, price, "", Map.of(Metered.MEMORIES, 10L));
  }

  private static ToldFact priced(String told, String subscription, String price) {
    return new ToldFact(
        told,
        new SubscriptionFact(
            subscription,
            "cus_1",
            Optional.empty(),
            Optional.of(price),
            Standing.ACTIVE,
            Optional.empty(),
            false,
            DAY,
            Step.CREATED));
  }

  private static ToldFact fact(
      String told, String subscription, int days, Standing standing, Step step, boolean ends) {
    return new ToldFact(
        told,
        new SubscriptionFact(
            subscription,
            "cus_1",
            Optional.of("payer"),
            Optional.of("price_pro"),
            standing,
            Optional.of(day(60)),
            ends,
            day(days),
            step));
  }
}
