package io.echovault.whatsapp;

import static io.echovault.whatsapp.Bodies.RECEIVED_AT;
import static io.echovault.whatsapp.Bodies.parse;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.IncomingMessage.Contacts;
import io.echovault.ports.vocabulary.IncomingMessage.Edited;
import io.echovault.ports.vocabulary.IncomingMessage.Media;
import io.echovault.ports.vocabulary.IncomingMessage.Moved;
import io.echovault.ports.vocabulary.IncomingMessage.Place;
import io.echovault.ports.vocabulary.IncomingMessage.Press;
import io.echovault.ports.vocabulary.IncomingMessage.Reaction;
import io.echovault.ports.vocabulary.IncomingMessage.Revoked;
import io.echovault.ports.vocabulary.IncomingMessage.Text;
import io.echovault.ports.vocabulary.IncomingMessage.Unsupported;
import io.echovault.simulator.Contact;
import io.echovault.simulator.Content;
import io.echovault.simulator.InboundMessage;
import io.echovault.simulator.Webhooks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bodies made by a generator that was written apart from this adapter. */
class SimulatedWebhooksTest {
  private static final Content.File FILE = new Content.File("19", "image/jpeg", "aGFzaA==");
  private static final Contact ANA = Contact.of("34600111222", "ES.1", "Ana / \"ñ\" 🌻");

  private final Webhooks webhooks = Webhooks.of(Bodies.NUMBER_ID, "15550001111");

  @ParameterizedTest
  @MethodSource("everyContent")
  void areReadWhateverTheyCarry(Content content, Class<? extends IncomingMessage> expected) {
    for (Contact from : List.of(ANA, ANA.withoutPhone(), Contact.ofPhone("34600111222", "Ana"))) {
      var message = InboundMessage.of(from, "wamid.A", RECEIVED_AT, content);
      for (InboundMessage each :
          List.of(
              message, message.quoting("wamid.Q"), message.asForwarded(), message.inGroup("G"))) {
        Webhook webhook = parse(webhooks.message(each));
        assertThat(webhook.arrivals()).hasSize(1);
        Arrival arrival = webhook.arrivals().get(0);
        assertThat(arrival.message()).isInstanceOf(expected);
        assertThat(arrival.message().envelope())
            .returns(each.forwarded(), IncomingMessage.Envelope::forwarded)
            .returns(each.groupId(), IncomingMessage.Envelope::group)
            .returns(RECEIVED_AT, IncomingMessage.Envelope::sentAt);
        assertThat(new WebhookParser().reparse(arrival.slice().array(), RECEIVED_AT))
            .isEqualTo(arrival.message());
        assertThat(webhook.unknown())
            .isEqualTo(content instanceof Content.Unheard ? Map.of("type:dream", 1) : Map.of());
      }
    }
  }

  static Stream<Arguments> everyContent() {
    return Stream.of(
        Arguments.of(new Content.Text("señor / 😀 \u0000"), Text.class),
        Arguments.of(new Content.Audio(FILE, true), Media.class),
        Arguments.of(new Content.Audio(FILE, false), Media.class),
        Arguments.of(new Content.Image(FILE, Optional.of("us")), Media.class),
        Arguments.of(new Content.Video(FILE, Optional.empty()), Media.class),
        Arguments.of(new Content.Sticker(FILE, true), Media.class),
        Arguments.of(new Content.Document(FILE, "a.pdf", Optional.empty()), Media.class),
        Arguments.of(
            new Content.Place(40.41, -3.70, Optional.of("Sol"), Optional.empty()), Place.class),
        Arguments.of(
            new Content.Cards(List.of(new Content.Card("Luis Gil", "+34 600 000 000"))),
            Contacts.class),
        Arguments.of(new Content.ButtonReply("y", "Yes"), Press.class),
        Arguments.of(new Content.ListReply("r", "Row", Optional.of("d")), Press.class),
        Arguments.of(new Content.FlowReply("{\"a\":1}", "b"), Unsupported.class),
        Arguments.of(new Content.TemplateButton("STOP", "Stop"), Press.class),
        Arguments.of(new Content.Reaction("wamid.X", Optional.of("👍")), Reaction.class),
        Arguments.of(new Content.Reaction("wamid.X", Optional.empty()), Reaction.class),
        Arguments.of(new Content.Order("1", "2", "t"), Unsupported.class),
        Arguments.of(new Content.RequestWelcome(), Unsupported.class),
        Arguments.of(new Content.Revoke("wamid.O"), Revoked.class),
        Arguments.of(new Content.Edit("wamid.O", "new"), Edited.class),
        Arguments.of(new Content.Unsupported(), Unsupported.class),
        Arguments.of(new Content.Unheard("dream"), Unsupported.class),
        Arguments.of(
            new Content.SystemChange(
                "user_changed_number", "b", Optional.of("34600999888"), Optional.of("ES.2")),
            Moved.class));
  }

  @Test
  void areSignedAlikeByBoth() {
    byte[] body = webhooks.text(ANA, "wamid.A", RECEIVED_AT, "señor / 😀");
    assertThat(WebhookSignature.sign(body, "s")).isEqualTo(Webhooks.sign(body, "s"));
  }
}
