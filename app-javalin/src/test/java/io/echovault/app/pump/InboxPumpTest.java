package io.echovault.app.pump;

import static io.echovault.testkit.Eventually.eventually;
import static io.echovault.testkit.Fixtures.NOON;
import static io.echovault.testkit.Fixtures.newFingerprint;
import static io.echovault.testkit.Fixtures.newWorker;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.app.metrics.Metrics;
import io.echovault.ports.inbound.MemoryBot;
import io.echovault.ports.outbound.MessageSender;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.Delivery;
import io.echovault.ports.vocabulary.Fence;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.InboxItem;
import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Reply;
import io.echovault.ports.vocabulary.SendResult;
import io.echovault.ports.vocabulary.Sender;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InboxPumpTest {
  private final FakeInbox inbox = new FakeInbox();
  private final List<String> received = new CopyOnWriteArrayList<>();
  private final Map<String, Consumer<Fence>> troubles = new ConcurrentHashMap<>();

  @Test
  void handlesEverySendersMessagesInOrderAndOnce() {
    List<Fingerprint> senders = IntStream.range(0, 20).mapToObj(i -> newFingerprint()).toList();
    for (int i = 0; i < 50; i++) {
      for (int s = 0; s < senders.size(); s++) {
        inbox.store(List.of(item(senders.get(s), s + ":" + i)));
      }
    }
    try (InboxPump pump = pump(5)) {
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
    try (InboxPump pump = pump(2)) {
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
    try (InboxPump pump = pump(2)) {
      pump.arrived(List.of(patient.sender()));
      eventually("it is finished", () -> inbox.finished().contains(patient.message()));
    }
    assertThat(inbox.buried()).isEmpty();
    assertThat(tries.get()).isEqualTo(5);
  }

  @Test
  void givesUpAMessageThatTookTheProcessDownEveryTimeWithoutTryingItAgain() {
    InboxItem killer =
        new InboxItem(newFingerprint(), newFingerprint(), NOON, 3, content("killer"));
    inbox.store(List.of(killer));
    try (InboxPump pump = pump(5)) {
      pump.arrived(List.of(killer.sender()));
      eventually("it is buried", () -> inbox.buried().containsKey(killer.message()));
    }
    assertThat(received).isEmpty();
    assertThat(inbox.buried().get(killer.message())).contains("the process ended during 3 tries");
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
    try (InboxPump pump = pump(5)) {
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
    try (InboxPump pump = pump(5)) {
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
    try (InboxPump pump = pump(5)) {
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
    try (InboxPump pump = pump(2)) {
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
    InboxPump pump = pump(5);
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
    try (InboxPump pump = pump(3)) {
      pump.arrived(List.of(item.sender()));
      eventually("it is finished", () -> inbox.finished().contains(item.message()));
    }
    assertThat(counted.get()).isEqualTo(1);
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
    try (InboxPump pump = pump(3)) {
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
    try (InboxPump pump = pump(3)) {
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
    try (InboxPump pump = pump(3)) {
      pump.arrived(List.of());
      eventually("the others are finished", () -> inbox.finished().size() == 50);
      release.countDown();
    }
  }

  private InboxPump pump(int attempts) {
    var handling =
        new MessageHandling(
            item -> item.content().array(),
            (content, receivedAt) -> text(new String(content, StandardCharsets.UTF_8), receivedAt),
            new RecordingBot(),
            new SilentSender());
    return new InboxPump(
        inbox, newWorker(), handling, 4, attempts, InstantSource.system(), new Metrics(), () -> {});
  }

  private static InboxItem item(Fingerprint sender, String words) {
    return new InboxItem(newFingerprint(), sender, NOON, 0, content(words));
  }

  private static Bytes content(String words) {
    return new Bytes(words.getBytes(StandardCharsets.UTF_8));
  }

  private static IncomingMessage text(String words, Instant receivedAt) {
    var sender =
        new Sender(List.of(ChannelIdentity.whatsappPhone("34600111222")), Optional.empty());
    return new IncomingMessage.Text(
        new IncomingMessage.Envelope(
            new MessageId(words),
            "106",
            sender,
            receivedAt,
            receivedAt,
            Optional.empty(),
            false,
            Optional.empty()),
        words);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void awaitOn(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private final class RecordingBot implements MemoryBot {
    @Override
    public Reply receive(IncomingMessage message) {
      throw new UnsupportedOperationException("a pump has a fence");
    }

    @Override
    public Reply receive(IncomingMessage message, Fence fence) {
      String words = ((IncomingMessage.Text) message).body();
      received.add(words);
      troubles.getOrDefault(words, none -> {}).accept(fence);
      return Reply.SILENCE;
    }
  }

  private static final class SilentSender implements MessageSender {
    @Override
    public SendResult send(Delivery delivery) {
      throw new UnsupportedOperationException("an inbox pump sends nothing");
    }

    @Override
    public void acknowledge(String via, MessageId message) {}
  }
}
