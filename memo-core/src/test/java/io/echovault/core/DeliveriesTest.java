package io.echovault.core;

import static io.echovault.core.World.ANA_ID;
import static io.echovault.core.World.ANA_PHONE;
import static io.echovault.core.World.BEN_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.Delivery;
import io.echovault.ports.vocabulary.IncomingMessage.Reaction;
import io.echovault.ports.vocabulary.IncomingMessage.Text;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Reply;
import io.echovault.ports.vocabulary.ReplyId;
import io.echovault.ports.vocabulary.StoredReply;
import io.echovault.testkit.Fixtures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeliveriesTest {
  private final List<StoredReply> kept = new ArrayList<>();
  private final World world =
      new World(storage -> InterceptedStorage.keeping(StoredReply.class, storage, kept));

  @Test
  void opensAReplyForWhoeverSendsIt() {
    Text message = world.text("The key is under the mat", ANA_ID, ANA_PHONE);
    Reply reply = world.receive(message);
    Delivery delivery = open(world.member(ANA_ID), kept.get(0).id()).orElseThrow();
    assertThat(delivery.reply()).isEqualTo(reply);
    assertThat(delivery.to().via()).isEqualTo("our-number");
    assertThat(delivery.to().identities()).containsExactly(ANA_ID, ANA_PHONE);
    assertThat(delivery.answers()).contains(message.envelope().id());
    assertThat(delivery.since()).isEqualTo(message.envelope().sentAt());
  }

  @Test
  void opensButtonsAsTheyWereGiven() {
    world.say("The key is under the mat", ANA_ID);
    Reply question = world.say("/delete 1", ANA_ID);
    assertThat(question).isInstanceOf(Reply.Choice.class);
    assertThat(open(world.member(ANA_ID), kept.get(1).id()).orElseThrow().reply())
        .isEqualTo(question);
  }

  @Test
  void opensPlainAcknowledgementsAsOneMessageInTheNameOfTheFirst() {
    world.say("The key is under the mat", ANA_ID);
    world.say("The saw is on the bench", ANA_ID);
    world.say("The bike is behind the library", ANA_ID);
    assertThat(kept).extracting(StoredReply::merges).containsExactly(false, true, true);
    List<ReplyId> replies = List.of(kept.get(1).id(), kept.get(2).id());
    Delivery delivery = world.core().deliveries().open(world.member(ANA_ID), replies).orElseThrow();
    assertThat(delivery.reply().body()).isEqualTo("Kept as #2 and #3.");
    assertThat(delivery.id()).isEqualTo(kept.get(1).id());
    assertThat(delivery.to().identities()).containsExactly(ANA_ID);
  }

  @Test
  void mergesNothingThatSaysMoreThanANumber() {
    world.say("The key is under the mat", ANA_ID);
    world.say("Dentist on 5 May 2027 at 17:00", ANA_ID);
    world.say("Where is the key?", ANA_ID);
    world.say("/delete 1", ANA_ID);
    assertThat(kept).extracting(StoredReply::merges).containsOnly(false);
  }

  @Test
  void hasNothingToOpenForSilence() {
    world.say("The key is under the mat", ANA_ID);
    world.receive(
        new Reaction(world.envelope(ANA_ID), new MessageId("wamid.1"), Optional.of("👍")));
    assertThat(kept.get(1).toSend()).isFalse();
    assertThat(open(world.member(ANA_ID), kept.get(1).id())).isEmpty();
  }

  @Test
  void opensNobodyElsesReply() {
    world.say("The key is under the mat", ANA_ID);
    world.say("Hello", BEN_ID);
    assertThat(open(world.member(BEN_ID), kept.get(0).id())).isEmpty();
    MemberRef nobody = new MemberRef(world.member(ANA_ID).tenant(), Fixtures.newMember());
    assertThat(open(nobody, kept.get(0).id())).isEmpty();
  }

  @Test
  void refusesAReplyThatWasPutInAnothersPlace() {
    world.say("The key is under the mat", ANA_ID);
    MemberRef ana = world.member(ANA_ID);
    StoredReply sealed = kept.get(0);
    StoredReply moved =
        new StoredReply(
            Fixtures.newReply(),
            ana.member(),
            Fixtures.newFingerprint(),
            sealed.recipient(),
            true,
            sealed.content(),
            sealed.createdAt());
    put(ana, moved);
    assertThatThrownBy(() -> open(ana, moved.id())).isInstanceOf(MemoException.Unreadable.class);
  }

  @Test
  void hasNothingToOpenOnceAReplyIsShredded() {
    world.say("The key is under the mat", ANA_ID);
    MemberRef ana = world.member(ANA_ID);
    StoredReply shredded =
        new StoredReply(
            Fixtures.newReply(),
            ana.member(),
            Fixtures.newFingerprint(),
            Fixtures.newFingerprint(),
            true,
            Bytes.NONE,
            World.START);
    put(ana, shredded);
    assertThat(open(ana, shredded.id())).isEmpty();
  }

  private void put(MemberRef member, StoredReply reply) {
    world.storage.<Boolean>inTenant(
        member.tenant(),
        scope -> {
          scope.replies().put(reply);
          return true;
        });
  }

  private Optional<Delivery> open(MemberRef member, ReplyId reply) {
    return world.core().deliveries().open(member, reply);
  }
}
