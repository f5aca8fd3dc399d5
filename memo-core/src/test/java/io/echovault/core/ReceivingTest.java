package io.echovault.core;

import static io.echovault.core.World.ANA_ID;
import static io.echovault.core.World.ANA_PHONE;
import static io.echovault.core.World.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.vocabulary.Fence;
import io.echovault.ports.vocabulary.IncomingMessage.Envelope;
import io.echovault.ports.vocabulary.IncomingMessage.Text;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Reply;
import io.echovault.ports.vocabulary.Sender;
import io.echovault.ports.vocabulary.StoredReply;
import io.echovault.testkit.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class ReceivingTest {
  private static final String KEY = "The key is under the mat";

  private final List<StoredReply> kept = new ArrayList<>();
  private final World world =
      new World(storage -> InterceptedStorage.keeping(StoredReply.class, storage, kept));

  @Test
  void remembersAndRecalls() {
    world.say(KEY, ANA_ID);
    assertThat(world.say("Where is the key?", ANA_ID).body()).contains(KEY).contains("#1");
  }

  @Test
  void givesTheFirstReplyAgainAndChangesNothing() {
    Text message = world.text(KEY, ANA_ID);
    Reply first = world.receive(message);
    world.say("The car is in the second row", ANA_ID);
    assertThat(world.receive(message)).isEqualTo(first);
    world.restart();
    assertThat(world.receive(message)).isEqualTo(first);
    assertThat(world.words(ANA_ID)).containsExactly(KEY, "The car is in the second row");
    assertThat(kept).hasSize(2);
  }

  @Test
  void handlesAMessageOnceWhenManyTryAtOnce() {
    for (int round = 0; round < 20; round++) {
      Text message = world.text("Number " + round + " is on the list", ANA_ID, ANA_PHONE);
      Callable<Reply> receive = () -> world.core().bot().receive(message);
      List<Reply> replies = Race.between(Collections.nCopies(4, receive));
      assertThat(replies).containsOnly(replies.get(0));
    }
    assertThat(world.memories(ANA_ID)).hasSize(20);
  }

  @Test
  void writesNothingOnceTheLaneHasChangedHands() {
    Fence fence = new Fence(5, 3);
    Text first = world.text(KEY, ANA_ID);
    world.core().bot().receive(first, fence);
    world.storage.supersede(fence);
    Text late = world.text("The car is in the second row", ANA_ID);
    assertThatThrownBy(() -> world.core().bot().receive(late, fence))
        .isInstanceOf(MemoException.Superseded.class);
    Text stranger = world.text("Hello", ANA_PHONE);
    assertThatThrownBy(() -> world.core().bot().receive(stranger, fence))
        .isInstanceOf(MemoException.Superseded.class);
    assertThat(world.words(ANA_ID)).containsExactly(KEY);
    assertThat(world.core().memories().find(ANA_PHONE)).isEmpty();
    world.core().bot().receive(late, new Fence(5, 4));
    assertThat(world.words(ANA_ID)).hasSize(2);
  }

  @Test
  void takesTheChannelsTimeUnlessItIsAbsurd() {
    assertThat(saidAt(START.minus(Duration.ofDays(900))))
        .isEqualTo(START.minus(Duration.ofDays(900)));
    assertThat(saidAt(START.plusSeconds(299))).isEqualTo(START.plusSeconds(299));
    assertThat(saidAt(START.plusSeconds(301))).isEqualTo(START);
    assertThat(saidAt(Instant.EPOCH)).isEqualTo(START);
    assertThat(saidAt(Instant.parse("2008-12-31T23:59:59Z"))).isEqualTo(START);
    assertThat(saidAt(Instant.MAX)).isEqualTo(START);
    assertThat(saidAt(Instant.MIN)).isEqualTo(START);
  }

  @Test
  void remembersALateMessageButDoesNotAnswerIt() {
    receiveSentAt(START.minus(Duration.ofHours(25)));
    receiveSentAt(START.minus(Duration.ofHours(23)));
    receiveSentAt(Instant.EPOCH);
    assertThat(kept).extracting(StoredReply::toSend).containsExactly(false, true, true);
    assertThat(world.memories(ANA_ID)).hasSize(3);
  }

  @Test
  void neverPrintsWhatAPersonWrote() {
    world.say(KEY, ANA_ID, ANA_PHONE);
    assertThat(kept.toString()).doesNotContain("mat");
    assertThat(world.memories(ANA_ID).toString()).doesNotContain("mat");
  }

  private Instant saidAt(Instant sentAt) {
    receiveSentAt(sentAt);
    List<Memory> all = world.memories(ANA_ID);
    return all.get(all.size() - 1).saidAt();
  }

  private void receiveSentAt(Instant sentAt) {
    Envelope envelope =
        new Envelope(
            new MessageId("sent at " + sentAt),
            "our-number",
            new Sender(List.of(ANA_ID), Optional.empty()),
            sentAt,
            START,
            Optional.empty(),
            false,
            Optional.empty());
    world.core().bot().receive(new Text(envelope, "It was noted that " + sentAt.getEpochSecond()));
  }
}
