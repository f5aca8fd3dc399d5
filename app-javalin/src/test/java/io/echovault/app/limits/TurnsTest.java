package io.echovault.app.limits;

import static io.echovault.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private final ExecutorService threads = Executors.newFixedThreadPool(8);

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  @Test
  void runsAllOfThemButNeverMoreThanSoManyAtOnce() {
    var turns = new Turns(threads, 2);
    var running = new AtomicInteger();
    var most = new AtomicInteger();
    var done = new AtomicInteger();
    for (int each = 0; each < 2_000; each++) {
      turns.execute(
          () -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            Thread.onSpinWait();
            running.decrementAndGet();
            done.incrementAndGet();
          });
    }
    eventually("all have run", () -> done.get() == 2_000);
    assertThat(most.get()).isBetween(1, 2);
  }

  @Test
  void leavesTheOtherThreadsToOthers() throws InterruptedException {
    var turns = new Turns(threads, 1);
    var hold = new CountDownLatch(1);
    for (int each = 0; each < 20; each++) {
      turns.execute(() -> await(hold));
    }
    var other = new CountDownLatch(1);
    threads.execute(other::countDown);
    other.await();
    hold.countDown();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
