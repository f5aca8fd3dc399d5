package io.echovault.app.pump;

import static io.echovault.app.pump.InboxStage.awaitOn;
import static io.echovault.app.pump.InboxStage.content;
import static io.echovault.app.pump.InboxStage.item;
import static io.echovault.app.pump.InboxStage.join;
import static io.echovault.testkit.Eventually.eventually;
import static io.echovault.testkit.Fixtures.NOON;
import static io.echovault.testkit.Fixtures.newFingerprint;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.Fence;
import io.echovault.ports.vocabulary.InboxItem;
import io.echovault.ports.vocabulary.MemoException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What counts as a try of a message, and what of it is noted in the inbox. */
class InboxTriesTest {
  private final InboxStage stage = new InboxStage();
  private final FakeInbox inbox = stage.inbox;
  private final List<String> received = stage.received;
  private final Map<String, Consumer<Fence>> troubles = stage.troubles;

  @Test
  void givesUpAMessageThatTookTheProcessDownEveryTimeWithoutTryingItAgain() {
    InboxItem killer =
        new InboxItem(newFingerprint(), newFingerprint(), NOON, 5, content("killer"));
    inbox.store(List.of(killer));
    try (InboxPump pump = stage.pump(5)) {
      pump.arrived(List.of(killer.sender()));
      eventually("it is buried", () -> inbox.buried().containsKey(killer.message()));
    }
    assertThat(received).isEmpty();
    assertThat(inbox.buried().get(killer.message())).contains("the process ended during 5 tries");
  }

  @Test
  void triesAMessageOnThatWasInHandWhenTheProcessEndedFourTimes() {
    InboxItem unlucky =
        new InboxItem(newFingerprint(), newFingerprint(), NOON, 4, content("unlucky"));
    inbox.store(List.of(unlucky));
    try (InboxPump pump = stage.pump(5)) {
      pump.arrived(List.of(unlucky.sender()));
      eventually("it is finished", () -> inbox.finished().contains(unlucky.message()));
    }
    assertThat(received).containsExactly("unlucky");
  }

  @Test
  void triesWhatWasInHandWhenTheProcessEndedOneByOne() {
    var underWay = new AtomicInteger();
    var most = new AtomicInteger();
    List<InboxItem> survivors = new ArrayList<>();
    for (int number = 0; number < 6; number++) {
      String name = "survivor " + number;
      troubles.put(
          name,
          fence -> {
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            LockSupport.parkNanos(20_000_000);
            underWay.decrementAndGet();
          });
      survivors.add(new InboxItem(newFingerprint(), newFingerprint(), NOON, 1, content(name)));
    }
    inbox.store(survivors);
    try (InboxPump pump = stage.pump(5)) {
      pump.arrived(survivors.stream().map(InboxItem::sender).toList());
      eventually("all are finished", () -> inbox.finished().size() == survivors.size());
    }
    assertThat(most).hasValue(1);
    assertThat(inbox.buried()).isEmpty();
  }

  @Test
  void doesNotTakeFailuresForEndsOfTheProcess() {
    InboxItem unlucky =
        new InboxItem(newFingerprint(), newFingerprint(), NOON, 4, 2, content("unlucky"));
    inbox.store(List.of(unlucky));
    try (InboxPump pump = stage.pump(5)) {
      pump.arrived(List.of(unlucky.sender()));
      eventually("it is finished", () -> inbox.finished().contains(unlucky.message()));
    }
    assertThat(received).containsExactly("unlucky");
  }

  @Test
  void aMessageThatKeepsFailingGetsAllItsTriesAndNoMore() {
    troubles.put(
        "poison",
        fence -> {
          throw new IllegalStateException("planted");
        });
    InboxItem poison =
        new InboxItem(newFingerprint(), newFingerprint(), NOON, 3, 3, content("poison"));
    inbox.store(List.of(poison));
    try (InboxPump pump = stage.pump(5)) {
      pump.arrived(List.of(poison.sender()));
      eventually("it is buried", () -> inbox.buried().containsKey(poison.message()));
    }
    assertThat(received).hasSize(2);
    assertThat(inbox.buried().get(poison.message())).contains("IllegalStateException");
  }

  @Test
  void triesThatFailedForTheOutsideLeaveNoTrace() {
    var entered = new CountDownLatch(4);
    troubles.put(
        "patient",
        fence -> {
          entered.countDown();
          throw new MemoException.TryAgain("away");
        });
    InboxItem patient = item(newFingerprint(), "patient");
    inbox.store(List.of(patient));
    try (InboxPump pump = stage.pump(2)) {
      pump.arrived(List.of(patient.sender()));
      awaitOn(entered);
    }
    assertThat(inbox.attempts(patient.message())).isZero();
  }

  @Test
  void anEndInOrderLeavesNoTraceOnWhatWasNotTried() {
    var entered = new CountDownLatch(4);
    var release = new CountDownLatch(1);
    for (int i = 0; i < 4; i++) {
      troubles.put(
          "slow " + i,
          fence -> {
            entered.countDown();
            awaitOn(release);
          });
      inbox.store(List.of(item(newFingerprint(), "slow " + i)));
    }
    List<InboxItem> others =
        IntStream.range(0, 50).mapToObj(i -> item(newFingerprint(), "other " + i)).toList();
    inbox.store(others);
    InboxPump pump = stage.pump(5);
    try {
      pump.arrived(List.of());
      awaitOn(entered);
      eventually("more are begun", () -> inbox.attempts(others.get(0).message()) == 1);
    } finally {
      var closing = new Thread(pump::close);
      closing.start();
      eventually("it ends", () -> !inbox.holdsLanes());
      release.countDown();
      join(closing);
    }
    assertThat(others).allSatisfy(item -> assertThat(inbox.attempts(item.message())).isZero());
  }

  @Test
  void countsATryBeforeItIsMade() {
    InboxItem item = item(newFingerprint(), "counted");
    var counted = new AtomicInteger();
    troubles.put("counted", fence -> counted.set(inbox.attempts(item.message())));
    inbox.store(List.of(item));
    try (InboxPump pump = stage.pump(3)) {
      pump.arrived(List.of(item.sender()));
      eventually("it is finished", () -> inbox.finished().contains(item.message()));
    }
    assertThat(counted.get()).isEqualTo(1);
  }
}
