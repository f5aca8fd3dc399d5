package io.echovault.app.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RatesTest {
  private final AtomicLong nanos = new AtomicLong(-5_000_000_000L);
  private final Rates rates = new Rates(10, nanos::get);

  @Test
  void givesAsManyAtOnceAsComeInASecondAndNoMore() {
    assertThat(taken(7, 50)).isEqualTo(10);
    assertThat(rates.exhausted(7)).isTrue();
    assertThat(rates.exhausted(8)).isFalse();
  }

  @Test
  void givesOneBackEveryTenthOfASecond() {
    assertThat(taken(7, 50)).isEqualTo(10);
    pass(Duration.ofMillis(99));
    assertThat(taken(7, 50)).isZero();
    pass(Duration.ofMillis(1));
    assertThat(taken(7, 50)).isEqualTo(1);
    pass(Duration.ofSeconds(30));
    assertThat(taken(7, 50)).isEqualTo(10);
  }

  @Test
  void neverGivesMoreThanTheRateHoweverTheAsking() {
    int given = 0;
    for (int step = 0; step < 100_000; step++) {
      pass(Duration.ofNanos(1_000_000 + step % 7 * 100_000L));
      given += taken(7, 1 + step % 3);
      rates.take(step % 5_000);
    }
    double seconds = (nanos.get() + 5_000_000_000L) / 1e9;
    assertThat(given).isLessThanOrEqualTo((int) (seconds * 10) + 10);
  }

  @Test
  void hardlyAnybodySuffersFromAThousandThatTakeAllTheyCan() {
    for (long key = 0; key < 1_000; key++) {
      taken(key, 11);
    }
    long refused =
        IntStream.range(0, 10_000).filter(each -> !rates.take(1_000_000L + each)).count();
    assertThat(refused).isLessThan(50);
  }

  @Test
  void countsRightlyWithManyThreads() throws InterruptedException {
    var given = new AtomicInteger();
    Thread[] threads = new Thread[8];
    for (int each = 0; each < threads.length; each++) {
      threads[each] = new Thread(() -> given.addAndGet(taken(7, 1_000)));
      threads[each].start();
    }
    for (Thread each : threads) {
      each.join();
    }
    // Two that look at the same moment may both see the last token.
    assertThat(given.get()).isBetween(10, 10 + threads.length);
  }

  private int taken(long key, int tries) {
    return (int) IntStream.range(0, tries).filter(each -> rates.take(key)).count();
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }
}
