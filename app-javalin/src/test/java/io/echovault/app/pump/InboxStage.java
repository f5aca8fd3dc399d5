package io.echovault.app.pump;

import static io.echovault.testkit.Fixtures.NOON;
import static io.echovault.testkit.Fixtures.newFingerprint;
import static io.echovault.testkit.Fixtures.newWorker;

import io.echovault.app.metrics.Metrics;
import io.echovault.ports.inbound.MemoryBot;
import io.echovault.ports.outbound.MessageSender;
import io.echovault.ports.outbound.Senders;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.Channel;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.Delivery;
import io.echovault.ports.vocabulary.Fence;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.InboxItem;
import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.OpenedItem;
import io.echovault.ports.vocabulary.Reply;
import io.echovault.ports.vocabulary.SendResult;
import io.echovault.ports.vocabulary.Sender;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** An inbox with a bot that notes what it receives, and whom messages can trouble. */
final class InboxStage {
  final FakeInbox inbox = new FakeInbox();

  /** The words of every message that the bot was given, in order. */
  final List<String> received = new CopyOnWriteArrayList<>();

  /** What happens to the bot while it has a message, by its words. */
  final Map<String, Consumer<Fence>> troubles = new ConcurrentHashMap<>();

  /** What happens to the bot while it tells a sender. */
  volatile Runnable unwell = () -> {};

  /** A pump of four messages at once. */
  InboxPump pump(int attempts) {
    return new InboxPump(
        inbox,
        newWorker(),
        handling(),
        4,
        attempts,
        InstantSource.system(),
        new Metrics(),
        () -> {});
  }

  MessageHandling handling() {
    return new MessageHandling(
        item -> new OpenedItem(Channel.WHATSAPP, item.content()),
        Map.of(
            Channel.WHATSAPP,
            (content, receivedAt) -> text(new String(content, StandardCharsets.UTF_8), receivedAt)),
        new RecordingBot(),
        Senders.of(Map.of(Channel.WHATSAPP, new SilentSender())));
  }

  static InboxItem item(Fingerprint sender, String words) {
    return new InboxItem(newFingerprint(), sender, NOON, 0, content(words));
  }

  static Bytes content(String words) {
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

  static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static void awaitOn(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The words of every message whose sender was told that it was given up, in order. */
  final List<String> givenUp = new CopyOnWriteArrayList<>();

  private final class RecordingBot implements MemoryBot {
    @Override
    public void giveUp(IncomingMessage message, Fence fence) {
      givenUp.add(((IncomingMessage.Text) message).body());
      unwell.run();
    }

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
