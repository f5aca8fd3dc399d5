package io.echovault.core;

import static io.echovault.core.World.ANA_PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.outbound.Billing;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.MessageCount;
import io.echovault.ports.vocabulary.Metered;
import io.echovault.ports.vocabulary.PaymentEvent;
import io.echovault.ports.vocabulary.Plan;
import io.echovault.ports.vocabulary.Plans;
import io.echovault.ports.vocabulary.Pricing;
import io.echovault.ports.vocabulary.Rates;
import io.echovault.ports.vocabulary.Rates.Rate;
import io.echovault.ports.vocabulary.SubscriptionFact;
import io.echovault.ports.vocabulary.SubscriptionFact.Standing;
import io.echovault.ports.vocabulary.SubscriptionFact.Step;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.ports.vocabulary.ToldFact;
import io.echovault.testkit.ForwardingScope;
import io.echovault.testkit.ForwardingStorage;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What owners are shown of the messages that they got, and what waits when there were many. */
class MessageCostsTest {
  private static final Plans PLANS =
      new Plans(
          List.of(
              new Plan("free", Optional.empty(), "", Map.of(Metered.MEMORIES, 5L)),
              new Plan("pro", Optional.of("price_pro"), "9 € a month", Map.of())),
          "free",
          Duration.ofDays(14));
  private static final Rates RATES =
      new Rates(
          "EUR",
          1000,
          0,
          10,
          List.of(new Rate(Set.of("34"), Map.of("service", 15_000L, "utility", 2_005_000L))));
  private static final MessageCount FREE =
      new MessageCount(new Pricing(false, "service", "free_customer_service", "34"), 37);
  private static final MessageCount PAID =
      new MessageCount(new Pricing(true, "service", "regular", "34"), 3);
  private static final MessageCount DEAR =
      new MessageCount(new Pricing(true, "utility", "regular", "34"), 2);
  private static final MessageCount FAR =
      new MessageCount(new Pricing(true, "service", "regular", "99"), 4);

  private final List<MessageCount> counts = new ArrayList<>();
  private long today;
  private final World world = new World(direct -> new Counted(direct, this));
  private int events;

  MessageCostsTest() {
    world.restartWithMore(outside -> outside.withRates(RATES));
  }

  @Test
  void showsOwnersWhatTheirMessagesCost() {
    counts.addAll(List.of(FREE, PAID, DEAR));
    assertThat(say("/billing"))
        .contains(
            "this month: 37 free, 5 paid",
            "Of the 1000 free ones a month that everybody on this number shares, you used 37.",
            "They cost 4.06 EUR.")
        .doesNotContain("no rate");
  }

  @Test
  void saysForHowManyNoRateIsKnown() {
    counts.addAll(List.of(PAID, FAR));
    assertThat(say("/billing"))
        .contains("0 free, 7 paid", "They cost 0.05 EUR.", "For 4 of them no rate is known.")
        .doesNotContain("Of the 1000");
  }

  @Test
  void showsNothingWhereThereIsNothingToShow() {
    assertThat(say("/billing")).doesNotContain("this month", "cost");
    counts.add(FREE);
    assertThat(say("/billing")).contains("37 free, 0 paid").doesNotContain("cost");
    world.restartWithMore(outside -> outside);
    counts.add(PAID);
    assertThat(say("/billing")).contains("37 free, 3 paid").doesNotContain("cost", "1000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"es", "pt", "de", "fr", "it", "hi"})
  void saysItInTheirLanguage(String language) {
    counts.addAll(List.of(FREE, PAID, FAR));
    say("/settings language " + language);
    assertThat(say("/billing"))
        .contains("37", "7", "1000", "0.05 EUR", "4")
        .doesNotContain("{", "this month", "They cost", "no rate");
  }

  @Test
  void noticesWaitForTheNextAnswerOnABusyDayAndAnswersNever() {
    world.restartWithMore(outside -> outside.withPlans(PLANS).withRates(RATES));
    say("remember that box 1 is on shelf 1");
    today = 9;
    subscribe(Standing.ACTIVE);
    assertThat(say("Where is box 1?")).contains("shelf 1").doesNotContain("Your plan is Pro");
    today = 10;
    subscribe(Standing.PAST_DUE);
    assertThat(say("Where is box 1?")).contains("shelf 1", "Your last payment failed");
    assertThat(say("Where is box 1?")).contains("shelf 1").doesNotContain("payment failed");
  }

  private void subscribe(Standing standing) {
    events++;
    world.clock.advance(Duration.ofMinutes(1));
    var at = world.clock.instant();
    String payer = world.member(ANA_PHONE).tenant().value().toString();
    world
        .core()
        .billingDesk()
        .hear(
            new PaymentEvent(
                "evt_" + events,
                at,
                new PaymentEvent.Changed(
                    new SubscriptionFact(
                        "sub_1",
                        "cus_1",
                        Optional.of(payer),
                        Optional.of("price_pro"),
                        standing,
                        Optional.empty(),
                        false,
                        at,
                        Step.UPDATED))));
  }

  private String say(String words) {
    return world.say(words, ANA_PHONE).body();
  }

  /** A store that has counted messages. */
  private static final class Counted extends ForwardingStorage {
    private final MessageCostsTest test;

    Counted(Storage direct, MessageCostsTest test) {
      super(direct);
      this.test = test;
    }

    @Override
    public <T> T inTenant(TenantId tenant, Function<? super TenantScope, ? extends T> work) {
      return super.inTenant(
          tenant,
          scope ->
              work.apply(
                  new ForwardingScope(scope) {
                    @Override
                    public Billing billing() {
                      return new CountedBilling(super.billing(), test);
                    }
                  }));
    }
  }

  private record CountedBilling(Billing direct, MessageCostsTest test) implements Billing {
    @Override
    public List<MessageCount> messages(YearMonth month) {
      return month.equals(YearMonth.of(2026, 11)) ? List.copyOf(test.counts) : List.of();
    }

    @Override
    public long messagesOn(LocalDate day) {
      return test.today;
    }

    @Override
    public List<ToldFact> facts() {
      return direct.facts();
    }

    @Override
    public void put(ToldFact fact) {
      direct.put(fact);
    }

    @Override
    public void remove(String told) {
      direct.remove(told);
    }

    @Override
    public long used(Metered what, YearMonth month) {
      return direct.used(what, month);
    }

    @Override
    public boolean isWarned(Metered what, YearMonth month, long limit) {
      return direct.isWarned(what, month, limit);
    }

    @Override
    public void giveBack(Metered what, YearMonth month, long amount) {
      direct.giveBack(what, month, amount);
    }

    @Override
    public boolean warnReached(Metered what, YearMonth month, long limit) {
      return direct.warnReached(what, month, limit);
    }

    @Override
    public boolean warn(Metered what, YearMonth month, long limit) {
      return direct.warn(what, month, limit);
    }

    @Override
    public void use(Metered what, YearMonth month, long amount, long most) {
      direct.use(what, month, amount, most);
    }
  }
}
