package io.echovault.whatsapp;

import static io.echovault.ports.vocabulary.ChannelIdentity.whatsappPhone;
import static io.echovault.ports.vocabulary.ChannelIdentity.whatsappUser;
import static io.echovault.testkit.Eventually.eventually;
import static io.echovault.whatsapp.Sends.HOLA;
import static io.echovault.whatsapp.Sends.TOKEN;
import static io.echovault.whatsapp.Sends.delivery;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.DeliveryStatus;
import io.echovault.ports.vocabulary.DeliveryStatus.Stage;
import io.echovault.ports.vocabulary.IncomingMessage.Press;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Reply;
import io.echovault.ports.vocabulary.ReplyId;
import io.echovault.ports.vocabulary.SendResult;
import io.echovault.ports.vocabulary.SendResult.Accepted;
import io.echovault.ports.vocabulary.SendResult.Problem;
import io.echovault.ports.vocabulary.SendResult.Refused;
import io.echovault.simulator.Person;
import io.echovault.simulator.Simulator;
import io.echovault.simulator.SimulatorSettings;
import io.echovault.simulator.graph.Fault;
import io.echovault.simulator.graph.GraphRules;
import io.echovault.simulator.graph.GraphRules.Strangers;
import io.echovault.simulator.graph.GraphRules.Window;
import io.echovault.testkit.SettableInstants;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Both ways of the wire against a stand-in for Meta that was written apart from this adapter. */
class SimulatedGraphTest {
  private static final String SECRET = "app-secret";
  private static final ChannelIdentity PHONE = whatsappPhone(Bodies.PHONE);

  private final SettableInstants instants = new SettableInstants(Bodies.RECEIVED_AT);
  private GraphStandIn webhooks;
  private Simulator meta;
  private Person ana;
  private WhatsAppSender sender;

  @BeforeEach
  void start() throws IOException {
    webhooks = GraphStandIn.start().answers(200, "");
    GraphRules rules =
        GraphRules.strict().withWindow(Window.REFUSED).withStrangers(Strangers.REFUSED);
    meta =
        Simulator.start(
            SimulatorSettings.of(
                    0, webhooks.url() + "/webhook", SECRET, TOKEN, Bodies.NUMBER_ID, instants)
                .withRules(rules));
    ana = meta.person(Bodies.PHONE, "Ana 🌻");
    sender = new WhatsAppSender(Sends.settings(meta.graphUrl()));
  }

  @AfterEach
  void stop() {
    sender.close();
    meta.close();
    webhooks.close();
  }

  @Test
  void deliversToAPhone() {
    ana.says("hola");
    assertThat(send(HOLA)).isInstanceOf(Accepted.class);
    assertThat(ana.replies())
        .singleElement()
        .satisfies(
            reply -> {
              assertThat(reply.text()).isEqualTo("hola");
              assertThat(reply.quotedId()).contains("wamid.IN1");
              assertThat(reply.callbackData()).contains(Sends.REPLY.toString());
            });
  }

  @Test
  void deliversToAUserId() {
    ana.hidesPhone().says("hola");
    String userId = ana.contact().userId().orElseThrow();
    assertThat(ana.contact().phone()).isEmpty();
    SendResult result = sender.send(delivery(HOLA, Bodies.NUMBER_ID, whatsappUser(userId)));
    assertThat(result).isInstanceOf(Accepted.class);
    assertThat(ana.replies()).hasSize(1);
  }

  @Test
  void deliversAsMuchAsThereMayBe() {
    ana.says("hola");
    assertThat(send(new Reply.Text("😀".repeat(4096)))).isInstanceOf(Accepted.class);
    assertThat(send(new Reply.Choice("b".repeat(1024), buttons("i".repeat(255), "ñ".repeat(19)))))
        .isInstanceOf(Accepted.class);
    assertThat(send(menu())).isInstanceOf(Accepted.class);
    assertThat(ana.replies()).hasSize(3);
    assertThat(ana.replies().get(1).buttons()).hasSize(3);
    assertThat(ana.replies().get(2).rows()).hasSize(10);
  }

