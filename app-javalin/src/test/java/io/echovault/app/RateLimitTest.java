package io.echovault.app;

import static io.echovault.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.simulator.Contact;
import io.echovault.simulator.Webhooks;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The app behind a proxy, so that each test has an address of its own. */
@Tag("slow")
class RateLimitTest {
  private static final Contact ANA = Contact.ofPhone("34600777001", "Ana");
  private static final byte[] BODY = "{\"entry\":[]}".getBytes(StandardCharsets.UTF_8);

  @TempDir static Path dataDirectory;
  private static RunningBot bot;

  @BeforeAll
  static void start() {
    bot =
        RunningBot.start(
            dataDirectory, Map.of("RATE_LIMIT_PER_SECOND", "2", "TRUSTED_PROXIES", "127.0.0.1"));
  }

  @AfterAll
  static void end() {
    bot.close();
  }

  @Test
  void refusesTheThirdRequestOfASecondAndSaysWhenToComeAgain() {
    List<HttpResponse<String>> answers =
        IntStream.range(0, 20).mapToObj(each -> from("198.51.100.1", "/")).toList();
    assertThat(answers.get(0).statusCode()).isEqualTo(200);
    HttpResponse<String> refused =
        answers.stream().filter(answer -> answer.statusCode() == 429).findFirst().orElseThrow();
    assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
    assertThat(refused.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(refused.body()).contains("\"status\":429");
    eventually("it may again", () -> from("198.51.100.1", "/").statusCode() == 200);
  }

  @Test
  void countsEachAddressByItself() {
    exhaust("198.51.100.2");
    assertThat(from("198.51.100.3", "/").statusCode()).isEqualTo(200);
    // Each time another invented address, none of which would ever be limited. There may be a
    // token again by the time of the first.
    AtomicInteger invented = new AtomicInteger();
    eventually(
        "the last hop is counted",
        () ->
            from("203.0.113." + invented.incrementAndGet() % 250 + ", 198.51.100.2", "/")
                    .statusCode()
                == 429);
    assertThat(from("2001:db8:7:7::1", "/").statusCode()).isEqualTo(200);
  }

  @Test
  void leavesAProxysOwnChecksAloneWhoeverElseIsRefused() {
    exhaust("198.51.100.4");
    eventually("the proxy itself is answered", () -> bot.get("/").statusCode() == 200);
  }

  @Test
  void countsEveryPathEvenThoseThatAreNone() {
    exhaust("198.51.100.5");
    for (String path : List.of("/nothing", "/metrics", "/webhook")) {
      eventually(path, () -> from("198.51.100.5", path).statusCode() == 429);
    }
  }

  @Test
  void neverLimitsWhatIsSignedRightly() {
    String meta = "198.51.100.6";
    exhaust(meta);
    for (int each = 0; each < 100; each++) {
      byte[] body = bot.text(ANA, "Line " + each);
      assertThat(post(meta, body, Webhooks.sign(body, RunningBot.SECRET)).statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void countsWhatIsSignedWronglyAndThenRefusesItWith429() {
    String forger = "198.51.100.7";
    String wrong = Webhooks.sign(BODY, "not the secret");
    List<Integer> statuses =
        IntStream.range(0, 30).map(each -> post(forger, BODY, wrong).statusCode()).boxed().toList();
    assertThat(statuses.get(0)).isEqualTo(403);
    assertThat(statuses).containsOnly(403, 429).contains(429);
    exhaust(forger);
    assertThat(bot.get("/metrics").body())
        .contains("echovault_http_limited_total{kind=\"webhook\",}");
  }

  @Test
  void readsNoBodyThatCannotBeSignedRightly() throws IOException {
    for (String header :
        List.of(
            "",
            "X-Hub-Signature-256: sha256=0\r\n",
            twice(Webhooks.sign(BODY, RunningBot.SECRET)))) {
      String answer =
          raw(
              "POST /webhook HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                  + header
                  + "X-Forwarded-For: 203.0.113."
                  + header.length()
                  + "\r\nContent-Length: 3000000\r\n\r\n{");
      assertThat(answer).startsWith("HTTP/1.1 403");
    }
  }

  @Test
  void aFloodOfForgeriesFromMetasOwnAddressKeepsNothingSignedOut() throws InterruptedException {
    String shared = "198.51.100.8";
    byte[] large = new byte[1_000_000];
    String wrong = Webhooks.sign(large, "not the secret");
    Thread[] forgers = new Thread[4];
    for (int each = 0; each < forgers.length; each++) {
      forgers[each] =
          new Thread(() -> IntStream.range(0, 25).forEach(i -> post(shared, large, wrong)));
      forgers[each].start();
    }
    for (int each = 0; each < 50; each++) {
      byte[] body = bot.text(ANA, "Beside forgeries " + each);
      assertThat(post(shared, body, Webhooks.sign(body, RunningBot.SECRET)).statusCode())
          .isEqualTo(200);
    }
    for (Thread each : forgers) {
      each.join();
    }
  }

  @Test
  void refusesMoreHeadersThanAnybodyNeeds() {
    String[] headers =
        IntStream.range(0, 240)
            .mapToObj(each -> each % 2 == 0 ? "X-Many-" + each : "a")
            .toArray(String[]::new);
    assertThat(bot.get("/", headers).statusCode()).isEqualTo(431);
  }

  private static String twice(String signature) {
    return ("X-Hub-Signature-256: " + signature + "\r\n").repeat(2);
  }

  private static String raw(String text) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), bot.port())) {
      socket.setSoTimeout((int) RunningBot.SOON.toMillis());
      OutputStream out = socket.getOutputStream();
      out.write(text.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      byte[] head = socket.getInputStream().readNBytes(12);
      return new String(head, StandardCharsets.US_ASCII);
    }
  }

  private static void exhaust(String address) {
    eventually("it is limited", () -> from(address, "/").statusCode() == 429);
  }

  private static HttpResponse<String> from(String address, String path) {
    return bot.get(path, "X-Forwarded-For", address);
  }

  private static HttpResponse<String> post(String address, byte[] body, String signature) {
    return bot.send(
        bot.request("/webhook")
            .header("Content-Type", "application/json")
            .header("X-Forwarded-For", address)
            .header("X-Hub-Signature-256", signature)
            .POST(BodyPublishers.ofByteArray(body)));
  }
}
