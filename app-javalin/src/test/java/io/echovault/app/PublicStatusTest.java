package io.echovault.app;

import static io.echovault.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.app.logs.LogFile;
import io.echovault.app.settings.LogLevel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What anybody may see of the app, and what only the operator may. */
class PublicStatusTest {
  private static final String TOKEN = "canary-metrics-token-canary-metrics";
  private static final String[] PUBLIC = {"X-Forwarded-For", "198.51.100.7"};

  @TempDir static Path dataDirectory;
  private static RunningBot bot;
  private static int metricsPort;

  @BeforeAll
  static void start() throws IOException {
    LogFile.open(dataDirectory, LogLevel.INFO);
    metricsPort = FreePort.next();
    bot =
        RunningBot.start(
            dataDirectory,
            Map.of("METRICS_TOKEN", TOKEN, "METRICS_PORT", String.valueOf(metricsPort)));
  }

  @AfterAll
  static void end() {
    bot.close();
  }

  @Test
  void everybodySeesOneWordOfTheHealthAndTheWebhook() {
    for (String path : new String[] {"/", "/webhook"}) {
      HttpResponse<String> answer = bot.get(path, PUBLIC);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(answer.body()).as(path).isEqualTo("ready");
    }
  }

  @Test
  void aBrowserSeesTheWordOnAPage() {
    HttpResponse<String> answer =
        bot.get("/", PUBLIC[0], PUBLIC[1], "Accept", "text/html,application/xhtml+xml");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
    assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    assertThat(answer.body().replaceAll("(?s)<[^>]*>", " ").strip().split("\\s+"))
        .containsOnly("ready");
  }

  @Test
  void metricsAreRefusedInPublic() {
    HttpResponse<String> answer = bot.get("/metrics", PUBLIC);
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    assertThat(answer.body()).doesNotContain("echovault_");
  }

  @Test
  void aHeadAsksForAsMuchAsAGet() {
    HttpRequest.Builder head =
        bot.request("/metrics").headers(PUBLIC).method("HEAD", HttpRequest.BodyPublishers.noBody());
    assertThat(bot.send(head).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Forwarded-For",
        "X-Forwarded-Host",
        "X-Forwarded-Proto",
        "Forwarded",
        "X-Real-IP",
        "Via",
        "True-Client-IP",
        "CF-Connecting-IP"
      })
  void whatAProxyPassedOnComesFromElsewhere(String header) {
    assertThat(bot.get("/", header, "127.0.0.1").body()).isEqualTo("ready");
    assertThat(bot.get("/metrics", header, "127.0.0.1").statusCode()).isEqualTo(401);
  }

  @Test
  void anotherHostNameComesFromElsewhere() throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), bot.port())) {
      socket
          .getOutputStream()
          .write(
              "GET /metrics HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 401");
    }
  }

  @Test
  void theTokenLetsInFromAnywhere() {
    String[] good = {PUBLIC[0], PUBLIC[1], "Authorization", "Bearer " + TOKEN};
    assertThat(bot.get("/metrics", good).body()).contains("echovault_queue_waiting");
    assertThat(bot.get("/", good).body()).contains("\"disk_free_bytes\"");
    assertThat(bot.get("/webhook", good).body()).contains("\"queue_waiting\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Bearer", "Bearer ", "Bearer canary-metrics-token", "Basic " + TOKEN, TOKEN})
  void anythingElseLetsNobodyIn(String authorization) {
    String[] wrong = {PUBLIC[0], PUBLIC[1], "Authorization", authorization};
    assertThat(bot.get("/metrics", wrong).statusCode()).isEqualTo(401);
    assertThat(bot.get("/", wrong).body()).isEqualTo("ready");
  }

  @Test
  void thisMachineSeesEverything() {
    assertThat(bot.get("/").body()).contains("\"disk_free_bytes\"");
    assertThat(bot.get("/metrics").body()).contains("echovault_queue_waiting");
    assertThat(bot.get("/webhook").body()).contains("\"queue_waiting\"");
  }

  @Test
  void thePrivatePortServesMetricsOnLoopback() {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + metricsPort + "/metrics"));
    HttpResponse<String> answer = bot.send(request);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("echovault_queue_waiting", "jvm_memory_bytes_used");
    assertThat(bot.settings().monitoring().host()).isEqualTo("127.0.0.1");
  }

  @Test
  void filesOfTheAppAreTheOwnersAlone() throws IOException {
    bot.postSigned(bot.text(bot.simulator().person("34600444001").contact(), "A tent"));
    bot.app().awaitIdle(RunningBot.SOON);
    bot.restart();
    assertThat(dataDirectory.resolve("logs").resolve("app.log")).exists();
    Path audit = dataDirectory.resolve("data").resolve("audit");
    eventually("the trail is in files", () -> Files.isDirectory(audit));
    try (Stream<Path> all = Files.walk(dataDirectory)) {
      assertThat(all.filter(each -> !each.equals(dataDirectory)))
          .allSatisfy(
              each ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                      .isEqualTo(Files.isDirectory(each) ? "rwx------" : "rw-------"));
    }
  }
}
