package io.echovault.app.pump;

import static io.echovault.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.app.metrics.Metrics;
import io.echovault.ports.vocabulary.MemoException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupCommitTest {
  private final List<List<Integer>> written = new CopyOnWriteArrayList<>();

  @Test
  void writesEverythingThatGatheredDuringAWriteWithOneCall() {
    var gate = new CountDownLatch(1);
    try (GroupCommit<Integer> commit = commit(100, 50, slowUntil(gate))) {
      CompletableFuture<Void> first = commit.submit(List.of(0));
      eventually("the first is being written", () -> commit.queued() == 0);
      List<CompletableFuture<Void>> others =
          IntStream.range(1, 20).mapToObj(i -> commit.submit(List.of(i))).toList();
      gate.countDown();
      first.join();
      others.forEach(CompletableFuture::join);
    }
    assertThat(written).hasSize(2);
    assertThat(written.get(1)).containsExactlyElementsOf(IntStream.range(1, 20).boxed().toList());
  }

  @Test
  void neverTearsAGroupApart() {
    var gate = new CountDownLatch(1);
    try (GroupCommit<Integer> commit = commit(100, 3, slowUntil(gate))) {
      var all = new ArrayList<>(List.of(commit.submit(List.of(0))));
      eventually("the first is being written", () -> commit.queued() == 0);
      all.add(commit.submit(List.of(1, 2)));
      all.add(commit.submit(List.of(3, 4)));
      all.add(commit.submit(List.of(5, 6, 7, 8, 9)));
      gate.countDown();
      all.forEach(CompletableFuture::join);
    }
    assertThat(written)
        .containsExactly(List.of(0), List.of(1, 2), List.of(3, 4), List.of(5, 6, 7, 8, 9));
  }

  @Test
  void completesOnlyAfterTheWrite() {
    var gate = new CountDownLatch(1);
    try (GroupCommit<Integer> commit = commit(100, 50, slowUntil(gate))) {
      CompletableFuture<Void> first = commit.submit(List.of(1));
      eventually("it is being written", () -> commit.queued() == 0);
      assertThat(first).isNotDone();
      gate.countDown();
      first.join();
      assertThat(written).containsExactly(List.of(1));
    }
  }

  @Test
  void refusesWhatHasNoRoom() {
    var gate = new CountDownLatch(1);
    try (GroupCommit<Integer> commit = commit(3, 50, slowUntil(gate))) {
      CompletableFuture<Void> first = commit.submit(List.of(1));
      eventually("the first is being written", () -> commit.queued() == 0);
      CompletableFuture<Void> second = commit.submit(List.of(2, 3));
      assertThatThrownBy(() -> commit.submit(List.of(4, 5)).join())
          .hasCauseInstanceOf(QueueFullException.class);
      gate.countDown();
      first.join();
      second.join();
      commit.submit(List.of(4, 5)).join();
    }
    assertThat(written).containsExactly(List.of(1), List.of(2, 3), List.of(4, 5));
  }

  @Test
  void aBadGroupFailsAlone() {
    var gate = new CountDownLatch(1);
    Consumer<List<Integer>> write =
        items -> {
          slowUntil(gate).accept(items);
          if (items.contains(13)) {
            written.remove(items);
            throw new IllegalArgumentException("unlucky");
          }
        };
    try (GroupCommit<Integer> commit = commit(100, 50, write)) {
      CompletableFuture<Void> first = commit.submit(List.of(1));
      eventually("the first is being written", () -> commit.queued() == 0);
      CompletableFuture<Void> good = commit.submit(List.of(12));
      CompletableFuture<Void> bad = commit.submit(List.of(13));
      CompletableFuture<Void> alsoGood = commit.submit(List.of(14));
      gate.countDown();
      first.join();
      good.join();
      alsoGood.join();
      assertThatThrownBy(bad::join).hasCauseInstanceOf(IllegalArgumentException.class);
    }
    assertThat(written).containsExactly(List.of(1), List.of(12), List.of(14));
  }

  @Test
  void anOutageFailsEverybodyAtOnceAndTheNextBatchIsTriedAfresh() {
    var calls = new CopyOnWriteArrayList<Integer>();
    var gate = new CountDownLatch(1);
    Consumer<List<Integer>> write =
        items -> {
          slowUntil(gate).accept(items);
          calls.add(items.size());
          if (calls.size() == 2) {
            throw new MemoException.TryAgain("away");
          }
        };
    try (GroupCommit<Integer> commit = commit(100, 50, write)) {
      CompletableFuture<Void> first = commit.submit(List.of(1));
      eventually("the first is being written", () -> commit.queued() == 0);
      CompletableFuture<Void> second = commit.submit(List.of(2));
      CompletableFuture<Void> third = commit.submit(List.of(3));
      gate.countDown();
      first.join();
      assertThatThrownBy(second::join).hasCauseInstanceOf(MemoException.TryAgain.class);
      assertThatThrownBy(third::join).hasCauseInstanceOf(MemoException.TryAgain.class);
      commit.submit(List.of(4)).join();
    }
    assertThat(calls).containsExactly(1, 2, 1);
  }

  @Test
  void writesWhatWaitsBeforeItEndsAndTakesNothingAfter() {
    GroupCommit<Integer> commit = commit(100, 50, written::add);
    CompletableFuture<Void> last = commit.submit(List.of(1));
    commit.close();
    assertThat(last).isCompleted();
    assertThatThrownBy(() -> commit.submit(List.of(2)).join())
        .hasCauseInstanceOf(QueueFullException.class);
  }

  @Test
  void tellsThoseWhoWaitedTooLongAndWritesTheirsAllTheSame() {
    var gate = new CountDownLatch(1);
    try (GroupCommit<Integer> commit = commit(100, 50, slowUntil(gate))) {
      CompletableFuture<Void> first = commit.submit(List.of(1));
      eventually("it is being written", () -> commit.queued() == 0);
      CompletableFuture<Void> second = commit.submit(List.of(2));
      commit.giveUp(Duration.ofMinutes(1));
      assertThat(first).isNotDone();
      assertThat(second).isNotDone();
      commit.giveUp(Duration.ZERO);
      assertThatThrownBy(first::join).hasCauseInstanceOf(TimeoutException.class);
      assertThatThrownBy(second::join).hasCauseInstanceOf(TimeoutException.class);
      gate.countDown();
      commit.submit(List.of(3)).join();
    }
    assertThat(written.stream().flatMap(List::stream)).containsExactly(1, 2, 3);
  }

  @Test
  void aWriteThatHangsHoldsUpNobodyElseForLong() {
    var gate = new CountDownLatch(1);
    Consumer<List<Integer>> write =
        items -> {
          if (items.contains(1)) {
            slowUntil(gate).accept(items);
          } else {
            written.add(items);
          }
        };
    try (GroupCommit<Integer> commit =
        new GroupCommit<>("test", 100, 50, 2, write, new Metrics().batches("test"))) {
      CompletableFuture<Void> hangs = commit.submit(List.of(1));
      eventually("it is being written", () -> commit.queued() == 0);
      commit.submit(List.of(2)).orTimeout(10, TimeUnit.SECONDS).join();
      assertThat(hangs).isNotDone();
      gate.countDown();
      hangs.join();
    }
    assertThat(written).containsExactly(List.of(2), List.of(1));
  }

  private Consumer<List<Integer>> slowUntil(CountDownLatch gate) {
    return items -> {
      try {
        gate.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      written.add(items);
    };
  }

  private static GroupCommit<Integer> commit(
      int capacity, int largestBatch, Consumer<List<Integer>> write) {
    return new GroupCommit<>(
        "test", capacity, largestBatch, 1, write, new Metrics().batches("test"));
  }
}
