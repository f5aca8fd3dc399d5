package io.echovault.app.pump;

import static io.echovault.testkit.Eventually.eventually;
import static io.echovault.testkit.Fixtures.NOON;
import static io.echovault.testkit.Fixtures.newFingerprint;
import static io.echovault.testkit.Fixtures.newMember;
import static io.echovault.testkit.Fixtures.newReply;
import static io.echovault.testkit.Fixtures.newTenant;
import static io.echovault.testkit.Fixtures.newWorker;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.app.metrics.Metrics;
import io.echovault.ports.inbound.Deliveries;
import io.echovault.ports.outbound.MessageSender;
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
import io.echovault.ports.vocabulary.SendResult.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class OutboxPumpTest {
  private static final SendRates RATES =
      new SendRates(Duration.ofSeconds(60), Duration.ofSeconds(6), 45, 80, Duration.ofSeconds(2));

  private final FakeOutbox outbox = new FakeOutbox();
  private final Metrics metrics = new Metrics();
  private final ScriptedSender sender = new ScriptedSender();
  private final OpenDeliveries deliveries = new OpenDeliveries();
  private Duration tillAPersonLooked = Duration.ofMinutes(5);

  @Test
  void notesWhatTheChannelTook() {
    ReplyId reply = queue(false);
    try (OutboxPump pump = pump()) {
      pump.wake();
      eventually("it is noted", () -> outbox.acceptedReplies().equals(List.of(reply)));
    }
    assertThat(sent("accepted")).isEqualTo(1);
  }

  @Test
  void holdsOnToAResultThatCannotBeNotedAndSendsOnce() {
    ReplyId reply = queue(false);
    outbox.failNoting(3);
    try (OutboxPump pump = pump()) {
      pump.wake();
      eventually("it is noted", () -> outbox.acceptedReplies().equals(List.of(reply)));
    }
    assertThat(sender.sent).containsExactly(reply);
    assertThat(deliveries.sent).containsExactly(reply);
  }

  @Test
  void doesNotSendAgainWhatItStillHolds() {
    ReplyId reply = queue(false);
    outbox.failNoting(5);
    try (OutboxPump pump = pump(2)) {
      pump.wake();
      eventually("it was sent", () -> sender.sent.contains(reply));
      outbox.add(item(reply, true));
      pump.wake();
      eventually("it is given out again", () -> outbox.queued() == 0);
      assertThat(outbox.acceptedReplies()).isEmpty();
      eventually("it is noted", () -> !outbox.acceptedReplies().isEmpty());
    }
    assertThat(sender.sent).containsExactly(reply);
  }

  @Test
  void tellsApartWhatIsTriedAgainAndWhatIsGivenUp() {
    ReplyId later = queue(false);
    ReplyId never = queue(false);
    ReplyId fine = queue(false);
    sender.answers.put(later, new SendResult.Refused(Problem.UNAVAILABLE, 131016));
    sender.answers.put(never, new SendResult.Refused(Problem.UNDELIVERABLE, 131026));
    try (OutboxPump pump = pump()) {
      pump.wake();
      eventually("one is taken", () -> outbox.acceptedReplies().equals(List.of(fine)));
      eventually("one waits", () -> outbox.postponed().containsKey(later));
      eventually("one is given up", () -> outbox.abandoned().equals(Map.of(never, 131026)));
      assertThat(pump.stopped()).isFalse();
    }
    assertThat(outbox.postponed().get(later)).isAfter(NOON);
  }

  @Test
  void badCredentialsStopAllSendingDropNothingAndRaiseTheAlarm() {
    ReplyId first = queue(false);
    sender.answers.put(first, new SendResult.Refused(Problem.UNAUTHORISED, 190));
    try (OutboxPump pump = pump()) {
      pump.wake();
      eventually("the first waits", () -> outbox.postponed().containsKey(first));
      eventually("all sending is stopped", pump::stopped);
      queue(false);
      pump.wake();
      assertThat(value("echovault_outbox_stopped")).isEqualTo(1);
    }
    assertThat(sender.sent).containsExactly(first);
    assertThat(outbox.queued()).isEqualTo(1);
    assertThat(outbox.abandoned()).isEmpty();
  }

  @Test
  void recoversFromBadCredentialsByItselfWithOneProbe() {
    tillAPersonLooked = Duration.ofMillis(50);
    ReplyId first = queue(false);
    sender.answers.put(first, new SendResult.Refused(Problem.UNAUTHORISED, 190));
    try (OutboxPump pump = pump(1)) {
      pump.wake();
      eventually("the first waits", () -> outbox.postponed().containsKey(first));
      List<ReplyId> others = List.of(queue(false), queue(false), queue(false));
      eventually("the others are taken", () -> outbox.acceptedReplies().equals(others));
      eventually("the alarm is over", () -> !pump.stopped());
    }
    assertThat(value("echovault_outbox_stopped")).isZero();
    assertThat(outbox.abandoned()).isEmpty();
  }

  @Test
  void whatMayHaveBeenTakenWaitsForItsStatusBeforeItIsSentAgain() {
    ReplyId reply = queue(false);
    sender.answers.put(reply, new SendResult.Refused(Problem.UNCERTAIN, 0));
    try (OutboxPump pump = pump()) {
      pump.wake();
      eventually("it is unsettled", () -> outbox.unsettled().containsKey(reply));
    }
    assertThat(outbox.unsettled().get(reply)).isAfterOrEqualTo(NOON.plusSeconds(60));
    assertThat(outbox.postponed()).isEmpty();
  }

  @Test
  void aRecipientWhoGetsTooMuchIsLeftOutAndWaitsLongerEachTime() {
    Fingerprint recipient = newFingerprint();
    OutboxItem first = to(recipient);
    OutboxItem second = to(recipient);
    sender.answers.put(
        first.reply(), new SendResult.Refused(Problem.TOO_FAST_FOR_RECIPIENT, 131056));
    sender.answers.put(
        second.reply(), new SendResult.Refused(Problem.TOO_FAST_FOR_RECIPIENT, 131056));
    outbox.add(first);
    outbox.add(second);
    try (OutboxPump pump = pump()) {
      pump.wake();
      eventually("both wait", () -> outbox.postponed().size() == 2);
      eventually(
          "the recipient is left out",
          () -> outbox.asked().stream().anyMatch(asked -> asked.except().contains(recipient)));
    }
    assertThat(outbox.postponed().get(first.reply())).isBefore(NOON.plusSeconds(8));
    assertThat(outbox.postponed().get(second.reply())).isAfterOrEqualTo(NOON.plusSeconds(24));
  }

  @Test
  void gathersWhatFollowsAMessageToTheSameRecipient() {
    Fingerprint recipient = newFingerprint();
    outbox.add(to(recipient));
    try (OutboxPump pump = pump()) {
      pump.wake();
      eventually("it is sent at once", () -> !outbox.acceptedReplies().isEmpty());
      eventually(
          "what follows is gathered",
          () -> outbox.asked().stream().anyMatch(asked -> asked.gathering().contains(recipient)));
    }
    assertThat(outbox.asked().get(0).gathering()).isEmpty();
  }

  @Test
  void countsWhatGoesInTheMessageOfAnother() {
    OutboxItem item =
        new OutboxItem(
            newReply(),
            new MemberRef(newTenant(), newMember()),
            newFingerprint(),
            0,
            false,
            List.of(newReply(), newReply()));
    outbox.add(item);
    try (OutboxPump pump = pump()) {
      pump.wake();
      eventually("it is noted", () -> outbox.acceptedReplies().equals(List.of(item.reply())));
    }
    assertThat(sender.sent).containsExactly(item.reply());
    assertThat(value("echovault_outbox_merged_total")).isEqualTo(2);
  }

  @Test
  void countsWhatItGivesUpByReason() {
    ReplyId reply = queue(false);
    sender.answers.put(reply, new SendResult.Refused(Problem.WINDOW_CLOSED, 131047));
    try (OutboxPump pump = pump()) {
      pump.wake();
      eventually("it is given up", () -> outbox.abandoned().containsKey(reply));
    }
    assertThat(
            metrics
                .registry()
                .getSampleValue(
                    "echovault_outbox_given_up_total",
                    new String[] {"reason"},
                    new String[] {"window_closed"}))
        .isEqualTo(1);
  }

  @Test
  void givesUpWhatIsNoLongerThere() {
    ReplyId reply = queue(false);
    deliveries.erased.add(reply);
    try (OutboxPump pump = pump()) {
      pump.wake();
      eventually("it is given up", () -> outbox.abandoned().containsKey(reply));
    }
    assertThat(sender.sent).isEmpty();
  }

  @Test
  void countsWhatItSendsWithoutKnowingOfTheFirstTime() {
    queue(true);
    try (OutboxPump pump = pump()) {
      pump.wake();
      eventually("it is noted", () -> outbox.acceptedReplies().size() == 1);
    }
    assertThat(value("echovault_outbox_resends_total")).isEqualTo(1);
  }

  private ReplyId queue(boolean unsettled) {
    ReplyId reply = newReply();
    outbox.add(item(reply, unsettled));
    return reply;
  }

  private static OutboxItem to(Fingerprint recipient) {
    var member = new MemberRef(newTenant(), newMember());
    return new OutboxItem(newReply(), member, recipient, 0, false);
  }

  private static OutboxItem item(ReplyId reply, boolean unsettled) {
    var member = new MemberRef(newTenant(), newMember());
    return new OutboxItem(reply, member, newFingerprint(), 0, unsettled);
  }

  private OutboxPump pump() {
    return pump(1);
  }

  private OutboxPump pump(int size) {
    return new OutboxPump(
        outbox,
        newWorker(),
        deliveries,
        sender,
        size,
        RATES,
        new SendPolicy(RATES.patience(), tillAPersonLooked),
        () -> NOON,
        metrics);
  }

  private static Delivery delivery(ReplyId reply) {
    var to = new Recipient("106", List.of(ChannelIdentity.whatsappPhone("34600111222")));
    return new Delivery(reply, to, new Reply.Text("yes"), new MessageId("wamid.1"), NOON);
  }

  private double sent(String outcome) {
    return metrics
        .registry()
        .getSampleValue(
            "echovault_outbox_sends_total", new String[] {"outcome"}, new String[] {outcome});
  }

  private double value(String name) {
    return metrics.registry().getSampleValue(name);
  }

  /** Opens every reply but those whose member was erased, and notes which were said to be sent. */
  private static final class OpenDeliveries implements Deliveries {
    private final Set<ReplyId> erased = ConcurrentHashMap.newKeySet();
    private final List<ReplyId> sent = new CopyOnWriteArrayList<>();

    @Override
    public Optional<Delivery> open(MemberRef member, List<ReplyId> replies) {
      return erased.contains(replies.get(0))
          ? Optional.empty()
          : Optional.of(delivery(replies.get(0)));
    }

    @Override
    public void sent(MemberRef member, Delivery delivery) {
      sent.add(delivery.id());
    }
  }

  private static final class ScriptedSender implements MessageSender {
    private final Map<ReplyId, SendResult> answers = new ConcurrentHashMap<>();
    private final List<ReplyId> sent = new CopyOnWriteArrayList<>();

    @Override
    public SendResult send(Delivery delivery) {
      sent.add(delivery.id());
      return answers.getOrDefault(
          delivery.id(), new SendResult.Accepted(new MessageId("wamid.OUT")));
    }

    @Override
    public void acknowledge(String via, MessageId message) {}
  }
}
