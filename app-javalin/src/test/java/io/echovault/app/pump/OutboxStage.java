package io.echovault.app.pump;

import static io.echovault.testkit.Fixtures.NOON;
import static io.echovault.testkit.Fixtures.newFingerprint;
import static io.echovault.testkit.Fixtures.newMember;
import static io.echovault.testkit.Fixtures.newReply;
import static io.echovault.testkit.Fixtures.newTenant;
import static io.echovault.testkit.Fixtures.newWorker;

import io.echovault.app.metrics.Metrics;
import io.echovault.ports.inbound.Deliveries;
import io.echovault.ports.outbound.MessageSender;
import io.echovault.ports.outbound.Senders;
import io.echovault.ports.vocabulary.Channel;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.Delivery;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.OutboxItem;
import io.echovault.ports.vocabulary.Recipient;
import io.echovault.ports.vocabulary.Reply;
import io.echovault.ports.vocabulary.ReplyId;
import io.echovault.ports.vocabulary.SendResult;
import io.echovault.ports.vocabulary.SpokenWish;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** An outbox with a channel that answers as it is told. */
final class OutboxStage {
  private static final SendRates RATES =
      new SendRates(Duration.ofSeconds(60), Duration.ofSeconds(6), 45, 80, Duration.ofSeconds(2));

  final FakeOutbox outbox = new FakeOutbox();
  final Metrics metrics = new Metrics();
  final ScriptedSender sender = new ScriptedSender();
  final OpenDeliveries deliveries = new OpenDeliveries();
  Channel channel = Channel.WHATSAPP;
  Duration tillAPersonLooked = Duration.ofMinutes(5);

  ReplyId queue(boolean unsettled) {
    ReplyId reply = newReply();
    outbox.add(item(reply, unsettled));
    return reply;
  }

  static OutboxItem to(Fingerprint recipient) {
    var member = new MemberRef(newTenant(), newMember());
    return new OutboxItem(newReply(), member, recipient, 0, false);
  }

  static OutboxItem item(ReplyId reply, boolean unsettled) {
    var member = new MemberRef(newTenant(), newMember());
    return new OutboxItem(reply, member, newFingerprint(), 0, unsettled);
  }

  OutboxPump pump() {
    return pump(1);
  }

  OutboxPump pump(int size) {
    return new OutboxPump(
        outbox,
        newWorker(),
        deliveries,
        Senders.of(Map.of(channel, sender)),
        size,
        RATES,
        new SendPolicy(RATES.patience(), tillAPersonLooked),
        () -> NOON,
        metrics);
  }

  private static Delivery delivery(ReplyId reply) {
    var to =
        new Recipient(
            Channel.WHATSAPP, "106", List.of(ChannelIdentity.whatsappPhone("34600111222")));
    return new Delivery(
        reply, to, new Reply.Text("yes"), Optional.of(new MessageId("wamid.1")), NOON);
  }

  double sent(String outcome) {
    return metrics
        .registry()
        .getSampleValue(
            "echovault_outbox_sends_total", new String[] {"outcome"}, new String[] {outcome});
  }

  double value(String name) {
    return metrics.registry().getSampleValue(name);
  }

  /** Opens every reply but those whose member was erased, and notes which were said to be sent. */
  static final class OpenDeliveries implements Deliveries {
    final Set<ReplyId> erased = ConcurrentHashMap.newKeySet();
    final List<ReplyId> sent = new CopyOnWriteArrayList<>();
    volatile SpokenWish wish = SpokenWish.NONE;

    @Override
    public SpokenWish spokenWish(MemberRef member, Delivery delivery) {
      return wish;
    }

    @Override
    public Optional<Delivery> spoken(MemberRef member, Delivery delivery) {
      return Optional.of(delivery.saying(new Reply.Spoken(delivery.reply().body())));
    }

    @Override
    public Optional<Delivery> open(MemberRef member, List<ReplyId> replies) {
      return erased.contains(replies.get(0))
          ? Optional.empty()
          : Optional.of(delivery(replies.get(0)));
    }

    @Override
    public void sent(MemberRef member, Delivery delivery, MessageId as) {
      sent.add(delivery.id());
    }
  }

  static final class ScriptedSender implements MessageSender {
    final Map<ReplyId, SendResult> answers = new ConcurrentHashMap<>();
    final List<Delivery> spoken = new CopyOnWriteArrayList<>();
    volatile SendResult spokenAnswer = new SendResult.Refused(SendResult.Problem.UNAVAILABLE, 0);
    final List<ReplyId> sent = new CopyOnWriteArrayList<>();

    @Override
    public boolean plays() {
      return true;
    }

    @Override
    public SendResult send(Delivery delivery) {
      if (delivery.reply() instanceof Reply.Spoken) {
        spoken.add(delivery);
        return Objects.requireNonNull(spokenAnswer);
      }
      sent.add(delivery.id());
      return answers.getOrDefault(
          delivery.id(), new SendResult.Accepted(new MessageId("wamid.OUT")));
    }

    @Override
    public void acknowledge(String via, MessageId message) {}
  }
}
