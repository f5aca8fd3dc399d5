package io.echovault.app.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.MessageCount;
import io.echovault.ports.vocabulary.Pricing;
import io.echovault.ports.vocabulary.Rates;
import io.echovault.postgres.Totals;
import io.prometheus.client.CollectorRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TotalsCollectorTest {
  private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);

  private static final List<MessageCount> MESSAGES =
      List.of(
          new MessageCount(new Pricing(true, "utility", "regular", "34"), 3),
          new MessageCount(new Pricing(true, "utility", "regular", "99"), 2),
          new MessageCount(new Pricing(false, "service", "free_customer_service", "34"), 5),
          new MessageCount(new Pricing(false, "service", "free_entry_point", "34"), 1));
  private static final Rates RATES =
      new Rates(
          "EUR",
          8,
          2_000_000,
          0,
          List.of(new Rates.Rate(Set.of("34"), Map.of("utility", 20_005L))));

  @Test
  void makesSumsOnceHoweverOftenTheyAreAskedFor() {
    var asked = new AtomicInteger();
    var registry = new CollectorRegistry();
    registry.register(
        new TotalsCollector(
            now -> {
              asked.incrementAndGet();
              return new Totals(2, 3, 42, 10, 20, 40, MESSAGES);
            },
            CLOCK,
            RATES));
    for (int i = 0; i < 1000 && value(registry, "echovault_memories") == null; i++) {
      sleep();
    }
    for (int i = 0; i < 50; i++) {
      assertThat(value(registry, "echovault_memories")).isEqualTo(42);
    }
    assertThat(value(registry, "echovault_members")).isEqualTo(2);
    assertThat(value(registry, "echovault_sessions_open")).isEqualTo(3);
    assertThat(asked).hasValue(1);
    assertThat(
            registry.getSampleValue(
                "echovault_month_messages",
                new String[] {"category", "billable"},
                new String[] {"service", "false"}))
        .isEqualTo(6);
    assertThat(value(registry, "echovault_month_free_messages_left")).isEqualTo(3);
    assertThat(value(registry, "echovault_month_messages_unrated")).isEqualTo(2);
    assertThat(money(registry, "echovault_month_messages_cost")).isEqualTo(0.060015);
    assertThat(money(registry, "echovault_month_messages_budget")).isEqualTo(2);
  }

  private static Double money(CollectorRegistry registry, String name) {
    return registry.getSampleValue(name, new String[] {"currency"}, new String[] {"EUR"});
  }

  @Test
  void keepsNobodyWaitingForADatabaseThatDoesNotAnswer() {
    var over = new CountDownLatch(1);
    var registry = new CollectorRegistry();
    registry.register(
        new TotalsCollector(
            now -> {
              await(over);
              throw new IllegalStateException("away");
            },
            CLOCK,
            RATES));
    long began = System.nanoTime();
    assertThat(value(registry, "echovault_memories")).isNull();
    assertThat(System.nanoTime() - began).isLessThan(TimeUnit.SECONDS.toNanos(5));
    over.countDown();
    assertThat(value(registry, "echovault_memories")).isNull();
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(30, TimeUnit.SECONDS)) {
        throw new IllegalStateException("nobody went on");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void sleep() {
    try {
      TimeUnit.MILLISECONDS.sleep(10);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Double value(CollectorRegistry registry, String name) {
    return registry.getSampleValue(name);
  }
}
