package io.echovault.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.outbound.MessageSender;
import io.echovault.ports.outbound.Senders;
import io.echovault.ports.vocabulary.Channel;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.Delivery;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Reply;
import io.echovault.ports.vocabulary.SendResult;
import io.echovault.ports.vocabulary.StoredReply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Docks a second channel: it is one sender, and names of its own for people. */
class ToyChannelTest {
  private static final Channel TOY = new Channel("toy");
  private static final ChannelIdentity TOVE =
      new ChannelIdentity(TOY, ChannelIdentity.Kind.USER_ID, "tove");

  private final List<StoredReply> kept = new ArrayList<>();
  private final World world =
      new World(storage -> InterceptedStorage.keeping(StoredReply.class, storage, kept));
  private final ToySender toy = new ToySender();
  private final Senders senders =
      Senders.of(Map.of(TOY, toy, Channel.WHATSAPP, new UnusedSender()));

  @Test
  void answersWhereTheMessageCameFrom() {
    world.say("The spare key hangs in the green shed", TOVE);
    world.say("Where is the spare key?", TOVE);
    assertThat(sendAll(TOVE)).last().asString().contains("The spare key hangs in the green shed");
  }

  @Test
  void knowsNobodyOfAnotherChannelByTheSameName() {
    ChannelIdentity onWhatsApp = ChannelIdentity.whatsappUser(TOVE.value());
    world.say("The spare key hangs in the green shed", TOVE);
    world.say("hello", onWhatsApp);
    assertThat(world.member(onWhatsApp)).isNotEqualTo(world.member(TOVE));
    assertThat(world.words(onWhatsApp)).isEmpty();
  }

  @Test
  void laysAnswersOutAsItsSenderPleases() {
    world.say("The spare key hangs in the green shed", TOVE);
    world.say("/delete 1", TOVE);
    assertThat(sendAll(TOVE)).last().asString().contains("\n[delete:");
  }

  @Test
  void isNotThereForAChannelWithoutASender() {
    assertThat(senders.on(new Channel("carrier pigeon"))).isEmpty();
  }

  private List<String> sendAll(ChannelIdentity to) {
    for (StoredReply each : List.copyOf(kept)) {
      Delivery delivery = world.core().deliveries().open(world.member(to), each.id()).orElseThrow();
      assertThat(delivery.to().identities()).containsExactly(to);
      senders.on(delivery.to().channel()).orElseThrow().send(delivery);
    }
    return toy.shown;
  }

  /** Shows words on a screen, and each button in a line below. */
  private static final class ToySender implements MessageSender {
    private final List<String> shown = new ArrayList<>();

    @Override
    public SendResult send(Delivery delivery) {
      StringBuilder screen = new StringBuilder(delivery.reply().body());
      if (delivery.reply() instanceof Reply.Choice choice) {
        choice.buttons().forEach(each -> screen.append("\n[").append(each.id()).append(']'));
      }
      shown.add(screen.toString());
      return new SendResult.Accepted(new MessageId("screen " + shown.size()));
    }

    @Override
    public void acknowledge(String via, MessageId message) {}
  }

  private static final class UnusedSender implements MessageSender {
    @Override
    public SendResult send(Delivery delivery) {
      throw new AssertionError("nothing goes to WhatsApp here");
    }

    @Override
    public void acknowledge(String via, MessageId message) {}
  }
}
