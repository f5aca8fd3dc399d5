package io.echovault.core;

import static io.echovault.core.World.ANA_PHONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.Metered;
import io.echovault.ports.vocabulary.Note;
import io.echovault.ports.vocabulary.PaymentEvent;
import io.echovault.ports.vocabulary.PaymentHeard;
import io.echovault.ports.vocabulary.Plan;
import io.echovault.ports.vocabulary.Plans;
import io.echovault.ports.vocabulary.SubscriptionFact;
import io.echovault.ports.vocabulary.SubscriptionFact.Standing;
import io.echovault.ports.vocabulary.SubscriptionFact.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Plans in the chat: what they hold, how they are paid for, and what becomes of them. */
class PlansTest {
  private static final Plans PLANS =
      new Plans(
          List.of(
              new Plan("free", Optional.empty(), "", Map.of(Metered.MEMORIES, 5L)),
              new Plan("pro", Optional.of("price_pro"), "9 € a month", Map.of())),
          "free",
          Duration.ofDays(14));

  private final World world = new World();
  private final ScriptedPayments payments = new ScriptedPayments();
  private int events;

  @BeforeEach
  void start() {
    world.restartWithMore(
        outside -> outside.withPlans(PLANS).withPayments(payments, "https://bot.example.org/"));
  }

  @Test
  void warnsAtFourFifthsAndRefusesWhenThePlanIsFull() {
    for (int i = 1; i <= 3; i++) {
      assertThat(keep(i)).doesNotContain("plan");
    }
    assertThat(keep(4)).contains("Free", "nearly used up", "4 of 5", "/plans");
    assertThat(keep(5)).doesNotContain("plan");
    assertThat(keep(6)).contains("Free", "used up", "5 of 5", "kept nothing", "/plans");
    assertThat(world.words(ANA_PHONE)).hasSize(5);
  }

  @Test
  void readingCorrectingAndDeletingAreFree() {
    for (int i = 1; i <= 6; i++) {
      keep(i);
    }
    assertThat(say("Where is box 3?")).contains("shelf 3");
    assertThat(say("/edit 3 Box 3 is in the cellar")).doesNotContain("used up");
    assertThat(say("/recent 5")).contains("cellar");
    assertThat(say("/delete 1")).doesNotContain("used up");
  }

  @Test
  void saysWhichPlansThereAreToWhoAsksForThePrice() {
    for (String words :
        List.of(
            "/subscribe",
            "cuanto cuesta",
            "was kostet das",
            "how much does it cost",
            "que planes hay",
            "preise",
            "kitna paisa lagta hai",
            "precios",
            "quanto custa",
            "combien ça coûte",
            "quanto costa")) {
      assertThat(say(words)).as(words).contains("Pro", "9 € a month");
    }
    assertThat(world.words(ANA_PHONE)).isEmpty();
  }

  @Test
  void holdsAgainInTheNextMonth() {
    for (int i = 1; i <= 6; i++) {
      keep(i);
    }
    world.clock.advance(Duration.ofDays(10));
    assertThat(keep(7)).doesNotContain("plan");
    assertThat(world.words(ANA_PHONE)).hasSize(6);
  }

  @Test
  void bindsProgramsToo() {
    for (int i = 1; i <= 5; i++) {
      keep(i);
    }
    Note note = Note.said("One more", world.clock.instant());
    assertThatThrownBy(() -> world.core().memories().remember(world.member(ANA_PHONE), note))
        .isInstanceOf(MemoException.Exhausted.class);
    assertThat(world.memories(ANA_PHONE)).extracting(Memory::text).doesNotContain("One more");
  }