  @Test
  void deliversADocumentWithItsContent() {
    ana.says("hola");
    byte[] content = {'P', 'K', 3, 4, 0, -1};
    assertThat(sender.send(Sends.document("Your copy ñ 🌻", "copy ñ.zip", content)))
        .isInstanceOf(Accepted.class);
    io.echovault.simulator.Reply reply = ana.replies().get(0);
    assertThat(reply.kind()).isEqualTo("document");
    assertThat(reply.text()).isEqualTo("Your copy ñ 🌻");
    assertThat(reply.callbackData()).contains(Sends.REPLY.toString());
    io.echovault.simulator.Reply.File file = reply.file().orElseThrow();
    assertThat(file.name()).isEqualTo("copy ñ.zip");
    assertThat(meta.media().find(file.mediaId()).orElseThrow().file().bytes()).isEqualTo(content);
  }

  @Test
  void getsTheButtonBackThatWasPressed() {
    ana.says("hola");
    send(new Reply.Choice("Save it?", buttons("save:", "Save ")));
    String wamid = ana.presses("save:2");
    Press press =
        (Press) received().map(Arrival::message).filter(Press.class::isInstance).findFirst().get();
    assertThat(press.buttonId()).isEqualTo("save:2");
    assertThat(press.envelope().id()).isEqualTo(new MessageId(wamid));
    assertThat(press.envelope().replyTo()).contains(new MessageId(ana.replies().get(0).id()));
    assertThat(press.envelope().sender().displayName()).contains("Ana 🌻");
  }

  @Test
  void getsStatusesBackUnderTheRepliesOwnId() {
    ana.says("hola");
    send(HOLA);
    eventually(
        "delivered",
        () ->
            statuses()
                .map(DeliveryStatus::stage)
                .toList()
                .containsAll(List.of(Stage.SENT, Stage.DELIVERED)));
    assertThat(statuses()).extracting(DeliveryStatus::reply).containsOnly(new ReplyId(Sends.REPLY));
  }

  @Test
  void isNotAuthorisedWithAWrongToken() {
    ana.says("hola");
    var settings = new WhatsAppSettings(meta.graphUrl(), "v23.0", "wrong", Duration.ofSeconds(20));
    try (var stranger = new WhatsAppSender(settings)) {
      assertThat(stranger.send(Sends.toAna(HOLA)))
          .isEqualTo(new Refused(Problem.UNAUTHORISED, 190));
    }
  }

  @Test
  void findsTheWindowClosedADayAfterTheLastWords() {
    ana.says("hola");
    assertThat(send(HOLA)).isInstanceOf(Accepted.class);
    instants.advance(Duration.ofHours(25));
    assertThat(send(HOLA)).isEqualTo(new Refused(Problem.WINDOW_CLOSED, 131047));
  }

  @Test
  void isTooFastForOneRecipientAndNotForAnother() {
    ana.says("hola");
    Person ben = meta.person("447700900123");
    ben.says("hi");
    SendResult result = send(HOLA);
    for (int sent = 0; sent < 60 && result instanceof Accepted; sent++) {
      result = send(HOLA);
    }
    assertThat(result).isEqualTo(new Refused(Problem.TOO_FAST_FOR_RECIPIENT, 131056));
    assertThat(sender.send(delivery(HOLA, Bodies.NUMBER_ID, whatsappPhone("447700900123"))))
        .isInstanceOf(Accepted.class);
    instants.advance(Duration.ofSeconds(7));
    assertThat(send(HOLA)).isInstanceOf(Accepted.class);
  }

  @Test
  void isTooFastForTheNumber() {
    List<Problem> problems =
        Stream.iterate(100, number -> number + 1)
            .limit(100)
            .map(number -> meta.person("44770090" + number))
            .peek(person -> person.says("hi"))
            .map(person -> whatsappPhone(person.contact().phone().orElseThrow()))
            .map(phone -> sender.send(delivery(HOLA, Bodies.NUMBER_ID, phone)))
            .filter(Refused.class::isInstance)
            .map(result -> ((Refused) result).problem())
            .toList();
    assertThat(problems).isNotEmpty().containsOnly(Problem.TOO_FAST);
  }

