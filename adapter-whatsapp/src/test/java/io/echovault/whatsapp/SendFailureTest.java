package io.echovault.whatsapp;

import static io.echovault.whatsapp.Sends.HOLA;
import static io.echovault.whatsapp.Sends.toAna;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.SendResult;
import io.echovault.ports.vocabulary.SendResult.Problem;
import io.echovault.ports.vocabulary.SendResult.Refused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SendFailureTest {
  private static final String ACCEPTED =
      "HTTP/1.1 200 OK\r\nContent-Length: 38\r\n\r\n{\"messages\":[{\"id\":\"wamid.OUT1234\"}]}x";

  @ParameterizedTest
  @CsvSource({
    "0, 401, UNAUTHORISED",
    "1, 400, UNAVAILABLE",
    "2, 503, UNAVAILABLE",
    "3, 403, UNAUTHORISED",
    "4, 400, TOO_FAST",
    "10, 403, UNAUTHORISED",
    "100, 400, INVALID",
    "190, 401, UNAUTHORISED",
    "200, 403, UNAUTHORISED",
    "299, 403, UNAUTHORISED",
    "368, 400, BLOCKED",
    "80007, 429, TOO_FAST",
    "130429, 429, TOO_FAST",
    "130472, 400, UNDELIVERABLE",
    "130497, 403, BLOCKED",
    "131000, 500, UNAVAILABLE",
    "131005, 403, UNAUTHORISED",
    "131008, 400, INVALID",
    "131009, 400, INVALID",
    "131016, 500, UNAVAILABLE",
    "131021, 400, INVALID",
    "131026, 400, UNDELIVERABLE",
    "131030, 400, INVALID",
    "131031, 403, BLOCKED",
    "131042, 400, BLOCKED",
    "131047, 400, WINDOW_CLOSED",
    "131048, 400, BLOCKED",
    "131049, 400, UNDELIVERABLE",
    "131050, 400, UNDELIVERABLE",
    "131051, 400, INVALID",
    "131052, 400, INVALID",
    "131053, 400, INVALID",
    "131056, 400, TOO_FAST_FOR_RECIPIENT",
    "131057, 500, MAINTENANCE",
    "131062, 400, INVALID",
    "131064, 400, BLOCKED",
    "135000, 400, UNAVAILABLE",
    "777, 400, INVALID",
    "777, 500, UNAVAILABLE",
    "777, 401, UNAUTHORISED",
    "777, 403, INVALID",
    "777, 429, TOO_FAST",
    "777, 504, UNAVAILABLE",
  })
  void knowsMetasCodes(int code, int status, Problem problem) throws IOException {
    String error =
        """
        {"error":{"message":"(#%1$d) for 34600111222","type":"OAuthException","code":%1$d,
         "error_data":{"messaging_product":"whatsapp","details":"x"},"fbtrace_id":"A"}}"""
            .formatted(code);
    assertThat(sendTo(status, error)).isEqualTo(new Refused(problem, code));
    String quoted = error.replaceAll("\"code\":(\\d+)", "\"code\":\"$1\"");
    assertThat(sendTo(status, quoted)).isEqualTo(new Refused(problem, code));
  }

  @ParameterizedTest
  @CsvSource({
    "301, UNAVAILABLE",
    "400, INVALID",
    "401, UNAUTHORISED",
    "403, UNAUTHORISED",
    "404, INVALID",
    "408, UNAVAILABLE",
    "413, INVALID",
    "429, TOO_FAST",
    "500, UNAVAILABLE",
    "502, UNCERTAIN",
    "503, UNAVAILABLE",
    "504, UNCERTAIN",
  })
  void judgesByTheStatusWhenMetaSaysNothing(int status, Problem problem) throws IOException {
    for (String body :
        new String[] {"", "<html>", "{\"error\":\"x\"}", "{\"error\":{\"code\":-1}}"}) {
      assertThat(sendTo(status, body)).as(body).isEqualTo(new Refused(problem, 0));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ok",
        "{}",
        "[]",
        "{\"messages\":[]}",
        "{\"messages\":[{\"id\":\"\"}]}",
        "{\"messages\":[{\"id\":null}]}",
        "{\"messages\":{\"id\":\"x\"}}",
        "{\"success\":true}"
      })
  void isUncertainWhenAcceptanceHasNoId(String body) throws IOException {
    assertThat(sendTo(200, body)).isEqualTo(new Refused(Problem.UNCERTAIN, 0));
  }

  @Test
  void isUncertainAfterAnEndlessAnswer() throws IOException {
    assertThat(sendTo(200, "{\"messages\":[" + " ".repeat(5 << 20) + "{\"id\":\"wamid.O\"}]}"))
        .isEqualTo(new Refused(Problem.UNCERTAIN, 0));
  }

  @Test
  void neverFollowsARedirectWithTheToken() throws IOException {
    for (int status : new int[] {301, 302, 303, 307, 308}) {
      try (var elsewhere = GraphStandIn.start();
          var graph = GraphStandIn.start();
          var sender = new WhatsAppSender(Sends.settings(graph.url()))) {
        graph.answers(status, "", Map.of("Location", elsewhere.url() + "/v23.0/1/messages"));
        assertThat(sender.send(toAna(HOLA))).isEqualTo(new Refused(Problem.UNAVAILABLE, 0));
        assertThat(elsewhere.asked()).isEmpty();
      }
    }
  }

  @Test
  void neverSendsTwiceOnItsOwnAccord() throws IOException {
    for (int status : new int[] {408, 421, 503}) {
      try (var graph = GraphStandIn.start().answers(status, "", Map.of("Retry-After", "0"));
          var sender = new WhatsAppSender(Sends.settings(graph.url()))) {
        assertThat(sender.send(toAna(HOLA))).isInstanceOf(Refused.class);
        assertThat(graph.asked()).as("status %d", status).hasSize(1);
      }
    }
  }

  @Test
  void isUnavailableWhenNobodyAnswersTheDoor() throws IOException {
    try (var bound = FreePort.open(SendFailureTest::boundAndDeaf)) {
      for (String closed :
          new String[] {"http://127.0.0.1:" + bound.getLocalPort(), "http://graph.invalid"}) {
        try (var sender = new WhatsAppSender(Sends.settings(closed))) {
          assertThat(sender.send(toAna(HOLA))).isEqualTo(new Refused(Problem.UNAVAILABLE, 0));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "HTTP/1.1 200", ACCEPTED})
  void isUncertainWhenTheLineBreaksOnceTheMessageIsOut(String said) throws IOException {
    String cut = said.isEmpty() ? said : said.substring(0, said.length() - 3);
    try (var graph = RudeServer.hangingUpAfter(cut);
        var sender = new WhatsAppSender(Sends.settings(graph.url()))) {
      assertThat(sender.send(toAna(HOLA))).isEqualTo(new Refused(Problem.UNCERTAIN, 0));
      assertThat(graph.requests()).isEqualTo(1);
    }
  }

  @Test
  void isUncertainWhenTheLineFallsSilentOnceTheMessageIsOut() throws IOException {
    try (var graph = RudeServer.silentAfter("HTTP/1.1 2");
        var sender = new WhatsAppSender(Sends.impatient(graph.url()))) {
      SendResult result =
          Assertions.assertTimeout(Duration.ofSeconds(10), () -> sender.send(toAna(HOLA)));
      assertThat(result).isEqualTo(new Refused(Problem.UNCERTAIN, 0));
      assertThat(graph.requests()).isEqualTo(1);
    }
  }

  @Test
  void dropsAcknowledgementsRatherThanPileThemUp() throws IOException {
    try (var graph = RudeServer.silentAfter("");
        var sender = new WhatsAppSender(Sends.settings(graph.url()))) {
      long start = System.nanoTime();
      for (int times = 0; times < 1000; times++) {
        sender.acknowledge(Bodies.NUMBER_ID, new MessageId("wamid.IN" + times));
      }
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
      assertThat(sender.acknowledgementsFailed()).isBetween(700L, 999L);
    }
  }

  private static SendResult sendTo(int status, String body) throws IOException {
    try (var graph = GraphStandIn.start().answers(status, body);
        var sender = new WhatsAppSender(Sends.settings(graph.url()))) {
      return sender.send(toAna(HOLA));
    }
  }

  /** Holds a port on which nobody listens, so that nobody else can begin to. */
  private static Socket boundAndDeaf(int port) throws IOException {
    var socket = new Socket();
    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    return socket;
  }
}