  @Test
  void subscribingTakesAPageAndOnlyWhatTheServiceTellsCounts() {
    for (int i = 1; i <= 6; i++) {
      keep(i);
    }
    assertThat(say("/plans")).contains("Free", "(yours)", "Pro (9 € a month)", "/subscribe");
    assertThat(say("/subscribe pro")).contains("https://pay.example.org/price_pro");
    assertThat(payments.orders).hasSize(1);
    assertThat(payments.orders.get(0).payer()).isEqualTo(tenant());
    assertThat(keep(7)).contains("used up");

    assertThat(tell(Standing.ACTIVE, false)).isEqualTo(PaymentHeard.TAKEN);
    assertThat(keep(8)).doesNotContain("used up");
    assertThat(say("/billing")).contains("Pro", "Paid until", "https://portal.example.org/cus_1");
    assertThat(say("/subscribe pro")).contains("already");
    assertThat(world.acts(world.member(ANA_PHONE))).contains(Act.PLAN_CHANGED);
  }

  @Test
  void givesGraceWhenAPaymentFailsAndNoMore() {
    keep(1);
    tell(Standing.ACTIVE, false);
    tell(Standing.PAST_DUE, false);
    assertThat(say("/billing")).contains("Pro", "failed", "stays until");
    world.clock.advance(Duration.ofDays(15));
    assertThat(say("/billing")).contains("Free").doesNotContain("Pro");
  }

  @Test
  void endsAtTheEndOfWhatIsPaidAndKeepsEverything() {
    tellSomebodyFirst();
    tell(Standing.ACTIVE, false);
    for (int i = 1; i <= 9; i++) {
      keep(i);
    }
    tell(Standing.ACTIVE, true);
    assertThat(say("/billing")).contains("Pro", "cancelled", "ends on");
    world.clock.advance(Duration.ofDays(31));
    assertThat(say("/billing")).contains("Free");
    assertThat(world.words(ANA_PHONE)).hasSize(10);
    assertThat(say("Where is box 8?")).contains("shelf 8");
  }

  @Test
  void tellsOwnersOnceOfAPlanThatEndsByTimeAlone() {
    keep(1);
    tell(Standing.ACTIVE, false);
    tell(Standing.ACTIVE, true);
    say("thanks");
    world.clock.advance(Duration.ofDays(31));
    world.core().agenda().tick(10);
    world.core().agenda().tick(10);
    assertThat(say("Where is box 1?")).contains("paid plan is over", "Free", "shelf 1");
    assertThat(say("Where is box 1?")).doesNotContain("paid plan is over");
    assertThat(world.acts(world.member(ANA_PHONE)).filter(Act.PLAN_CHANGED::equals)).hasSize(2);
  }

  @Test
  void tellsOfTheEndOfTheGraceAndOfNoneThatTheServiceToldOf() {
    keep(1);
    tell(Standing.ACTIVE, false);
    tell(Standing.PAST_DUE, false);
    tell(Standing.ACTIVE, false);
    say("thanks");
    world.clock.advance(Duration.ofDays(15));
    world.core().agenda().tick(10);
    assertThat(say("Where is box 1?")).doesNotContain("plan is over");
    tell(Standing.PAST_DUE, false);
    say("thanks");
    world.clock.advance(Duration.ofDays(15));
    world.core().agenda().tick(10);
    assertThat(say("Where is box 1?")).contains("paid plan is over");
  }

  @Test
  void saysBeforeAnErasureThatItCancelsNoSubscription() {
    keep(1);
    assertThat(say("/forget-me")).doesNotContain("/billing");
    tell(Standing.ACTIVE, false);
    assertThat(say("/forget-me")).contains("does not cancel", "/billing");
    tell(Standing.ACTIVE, true);
    assertThat(say("/forget-me")).doesNotContain("/billing");
  }

  @Test
  void tellsEachEventOnceHoweverOftenItComes() {
    keep(1);
    PaymentEvent event = event(tenant(), "price_pro", Standing.ACTIVE, false);
    assertThat(world.core().billingDesk().hear(event)).isEqualTo(PaymentHeard.TAKEN);
    assertThat(world.core().billingDesk().hear(event)).isEqualTo(PaymentHeard.KNOWN);
    assertThat(world.acts(world.member(ANA_PHONE)).filter(Act.PLAN_CHANGED::equals)).hasSize(1);
  }

