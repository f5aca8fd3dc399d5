package io.echovault.app.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.postgres.Totals;
import io.prometheus.client.CollectorRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TotalsCollectorTest {
  private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);

  @Test
  void makesSumsOnceHoweverOftenTheyAreAskedFor() {
    var asked = new AtomicInteger();
    var registry = new CollectorRegistry();
    registry.register(
        new TotalsCollector(
            now -> {
              asked.incrementAndGet();
              return new Totals(2, 3, 42, 10, 20, 40);
            },
            CLOCK));
    for (int i = 0; i < 1000 && value(registry, "echovault_memories") == null; i++) {
      sleep();
    }
    for (int i = 0; i < 50; i++) {
      assertThat(value(registry, "echovault_memories")).isEqualTo(42);
    }
    assertThat(value(registry, "echovault_members")).isEqualTo(2);
    assertThat(value(registry, "echovault_sessions_open")).isEqualTo(3);
    assertThat(asked).hasValue(1);
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
            CLOCK));
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
