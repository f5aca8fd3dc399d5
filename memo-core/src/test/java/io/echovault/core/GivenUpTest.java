package io.echovault.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.Fence;
import io.echovault.ports.vocabulary.IncomingMessage.Text;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.StoredReply;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the sender of a message is told that was given up. */
class GivenUpTest {
  private static final Fence FENCE = new Fence(0, 0);

  private final List<StoredReply> written = new ArrayList<>();
  private final World world =
      new World(storage -> InterceptedStorage.keeping(StoredReply.class, storage, written));

  @Test
  void tellsTheSenderOnceThroughTheOutbox() {
    world.say("Good morning", World.ANA_PHONE);
    written.clear();
    Text lost = world.text("The bowl is blue", World.ANA_PHONE);

    world.core().bot().giveUp(lost, FENCE);
    world.core().bot().giveUp(lost, FENCE);
    world.restart();
    world.core().bot().giveUp(lost, FENCE);

    assertThat(written).hasSize(1).allMatch(StoredReply::toSend);
    assertThat(world.words(World.ANA_PHONE)).doesNotContain("The bowl is blue");
  }

  @Test
  void theMessageIsHandledWhenItIsReplayed() {
    Text lost = world.text("The bowl is blue", World.ANA_PHONE);
    world.core().bot().giveUp(lost, FENCE);

    assertThat(world.receive(lost).body()).contains("Kept as #1");
    assertThat(world.words(World.ANA_PHONE)).containsExactly("The bowl is blue");
  }

  @Test
  void saysNothingToWhoWasAnsweredOrHasLeft() {
    Text answered = world.text("The bowl is blue", World.ANA_PHONE);
    world.receive(answered);
    world.say("stop", World.BEN_PHONE);
    MemberRef ben = world.member(World.BEN_PHONE);
    written.clear();

    world.core().bot().giveUp(answered, FENCE);
    world.core().bot().giveUp(world.text("Hello?", World.BEN_PHONE), FENCE);

    assertThat(written).isEmpty();
    assertThat(world.member(World.BEN_PHONE)).isEqualTo(ben);
  }
}
