package io.echovault.core;

import static io.echovault.core.World.ANA_ID;
import static io.echovault.core.World.ANA_PHONE;
import static io.echovault.core.World.BEN_ID;
import static io.echovault.core.World.BEN_PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.IncomingMessage.Moved;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.testkit.Race;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which member a message comes from. */
class WhoIsWhoTest {
  private static final String KEY = "The key is under the mat";
  private static final String CAR = "The car is in the second row";

  private final World world = new World();

  @Test
  void givesStrangersATenantOfTheirOwn() {
    world.say(KEY, ANA_ID, ANA_PHONE);
    world.say(CAR, BEN_ID, BEN_PHONE);
    assertThat(world.member(ANA_ID).tenant()).isNotEqualTo(world.member(BEN_ID).tenant());
    assertThat(world.words(ANA_PHONE)).containsExactly(KEY);
    assertThat(world.words(BEN_PHONE)).containsExactly(CAR);
  }

  @Test
  void knowsSomebodyByEitherNameAlone() {
    world.say(KEY, ANA_ID, ANA_PHONE);
    world.say(CAR, ANA_ID);
    world.say("Milk is out", ANA_PHONE);
    assertThat(world.words(ANA_ID)).containsExactly(KEY, CAR, "Milk is out");
  }

  @Test
  void learnsTheUserIdOfSomebodyKnownByPhone() {
    world.say(KEY, ANA_PHONE);
    MemberRef ana = world.member(ANA_PHONE);
    world.say(CAR, ANA_ID, ANA_PHONE);
    assertThat(world.member(ANA_ID)).isEqualTo(ana);
    assertThat(world.words(ANA_ID)).containsExactly(KEY, CAR);
    assertThat(world.acts(ana)).contains(Act.IDENTITY_MOVED);
  }

  @Test
  void learnsThePhoneOfSomebodyKnownByUserId() {
    world.say(KEY, ANA_ID);
    world.say(CAR, ANA_ID, ANA_PHONE);
    assertThat(world.words(ANA_PHONE)).containsExactly(KEY, CAR);
  }

  @Test
  void aRecycledNumberInheritsNothing() {
    world.say(KEY, ANA_ID, ANA_PHONE);
    MemberRef ana = world.member(ANA_ID);
    world.say(CAR, BEN_ID, ANA_PHONE);
    assertThat(world.words(BEN_ID)).containsExactly(CAR);
    assertThat(world.member(ANA_PHONE)).isEqualTo(world.member(BEN_ID)).isNotEqualTo(ana);
    world.say("Milk is out", ANA_ID);
    assertThat(world.words(ANA_ID)).containsExactly(KEY, "Milk is out");
  }

  @Test
  void aNumberFollowsItsOwnerWhenBothAreKnown() {
    world.say(KEY, ANA_ID, ANA_PHONE);
    world.say(CAR, BEN_ID, BEN_PHONE);
    world.say("Milk is out", BEN_ID, ANA_PHONE);
    assertThat(world.member(ANA_PHONE)).isEqualTo(world.member(BEN_ID));
    assertThat(world.words(ANA_ID)).containsExactly(KEY);
    assertThat(world.words(BEN_ID)).containsExactly(CAR, "Milk is out");
  }

  @Test
  void anotherProcessSeesThatANumberWasRecycled() {
    World other = world.anotherProcess();
    other.say(KEY, ANA_ID, ANA_PHONE);
    other.say(CAR, ANA_PHONE);
    world.say("Milk is out", BEN_ID, ANA_PHONE);
    other.say("Bread too", ANA_PHONE);
    assertThat(world.words(ANA_ID)).containsExactly(KEY, CAR);
  }

  @Test
  void theChannelsWordMovesAMemberToTheirNewNumber() {
    ChannelIdentity newId = ChannelIdentity.whatsappUser("ES.777");
    world.say(KEY, ANA_ID, ANA_PHONE);
    MemberRef ana = world.member(ANA_ID);
    world.receive(new Moved(world.envelope(ANA_ID, ANA_PHONE), List.of(newId, BEN_PHONE)));
    assertThat(world.member(newId)).isEqualTo(ana);
    assertThat(world.member(BEN_PHONE)).isEqualTo(ana);
    assertThat(world.core().memories().find(ANA_PHONE)).isEmpty();
    world.say(CAR, newId, BEN_PHONE);
    assertThat(world.words(newId)).containsExactly(KEY, CAR);
    assertThat(world.acts(ana)).contains(Act.IDENTITY_MOVED);
  }

  @Test
  void theChannelsWordIsHeardOnce() {
    world.say(KEY, ANA_PHONE);
    Moved moved = new Moved(world.envelope(ANA_PHONE), List.of(BEN_PHONE));
    world.receive(moved);
    world.say(CAR, ANA_PHONE);
    world.receive(moved);
    assertThat(world.words(BEN_PHONE)).containsExactly(KEY);
    assertThat(world.words(ANA_PHONE)).containsExactly(CAR);
  }

  @Test
  void theChannelsWordAboutAStrangerChangesNothing() {
    world.receive(new Moved(world.envelope(ANA_ID), List.of(BEN_ID)));
    assertThat(world.core().memories().find(BEN_ID)).isEmpty();
    assertThat(world.core().memories().find(ANA_ID)).isEmpty();
  }

  @Test
  void aNumberThatSomebodyElseHadJoinsTheOneWhoMoved() {
    world.say(KEY, ANA_ID, ANA_PHONE);
    world.say(CAR, BEN_ID, BEN_PHONE);
    world.receive(new Moved(world.envelope(ANA_ID), List.of(BEN_PHONE)));
    assertThat(world.member(BEN_PHONE)).isEqualTo(world.member(ANA_ID));
    world.say("Milk is out", BEN_ID);
    assertThat(world.words(BEN_ID)).containsExactly(CAR, "Milk is out");
  }

  @Test
  void aRaceToEnrolEndsWithOneMember() {
    for (int round = 0; round < 30; round++) {
      ChannelIdentity phone = ChannelIdentity.whatsappPhone("4915100000" + (100 + round));
      ChannelIdentity id = ChannelIdentity.whatsappUser("DE." + round);
      List<Callable<Boolean>> senders =
          IntStream.range(0, 4)
              .mapToObj(i -> world.text("The number is " + i, id, phone))
              .<Callable<Boolean>>map(
                  message -> () -> !world.core().bot().receive(message).body().isEmpty())
              .toList();
      Race.between(senders);
      assertThat(world.words(phone)).hasSize(4);
      assertThat(world.member(phone)).isEqualTo(world.member(id));
      assertThat(world.memories(phone))
          .extracting(memory -> memory.number())
          .containsExactly(1, 2, 3, 4);
    }
  }
}