  @Test
  void knowsWhomAndWhatItDoesNotKnow() {
    keep(1);
    assertThat(hear(UUID.randomUUID().toString(), "price_pro"))
        .isEqualTo(PaymentHeard.UNKNOWN_PAYER);
    assertThat(hear("nobody", "price_pro")).isEqualTo(PaymentHeard.UNKNOWN_PAYER);
    assertThat(hear(tenant(), "price_of_another_shop")).isEqualTo(PaymentHeard.UNKNOWN_PRICE);
    assertThat(say("/billing")).contains("Free");
    PaymentEvent other =
        new PaymentEvent("evt_x", world.clock.instant(), new PaymentEvent.Other("x"));
    assertThat(world.core().billingDesk().hear(other)).isEqualTo(PaymentHeard.PASSED_OVER);
  }

  @Test
  void asksTheServiceWhichOfTwoContradictingFactsHolds() {
    keep(1);
    Instant at = world.clock.instant();
    hearAt(at, Standing.ACTIVE);
    SubscriptionFact last = fact(tenant(), "price_pro", Standing.CANCELED, false, at);
    payments.known =
        Optional.of(
            new SubscriptionFact(
                "sub_1",
                "cus_1",
                last.payer(),
                last.price(),
                Standing.ACTIVE,
                Optional.empty(),
                false,
                at.plusSeconds(5),
                Step.FETCHED));
    hearAt(at, Standing.CANCELED);
    assertThat(say("/billing")).contains("Pro");
  }

  @Test
  void saysThatTheServiceIsAway() {
    keep(1);
    payments.away = true;
    assertThat(say("/subscribe pro")).contains("does not answer");
    assertThat(say("/subscribe nonsense")).contains("/subscribe pro");
  }

  @Test
  void withoutAServiceEverybodyHasTheSamePlan() {
    world.restartWithMore(outside -> outside.withPlans(PLANS));
    keep(1);
    assertThat(say("/plans")).contains("Free", "Billing is off");
    assertThat(say("/subscribe pro")).contains("Billing is off");
    assertThat(say("/billing")).contains("Free", "1 of 5", "Billing is off");
  }

  @Test
  void withoutPlansNobodyHasLimits() {
    world.restartWithMore(outside -> outside);
    for (int i = 1; i <= 7; i++) {
      assertThat(keep(i)).doesNotContain("plan");
    }
    assertThat(say("/plans")).contains("no plans here");
    assertThat(say("/billing")).contains("no plans here");
  }

  private void tellSomebodyFirst() {
    say("remember that the spare key is with Ben");
  }

  private String keep(int box) {
    return say("remember that box " + box + " is on shelf " + box);
  }

  private String say(String words) {
    return world.say(words, ANA_PHONE).body();
  }

  private String tenant() {
    return world.member(ANA_PHONE).tenant().value().toString();
  }

  private PaymentHeard tell(Standing standing, boolean ends) {
    world.clock.advance(Duration.ofMinutes(1));
    return world.core().billingDesk().hear(event(tenant(), "price_pro", standing, ends));
  }

  private PaymentHeard hear(String payer, String price) {
    return world.core().billingDesk().hear(event(payer, price, Standing.ACTIVE, false));
  }

  private void hearAt(Instant at, Standing standing) {
    events++;
    world
        .core()
        .billingDesk()
        .hear(
            new PaymentEvent(
                "evt_" + events,
                at,
                new PaymentEvent.Changed(fact(tenant(), "price_pro", standing, false, at))));
  }

  private PaymentEvent event(String payer, String price, Standing standing, boolean ends) {
    events++;
    Instant at = world.clock.instant();
    return new PaymentEvent(
        "evt_" + events, at, new PaymentEvent.Changed(fact(payer, price, standing, ends, at)));
  }

  private static SubscriptionFact fact(
      String payer, String price, Standing standing, boolean ends, Instant at) {
    return new SubscriptionFact(
        "sub_1",
        "cus_1",
        Optional.of(payer),
        Optional.of(price),
        standing,
        Optional.of(World.START.plus(Duration.ofDays(30))),
        ends,
        at,
        Step.UPDATED);
  }
}
