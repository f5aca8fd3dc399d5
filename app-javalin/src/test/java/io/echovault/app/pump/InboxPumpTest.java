package io.echovault.app.pump;

import static io.echovault.app.pump.InboxStage.awaitOn;
import static io.echovault.app.pump.InboxStage.item;
import static io.echovault.testkit.Eventually.eventually;
import static io.echovault.testkit.Fixtures.newFingerprint;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.Fence;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.InboxItem;
import io.echovault.ports.vocabulary.MemoException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InboxPumpTest {
  private final InboxStage stage = new InboxStage();
  private final FakeInbox inbox = stage.inbox;
  private final List<String> received = stage.received;
  private final Map<String, Consumer<Fence>> troubles = stage.troubles;

  @Test
  void handlesEverySendersMessagesInOrderAndOnce() {
    List<Fingerprint> senders = IntStream.range(0, 20).mapToObj(i -> newFingerprint()).toList();
    for (int i = 0; i < 50; i++) {
      for (int s = 0; s < senders.size(); s++) {
        inbox.store(List.of(item(senders.get(s), s + ":" + i)));
      }
    }
    try (InboxPump pump = stage.pump(5)) {
      pump.arrived(senders);
      eventually("all are finished", () -> inbox.finished().size() == 1000);
    }
    assertThat(received).hasSize(1000);
    for (int s = 0; s < senders.size(); s++) {
      String prefix = s + ":";
      assertThat(received.stream().filter(words -> words.startsWith(prefix)))
          .containsExactlyElementsOf(IntStream.range(0, 50).mapToObj(i -> prefix + i).toList());
    }
  }

  @Test
  void aFailingMessageHoldsUpItsSenderOnlyAndIsGivenUpAfterItsTries() {
    Fingerprint poisoned = newFingerprint();
    InboxItem poison = item(poisoned, "poison");
    InboxItem after = item(poisoned, "after");
    troubles.put(
        "poison",
        fence -> {
          throw new IllegalStateException("canary words");
        });
    inbox.store(List.of(poison, after));
    List<InboxItem> others =
        IntStream.range(0, 30).mapToObj(i -> item(newFingerprint(), "other " + i)).toList();
    inbox.store(others);
    try (InboxPump pump = stage.pump(2)) {
      pump.arrived(List.of(poisoned));
      eventually("the others are finished", () -> inbox.finished().size() >= 30);
      assertThat(received).doesNotContain("after");
      eventually("the poison is buried", () -> inbox.buried().containsKey(poison.message()));
      eventually("its sender goes on", () -> received.contains("after"));
    }
    assertThat(inbox.buried())
        .containsExactly(Map.entry(poison.message(), "java.lang.IllegalStateException"));
    assertThat(received.stream().filter("poison"::equals)).hasSize(2);
  }

  @Test
  void anUnwellOutsideNeverCostsAMessage() {
    var tries = new AtomicInteger();
    troubles.put(
        "patient",
        fence -> {
          if (tries.incrementAndGet() < 5) {
            throw new MemoException.TryAgain("away");
          }
        });
    InboxItem patient = item(newFingerprint(), "patient");
    inbox.store(List.of(patient));
    try (InboxPump pump = stage.pump(2)) {
      pump.arrived(List.of(patient.sender()));
      eventually("it is finished", () -> inbox.finished().contains(patient.message()));
    }
    assertThat(inbox.buried()).isEmpty();
    assertThat(tries.get()).isEqualTo(5);
  }

  @Test
  void leavesALaneThatChangedHandsToItsHolder() {
    var entered = new CountDownLatch(1);
    var lost = new CountDownLatch(1);
    troubles.put(
        "slow",
        fence -> {
          entered.countDown();
          awaitOn(lost);
          throw new MemoException.Superseded(fence);
        });
    Fingerprint sender = newFingerprint();
    InboxItem slow = item(sender, "slow");
    InboxItem next = item(sender, "next");
    inbox.store(List.of(slow, next));
    try (InboxPump pump = stage.pump(3)) {
      pump.arrived(List.of(sender));
      awaitOn(entered);
      inbox.lose(true);
      lost.countDown();
      inbox.store(List.of(item(newFingerprint(), "late")));
      eventually("the lanes are known to be lost", () -> received.contains("slow"));
      inbox.lose(false);
      troubles.remove("slow");
      eventually("all are finished", () -> inbox.finished().size() == 3);
    }
    assertThat(inbox.buried()).isEmpty();
    assertThat(received.indexOf("next")).isGreaterThan(received.lastIndexOf("slow"));
  }

  @Test
  void goesOnWhenTheInboxComesBack() {
    inbox.goAway(true);
    try (InboxPump pump = stage.pump(3)) {
      pump.arrived(List.of());
      inbox.goAway(false);
      InboxItem item = item(newFingerprint(), "later");
      inbox.store(List.of(item));
      eventually("it is finished", () -> inbox.finished().contains(item.message()));
    }
  }

  @Test
  void aStuckSenderDelaysNobodyElse() {
    var release = new CountDownLatch(1);
    troubles.put("stuck", fence -> awaitOn(release));
    inbox.store(List.of(item(newFingerprint(), "stuck")));
    List<InboxItem> others =
        IntStream.range(0, 50).mapToObj(i -> item(newFingerprint(), "other " + i)).toList();
    inbox.store(others);
    try (InboxPump pump = stage.pump(3)) {
      pump.arrived(List.of());
      eventually("the others are finished", () -> inbox.finished().size() == 50);
      release.countDown();
    }
  }
}
