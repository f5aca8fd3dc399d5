package io.echovault.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.app.Closing.Stage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ClosingTest {
  private final List<String> ended = new CopyOnWriteArrayList<>();
  private final Closing closing = new Closing();

  @Test
  void endsStageByStageWhateverTheOrderOfTheStart() {
    closing.later(Stage.DATABASE, () -> ended.add("database"));
    closing.later(Stage.WEB, () -> ended.add("web"));
    closing.later(Stage.PUMPS, () -> ended.add("pumps"));

    closing.close();

    assertThat(ended).containsExactly("web", "pumps", "database");
  }

  @Test
  void onePartThatFailsLeavesTheOthersTheirEnd() {
    closing.later(
        Stage.WEB,
        () -> {
          throw new IllegalStateException("stuck");
        });
    closing.later(Stage.DATABASE, () -> ended.add("database"));

    closing.close();

    assertThat(ended).containsExactly("database");
  }

  @Test
  void isOverInTimeWhenAPartNeverEnds() {
    var never = new CountDownLatch(1);
    // Far less than a busy machine may add to it.
    Closing closing = new Closing(Duration.ofMillis(500));
    closing.later(Stage.WEB, never::await);
    closing.later(Stage.DATABASE, () -> ended.add("database"));
    long since = System.nanoTime();

    closing.close();

    assertThat(Duration.ofNanos(System.nanoTime() - since))
        .isBetween(Duration.ofMillis(500), Duration.ofSeconds(30));
    assertThat(ended).containsExactly("database");
    never.countDown();
  }
}
