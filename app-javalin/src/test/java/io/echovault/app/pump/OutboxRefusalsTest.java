package io.echovault.app.pump;

import static io.echovault.app.pump.OutboxStage.to;
import static io.echovault.testkit.Eventually.eventually;
import static io.echovault.testkit.Fixtures.NOON;
import static io.echovault.testkit.Fixtures.newFingerprint;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.OutboxItem;
import io.echovault.ports.vocabulary.ReplyId;
import io.echovault.ports.vocabulary.SendResult;
import io.echovault.ports.vocabulary.SendResult.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of replies that the channel does not take. */
class OutboxRefusalsTest {
  private final OutboxStage stage = new OutboxStage();
  private final FakeOutbox outbox = stage.outbox;

  @Test
  void tellsApartWhatIsTriedAgainAndWhatIsGivenUp() {
    ReplyId later = stage.queue(false);
    ReplyId never = stage.queue(false);
    ReplyId fine = stage.queue(false);
    stage.sender.answers.put(later, new SendResult.Refused(Problem.UNAVAILABLE, 131016));
    stage.sender.answers.put(never, new SendResult.Refused(Problem.UNDELIVERABLE, 131026));
    try (OutboxPump pump = stage.pump()) {
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
    ReplyId first = stage.queue(false);
    stage.sender.answers.put(first, new SendResult.Refused(Problem.UNAUTHORISED, 190));
    try (OutboxPump pump = stage.pump()) {
      pump.wake();
      eventually("the first waits", () -> outbox.postponed().containsKey(first));
      eventually("all sending is stopped", pump::stopped);
      stage.queue(false);
      pump.wake();
      assertThat(stage.value("echovault_outbox_stopped")).isEqualTo(1);
    }
    assertThat(stage.sender.sent).containsExactly(first);
    assertThat(outbox.queued()).isEqualTo(1);
    assertThat(outbox.abandoned()).isEmpty();
  }

  @Test
  void recoversFromBadCredentialsByItselfWithOneProbe() {
    stage.tillAPersonLooked = Duration.ofMillis(50);
    ReplyId first = stage.queue(false);
    stage.sender.answers.put(first, new SendResult.Refused(Problem.UNAUTHORISED, 190));
    try (OutboxPump pump = stage.pump(1)) {
      pump.wake();
      eventually("the first waits", () -> outbox.postponed().containsKey(first));
      List<ReplyId> others = List.of(stage.queue(false), stage.queue(false), stage.queue(false));
      eventually("the others are taken", () -> outbox.acceptedReplies().equals(others));
      eventually("the alarm is over", () -> !pump.stopped());
    }
    assertThat(stage.value("echovault_outbox_stopped")).isZero();
    assertThat(outbox.abandoned()).isEmpty();
  }

  @Test
  void whatMayHaveBeenTakenWaitsForItsStatusBeforeItIsSentAgain() {
    ReplyId reply = stage.queue(false);
    stage.sender.answers.put(reply, new SendResult.Refused(Problem.UNCERTAIN, 0));
    try (OutboxPump pump = stage.pump()) {
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
    stage.sender.answers.put(
        first.reply(), new SendResult.Refused(Problem.TOO_FAST_FOR_RECIPIENT, 131056));
    stage.sender.answers.put(
        second.reply(), new SendResult.Refused(Problem.TOO_FAST_FOR_RECIPIENT, 131056));
    outbox.add(first);
    outbox.add(second);
    try (OutboxPump pump = stage.pump()) {
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
  void countsWhatItGivesUpByReason() {
    ReplyId reply = stage.queue(false);
    stage.sender.answers.put(reply, new SendResult.Refused(Problem.WINDOW_CLOSED, 131047));
    try (OutboxPump pump = stage.pump()) {
      pump.wake();
      eventually("it is given up", () -> outbox.abandoned().containsKey(reply));
    }
    assertThat(
            stage
                .metrics
                .registry()
                .getSampleValue(
                    "echovault_outbox_given_up_total",
                    new String[] {"reason"},
                    new String[] {"window_closed"}))
        .isEqualTo(1);
  }
}
