package io.echovault.whatsapp;

import static io.echovault.ports.vocabulary.ChannelIdentity.whatsappPhone;
import static io.echovault.ports.vocabulary.ChannelIdentity.whatsappUser;
import static io.echovault.testkit.Eventually.eventually;
import static io.echovault.whatsapp.Sends.HOLA;
import static io.echovault.whatsapp.Sends.TOKEN;
import static io.echovault.whatsapp.Sends.delivery;
import static io.echovault.whatsapp.Sends.toAna;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.vocabulary.Channel;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.ChannelIdentity.Kind;
import io.echovault.ports.vocabulary.Delivery;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Reply;
import io.echovault.ports.vocabulary.SendResult.Accepted;
import io.echovault.ports.vocabulary.SendResult.Problem;
import io.echovault.ports.vocabulary.SendResult.Refused;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WhatsAppSenderTest {
  private GraphStandIn graph;
  private WhatsAppSender sender;

  @BeforeEach
  void start() throws IOException {
    graph = GraphStandIn.start();
    sender = new WhatsAppSender(Sends.settings(graph.url()));
  }

  @AfterEach
  void stop() {
    sender.close();
    graph.close();
  }

  @Test
  void quotesNothingInWhatAnswersNothing() {
    Delivery answer = toAna(HOLA);
    sender.send(new Delivery(answer.id(), answer.to(), HOLA, Optional.empty(), answer.since()));
    assertThat(lastBody().has("context")).isFalse();
  }

  @Test
  void sendsALongTextInSeveralMessagesOfWhichTheLastCarriesTheId() {
    assertThat(sender.send(toAna(new Reply.Text("word ".repeat(1500)))))
        .isEqualTo(new Accepted(new MessageId("wamid.OUT")));
    assertThat(graph.asked()).hasSize(2);
    assertThat(graph.asked().get(0).body()).contains("wamid.IN1", Sends.REPLY + ".1\"");
    assertThat(graph.asked().get(1).body())
        .doesNotContain("wamid.IN1")
        .contains(Sends.REPLY + "\"");
  }

  @Test
  void sendsWordsAsMetaWantsThem() {
    assertThat(sender.send(toAna(HOLA))).isEqualTo(new Accepted(new MessageId("wamid.OUT")));
    assertThat(graph.asked()).hasSize(1);
    assertThat(graph.asked().get(0).line()).isEqualTo("POST /v23.0/106540000000001/messages");
    assertThat(graph.asked().get(0).authorization()).isEqualTo("Bearer " + TOKEN);
    assertThat(lastBody())
        .isEqualTo(
            json(
                """
                {"messaging_product":"whatsapp","recipient_type":"individual","to":"34600111222",
                 "context":{"message_id":"wamid.IN1"},
                 "biz_opaque_callback_data":"7d444840-9dc0-11d1-b245-5ffdce74fad2",
                 "type":"text","text":{"body":"hola","preview_url":false}}"""));
  }

  @Test
  void sendsButtons() {
    sender.send(
        toAna(
            new Reply.Choice(
                "Save it?",
                List.of(new Reply.Button("save:7", "Save"), new Reply.Button("drop:7", "Drop")))));
    assertThat(lastBody().path("type").asString()).isEqualTo("interactive");
    assertThat(lastBody().path("interactive"))
        .isEqualTo(
            json(
                """
                {"type":"button","body":{"text":"Save it?"},"action":{"buttons":[
                 {"type":"reply","reply":{"id":"save:7","title":"Save"}},
                 {"type":"reply","reply":{"id":"drop:7","title":"Drop"}}]}}"""));
  }

  @Test
  void sendsAList() {
    sender.send(
        toAna(
            new Reply.Menu(
                "Pick",
                "Open",
                List.of(new Reply.Row("m1", "Keys", "drawer"), new Reply.Row("m2", "Car", "")))));
    assertThat(lastBody().path("interactive"))
        .isEqualTo(
            json(
                """
                {"type":"list","body":{"text":"Pick"},"action":{"button":"Open","sections":[
                 {"rows":[{"id":"m1","title":"Keys","description":"drawer"},
                          {"id":"m2","title":"Car"}]}]}}"""));
  }

  @Test
  void prefersThePhoneAndElseUsesTheUserId() {
    ChannelIdentity phone = whatsappPhone("34600111222");
    ChannelIdentity user = whatsappUser("ES.1");
    ChannelIdentity parent = new ChannelIdentity(Channel.WHATSAPP, Kind.PARENT_USER_ID, "ES.ENT.2");
    sender.send(delivery(HOLA, "1", user, phone));
    assertThat(lastBody().path("to").asString()).isEqualTo("34600111222");
    assertThat(lastBody().has("recipient")).isFalse();
    sender.send(delivery(HOLA, "1", parent, user));
    assertThat(lastBody().path("recipient").asString()).isEqualTo("ES.1");
    assertThat(lastBody().has("to")).isFalse();
    sender.send(delivery(HOLA, "1", parent));
    assertThat(lastBody().path("recipient").asString()).isEqualTo("ES.ENT.2");
  }

  @Test
  void answersAGroupInTheGroup() {
    sender.send(delivery(HOLA, "1", new ChannelIdentity(Channel.WHATSAPP, Kind.GROUP, "120363.1")));
    assertThat(lastBody().path("recipient_type").asString()).isEqualTo("group");
    assertThat(lastBody().path("to").asString()).isEqualTo("120363.1");
    assertThat(lastBody().has("recipient")).isFalse();
  }

  @Test
  void sendsNothingThatItCannotAddress() {
    var invalid = new Refused(Problem.INVALID, 0);
    ChannelIdentity elsewhere =
        new ChannelIdentity(new Channel("telegram"), Kind.PHONE, "34600111222");
    assertThat(sender.send(delivery(HOLA, "1"))).isEqualTo(invalid);
    assertThat(sender.send(delivery(HOLA, "1", elsewhere))).isEqualTo(invalid);
    assertThat(sender.send(delivery(HOLA, "", whatsappPhone("34600")))).isEqualTo(invalid);
    assertThat(sender.send(delivery(HOLA, "../me", whatsappPhone("34600")))).isEqualTo(invalid);
    assertThat(sender.send(toAna(Reply.SILENCE))).isEqualTo(invalid);
    assertThat(graph.asked()).isEmpty();
  }

  @Test
  void escapesWhatPeopleWrite() {
    String words = "\"quoted\" \\ / ñ 😀 \u0000 \u2028 \n </script>";
    sender.send(toAna(new Reply.Text(words + "\ud83d")));
    assertThat(lastBody().path("text").path("body").asString()).isEqualTo(words + "\uFFFD");
    assertThat(graph.asked().get(0).body()).isASCII();
  }

  @Test
  void marksAsReadAndShowsThatItIsTyping() {
    graph.answers(200, "{\"success\":true}");
    sender.acknowledge(Bodies.NUMBER_ID, new MessageId("wamid.IN1"));
    eventually("it was asked", () -> !graph.asked().isEmpty());
    assertThat(graph.asked().get(0).line()).isEqualTo("POST /v23.0/106540000000001/messages");
    assertThat(lastBody())
        .isEqualTo(
            json(
                """
                {"messaging_product":"whatsapp","status":"read","message_id":"wamid.IN1",
                 "typing_indicator":{"type":"text"}}"""));
    assertThat(sender.acknowledgementsFailed()).isZero();
  }

  @Test
  void countsAcknowledgementsThatFail() {
    graph.answers(400, "{\"error\":{\"code\":131009}}");
    sender.acknowledge(Bodies.NUMBER_ID, new MessageId("wamid.IN1"));
    sender.acknowledge("no number", new MessageId("wamid.IN1"));
    eventually("2 failures", () -> sender.acknowledgementsFailed() == 2);
    graph.close();
    sender.acknowledge(Bodies.NUMBER_ID, new MessageId("wamid.IN1"));
    eventually("3 failures", () -> sender.acknowledgementsFailed() == 3);
    assertThat(graph.asked()).hasSize(1);
  }

  @Test
  void neverPrintsItsToken() {
    WhatsAppSettings settings = Sends.settings(graph.url());
    assertThat(settings.toString()).doesNotContain(TOKEN).contains("[REDACTED]");
    assertThat(sender.toString()).doesNotContain(TOKEN);
  }

  @Test
  void refusesSettingsThatCannotWork() {
    Duration second = Duration.ofSeconds(1);
    assertRefused(() -> new WhatsAppSettings("graph", "v23.0", TOKEN, second));
    assertRefused(() -> new WhatsAppSettings("ftp://graph", "v23.0", TOKEN, second));
    assertRefused(() -> new WhatsAppSettings("https://g.example", "23/../me", TOKEN, second));
    assertRefused(() -> new WhatsAppSettings("https://g.example", "v23.0", "", second));
    assertRefused(() -> new WhatsAppSettings("https://g.example", "v23.0", TOKEN + "\n", second));
    assertRefused(() -> new WhatsAppSettings("https://g.example", "v23.0", TOKEN, Duration.ZERO));
    assertRefused(
        () -> new WhatsAppSettings("https://g.example", "v23.0", TOKEN, Duration.ofSeconds(31)));
  }

  private static void assertRefused(ThrowingCallable making) {
    assertThatThrownBy(making)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining(TOKEN);
  }

  private JsonNode lastBody() {
    return json(graph.asked().get(graph.asked().size() - 1).body());
  }

  private static JsonNode json(String document) {
    return Json.read(document.getBytes(UTF_8));
  }
}
