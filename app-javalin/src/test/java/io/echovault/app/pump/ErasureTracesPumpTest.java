package io.echovault.app.pump;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.MemoException;
import io.echovault.postgres.ErasureTraces.Outcome;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ErasureTracesPumpTest {
  @Test
  void triesAgainWhatCouldNotBeDoneAndOutlivesAFailure() throws InterruptedException {
    AtomicInteger calls = new AtomicInteger();
    CountDownLatch removed = new CountDownLatch(1);
    try (var pump = new ErasureTracesPump(() -> next(calls, removed), Duration.ofMillis(5))) {
      assertThat(removed.await(20, TimeUnit.SECONDS)).as(pump::toString).isTrue();
    }
    int last = calls.get();
    assertThat(last).isGreaterThanOrEqualTo(4);
    TimeUnit.MILLISECONDS.sleep(50);
    assertThat(calls.get()).as("calls after it was closed").isEqualTo(last);
  }

  private static Outcome next(AtomicInteger calls, CountDownLatch removed) {
    return switch (calls.incrementAndGet()) {
      case 1 -> Outcome.LATER;
      case 2 -> throw new MemoException.TryAgain("the database is away");
      case 3 -> Outcome.TOO_LARGE;
      default -> {
        removed.countDown();
        yield Outcome.REMOVED;
      }
    };
  }
}
