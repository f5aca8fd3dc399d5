package io.echovault.app.pump;

import static io.echovault.app.pump.OutboxStage.item;
import static io.echovault.app.pump.OutboxStage.to;
import static io.echovault.testkit.Eventually.eventually;
import static io.echovault.testkit.Fixtures.newFingerprint;
import static io.echovault.testkit.Fixtures.newMember;
import static io.echovault.testkit.Fixtures.newReply;
import static io.echovault.testkit.Fixtures.newTenant;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.Channel;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.OutboxItem;
import io.echovault.ports.vocabulary.ReplyId;
import io.echovault.ports.vocabulary.SendResult;
import io.echovault.ports.vocabulary.SendResult.Problem;
import io.echovault.ports.vocabulary.SpokenWish;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutboxPumpTest {
  private final OutboxStage stage = new OutboxStage();
  private final FakeOutbox outbox = stage.outbox;

  @Test
  void notesWhatTheChannelTook() {
    ReplyId reply = stage.queue(false);
    try (OutboxPump pump = stage.pump()) {
      pump.wake();
      eventually("it is noted", () -> outbox.acceptedReplies().equals(List.of(reply)));
    }
    assertThat(stage.sent("accepted")).isEqualTo(1);
  }

  @Test
  void speaksWhatTheChannelTookOnceWhateverBecomesOfIt() {
    stage.deliveries.wish = SpokenWish.TOO;
    ReplyId reply = stage.queue(false);
    try (OutboxPump pump = stage.pump()) {
      pump.wake();
      eventually("it is spoken", () -> !stage.sender.spoken.isEmpty());
      eventually("it is noted", () -> outbox.acceptedReplies().equals(List.of(reply)));
    }
    assertThat(stage.sender.sent).containsExactly(reply);
    assertThat(stage.sender.spoken).hasSize(1);
  }

  @Test
  void speaksNothingThatTheChannelDidNotTake() {
    stage.deliveries.wish = SpokenWish.TOO;
    ReplyId reply = stage.queue(false);
    stage.sender.answers.put(reply, new SendResult.Refused(Problem.INVALID, 100));
    try (OutboxPump pump = stage.pump()) {
      pump.wake();
      eventually("it is given up", () -> outbox.abandoned().containsKey(reply));
    }
    assertThat(stage.sender.spoken).isEmpty();
  }

  @Test
  void sendsAVoiceNoteInPlaceOfTheWordsAndNotesWhatBecameOfIt() {
    stage.deliveries.wish = SpokenWish.ALONE;
    stage.sender.spokenAnswer = new SendResult.Accepted(new MessageId("wamid.spoken"));
    ReplyId reply = stage.queue(false);
    try (OutboxPump pump = stage.pump()) {
      pump.wake();
      eventually("it is noted", () -> outbox.acceptedReplies().equals(List.of(reply)));
    }
    assertThat(stage.sender.spoken).hasSize(1);
    assertThat(stage.sender.sent).isEmpty();
    assertThat(stage.deliveries.sent).containsExactly(reply);
  }

  @Test
  void sendsTheWordsWhereTheChannelTakesNoVoiceNote() {
    stage.deliveries.wish = SpokenWish.ALONE;
    stage.sender.spokenAnswer = new SendResult.Refused(Problem.INVALID, 131_053);
    ReplyId reply = stage.queue(false);
    try (OutboxPump pump = stage.pump()) {
      pump.wake();
      eventually("it is noted", () -> outbox.acceptedReplies().equals(List.of(reply)));
    }
    assertThat(stage.sender.sent).containsExactly(reply);
  }

  @Test
  void holdsOnToAResultThatCannotBeNotedAndSendsOnce() {
    ReplyId reply = stage.queue(false);
    outbox.failNoting(3);
    try (OutboxPump pump = stage.pump()) {
      pump.wake();
      eventually("it is noted", () -> outbox.acceptedReplies().equals(List.of(reply)));
    }
    assertThat(stage.sender.sent).containsExactly(reply);
    assertThat(stage.deliveries.sent).containsExactly(reply);
  }

  @Test
  void doesNotSendAgainWhatItStillHolds() {
    ReplyId reply = stage.queue(false);
    outbox.failNoting(Integer.MAX_VALUE);
    try (OutboxPump pump = stage.pump(2)) {
      pump.wake();
      eventually("it was sent", () -> stage.sender.sent.contains(reply));
      outbox.add(item(reply, true));
      pump.wake();
      eventually("it is given out again", () -> outbox.queued() == 0);
      assertThat(outbox.acceptedReplies()).isEmpty();
      outbox.failNoting(0);
      eventually("it is noted", () -> !outbox.acceptedReplies().isEmpty());
    }
    assertThat(stage.sender.sent).containsExactly(reply);
  }

  @Test
  void givesUpWhatIsForAChannelThatNobodySendsOn() {
    stage.channel = new Channel("carrier pigeon");
    ReplyId reply = stage.queue(false);
    try (OutboxPump pump = stage.pump()) {
      pump.wake();
      eventually("it is given up", () -> outbox.abandoned().containsKey(reply));
    }
    assertThat(stage.sender.sent).isEmpty();
  }

  @Test
  void gathersWhatFollowsAMessageToTheSameRecipient() {
    Fingerprint recipient = newFingerprint();
    outbox.add(to(recipient));
    try (OutboxPump pump = stage.pump()) {
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
    try (OutboxPump pump = stage.pump()) {
      pump.wake();
      eventually("it is noted", () -> outbox.acceptedReplies().equals(List.of(item.reply())));
    }
    assertThat(stage.sender.sent).containsExactly(item.reply());
    assertThat(stage.value("echovault_outbox_merged_total")).isEqualTo(2);
  }

  @Test
  void givesUpWhatIsNoLongerThere() {
    ReplyId reply = stage.queue(false);
    stage.deliveries.erased.add(reply);
    try (OutboxPump pump = stage.pump()) {
      pump.wake();
      eventually("it is given up", () -> outbox.abandoned().containsKey(reply));
    }
    assertThat(stage.sender.sent).isEmpty();
  }

  @Test
  void countsWhatItSendsWithoutKnowingOfTheFirstTime() {
    stage.queue(true);
    try (OutboxPump pump = stage.pump()) {
      pump.wake();
      eventually("it is noted", () -> outbox.acceptedReplies().size() == 1);
    }
    assertThat(stage.value("echovault_outbox_resends_total")).isEqualTo(1);
  }
}