  @Test
  void isInvalidToSendWhatMetaRefuses() {
    ana.says("hola");
    Reply twins =
        new Reply.Choice(
            "?", List.of(new Reply.Button("same", "One"), new Reply.Button("same", "Two")));
    assertThat(problem(send(twins))).isEqualTo(Problem.INVALID);
    assertThat(send(twins)).isNotEqualTo(new Refused(Problem.INVALID, 0));
    assertThat(sender.send(delivery(HOLA, Bodies.NUMBER_ID, whatsappPhone("15550009"))))
        .isEqualTo(new Refused(Problem.INVALID, 131030));
    assertThat(problem(sender.send(delivery(HOLA, "999", PHONE)))).isEqualTo(Problem.INVALID);
    assertThat(ana.replies()).isEmpty();
  }

  @Test
  void saysWhatItCannotKnow() {
    ana.says("hola");
    meta.faults().next(1, new Fault.CloseAfterAccepting());
    assertThat(send(HOLA)).isEqualTo(new Refused(Problem.UNCERTAIN, 0));
    assertThat(ana.replies()).hasSize(1);
    meta.faults().next(1, new Fault.Close());
    assertThat(send(HOLA)).isEqualTo(new Refused(Problem.UNCERTAIN, 0));
    meta.faults().next(1, new Fault.Unavailable(503));
    assertThat(send(HOLA)).isEqualTo(new Refused(Problem.UNAVAILABLE, 0));
    meta.faults().next(1, new Fault.Refuse(131057));
    assertThat(send(HOLA)).isEqualTo(new Refused(Problem.MAINTENANCE, 131057));
    meta.faults().next(1, new Fault.Refuse(131026));
    assertThat(send(HOLA)).isEqualTo(new Refused(Problem.UNDELIVERABLE, 131026));
    assertThat(ana.replies()).hasSize(1);
    meta.faults().next(1, new Fault.Hang(Duration.ofSeconds(8)));
    try (var impatient = new WhatsAppSender(Sends.impatient(meta.graphUrl()))) {
      assertThat(impatient.send(Sends.toAna(HOLA))).isEqualTo(new Refused(Problem.UNCERTAIN, 0));
    }
  }

  @Test
  void showsThatAMessageWasRead() {
    String wamid = ana.says("hola");
    sender.acknowledge(Bodies.NUMBER_ID, new MessageId(wamid));
    eventually("read", () -> ana.progress(wamid).equals("read"));
    assertThat(sender.acknowledgementsFailed()).isZero();
    sender.acknowledge(Bodies.NUMBER_ID, new MessageId("wamid.unknown"));
    eventually("failed", () -> sender.acknowledgementsFailed() == 1);
  }

  private SendResult send(Reply reply) {
    return sender.send(Sends.toAna(reply));
  }

  private static Problem problem(SendResult result) {
    return ((Refused) result).problem();
  }

  private static List<Reply.Button> buttons(String id, String title) {
    return Stream.of("1", "2", "3").map(n -> new Reply.Button(id + n, title + n)).toList();
  }

  private static Reply.Menu menu() {
    return new Reply.Menu(
        "b".repeat(1024),
        "o".repeat(20),
        Stream.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9")
            .map(
                n ->
                    new Reply.Row(
                        "i".repeat(199) + n, "漢".repeat(24), n.equals("0") ? "" : "d".repeat(72)))
            .toList());
  }

  /** What came in by webhook, once nothing waits any more. */
  private Stream<Arrival> received() {
    eventually("all webhooks accepted", () -> meta.webhooksWaiting() == 0);
    return parsed().flatMap(webhook -> webhook.arrivals().stream());
  }

  private Stream<DeliveryStatus> statuses() {
    return parsed().flatMap(webhook -> webhook.statuses().stream());
  }

  private Stream<Webhook> parsed() {
    var signature = new WebhookSignature(List.of(SECRET));
    Instant now = instants.instant();
    return webhooks.asked().stream()
        .peek(asked -> assertThat(signature.matches(asked.bytes(), asked.signature())).isTrue())
        .map(asked -> new WebhookParser().parse(asked.bytes(), now));
  }
}
