package io.echovault.app;

import static io.echovault.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.app.logs.LogFile;
import io.echovault.app.settings.LogLevel;
import io.echovault.simulator.Person;
import io.echovault.simulator.Webhooks;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusPagesTest {
  @TempDir static Path dataDirectory;
  private static RunningBot bot;

  @BeforeAll
  static void start() {
    LogFile.open(dataDirectory, LogLevel.DEBUG);
    bot = RunningBot.start(dataDirectory, Map.of("LOG_LEVEL", "DEBUG"));
  }

  @AfterAll
  static void end() {
    bot.close();
  }

  @Test
  void healthIsJsonForPrograms() {
    HttpResponse<String> answer = bot.get("/");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(answer.body())
        .contains("\"status\":\"ready\"", "\"durable\":true", "\"role_bound\":true")
        .contains("\"inbox\"", "\"outbox\"", "\"version\"", "\"disk_free_bytes\"");
  }

  @Test
  void healthCanBeAskedForWithoutABody() {
    var head = bot.request("/").method("HEAD", BodyPublishers.noBody());
    assertThat(bot.send(head).statusCode()).isEqualTo(200);
  }

  @Test
  void healthIsAPageForBrowsers() {
    HttpResponse<String> answer = bot.get("/", "Accept", "text/html,application/xhtml+xml");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
    assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    assertThat(answer.body()).contains("EchoVault is <strong>ready</strong>");
  }

  @Test
  void verifiesTheWebhookWithTheRightTokenOnly() throws IOException {
    String asked = "/webhook?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=";
    HttpResponse<String> right = bot.get(asked + RunningBot.VERIFY_TOKEN);
    assertThat(right.statusCode()).isEqualTo(200);
    assertThat(right.body()).isEqualTo("1158201444");
    assertThat(right.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
    assertThat(bot.get(asked + "wrong").statusCode()).isEqualTo(403);
    assertThat(bot.get(asked).statusCode()).isEqualTo(403);
    assertThat(bot.get("/webhook?hub.challenge=1").statusCode()).isEqualTo(403);
    assertThat(bot.get("/webhook?hub.verify_token=" + RunningBot.VERIFY_TOKEN).statusCode())
        .isEqualTo(403);
    // What "grep webhook logs/app.log" finds: a line for each.
    assertThat(Files.readAllLines(dataDirectory.resolve("logs/app.log")))
        .filteredOn(line -> line.contains("event=webhook_verification"))
        .hasSizeGreaterThanOrEqualTo(5)
        .allMatch(line -> line.contains("INFO"))
        .anyMatch(line -> line.endsWith("result=verified"))
        .anyMatch(line -> line.endsWith("result=refused"));
  }

  @Test
  void refusesAnEndlessChallenge() {
    String asked = "/webhook?hub.mode=subscribe&hub.verify_token=" + RunningBot.VERIFY_TOKEN;
    assertThat(bot.get(asked + "&hub.challenge=" + "x".repeat(5000)).statusCode()).isEqualTo(400);
  }

  @Test
  void showsHowTheWebhookFares() {
    bot.post("{}".getBytes(StandardCharsets.UTF_8));
    bot.postSigned(bot.text(bot.simulator().person("34600333001").contact(), "Hello"));
    HttpResponse<String> answer = bot.get("/webhook");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("\"last_refused_reason\":\"unsigned\"")
        .contains("\"signatures_checked\":true", "\"queue_waiting\":0")
        .doesNotContain("\"last_accepted\":\"never\"");
  }

  @Test
  void unknownPathsAndMethodsAreProblems() {
    assertProblem(bot.get("/nothing/here"), 404);
    assertProblem(bot.send(bot.request("/metrics").DELETE()), 405);
    assertProblem(bot.send(bot.request("/webhook").PUT(BodyPublishers.ofString("{}"))), 405);
    assertProblem(bot.get("/", "X-Long", "x".repeat(10_000)), 431);
  }

  @Test
  void whatIsNotHttpIsAProblemToo() throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), bot.port())) {
      socket.getOutputStream().write("GARBAGE\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 400").doesNotContainIgnoringCase("jetty");
    }
  }

  @Test
  void saysNothingOfTheServerAndKeepsBrowsersStrict() {
    HttpResponse<String> answer =
        bot.get("/", "Origin", "https://elsewhere.example", "Accept", "*/*");
    assertThat(answer.headers().map())
        .doesNotContainKeys("server", "x-powered-by", "access-control-allow-origin");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
  }

  @Test
  void logsNothingOfARequestThatIsNone() throws IOException {
    String[] requests = {
      "GET / HTTP/1.1\r\nHost: a\r\nHost: canary-host\r\n\r\n",
      "GET / HTTP/1.1\r\nHost: canary-host one two\r\n\r\n",
      "CONNECT /unlock/canary-host HTTP/1.1\r\nHost: a\r\n\r\n"
    };
    for (String request : requests) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), bot.port())) {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
            .startsWith("HTTP/1.1 4");
      }
    }
    assertThat(dataDirectory.resolve("logs/app.log")).content().doesNotContain("canary-host");
  }

  @Test
  void metricsTellWhatHappened() {
    Person ana = bot.simulator().person("34600333002");
    ana.says("The tent is in the garage");
    ana.awaitReply(RunningBot.SOON);
    bot.post("{}".getBytes(StandardCharsets.UTF_8));
    bot.app().awaitIdle(RunningBot.SOON);
    eventually(
        "what was handled and sent is counted, a moment after the person has it",
        () ->
            bot.get("/metrics").body().contains("echovault_outbox_sends_total{outcome=\"accepted"));
    eventually(
        "the message is counted",
        () -> bot.get("/metrics").body().contains("echovault_inbox_handled_total{outcome=\"done"));
    HttpResponse<String> answer = bot.get("/metrics");
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/plain; version=0.0.4");
    assertThat(answer.body())
        .contains("echovault_http_requests_total{route=\"POST /webhook\",status=\"200\",}")
        .contains("echovault_webhook_refused_total{reason=\"unsigned\",}")
        .contains("echovault_inbox_handled_total{outcome=\"done\",}")
        .contains("echovault_outbox_sends_total{outcome=\"accepted\",}")
        .contains("echovault_queue_waiting{queue=\"inbox\",}")
        .contains("echovault_database_connections{state=\"active\",}")
        .contains("echovault_commit_batch_items_count{queue=\"messages\",}")
        .contains("jvm_memory_bytes_used")
        .containsPattern("echovault_memories_stored_total [1-9]");
    assertThat(bot.get("/metrics", "Accept", "application/openmetrics-text").body())
        .endsWith("# EOF\n");
  }

  @Test
  void neverShowsWhatPeopleSayOrWhoTheyAre() throws IOException {
    String phone = "34600987654";
    Person person = bot.simulator().person(phone, "Canaria Birdwood");
    String id = person.says("The canaryword hides in the quietest corner");
    person.awaitReply(RunningBot.SOON);
    bot.post("{\"canaryword\":".getBytes(StandardCharsets.UTF_8));
    byte[] broken = "{\"canaryword\":".getBytes(StandardCharsets.UTF_8);
    bot.post(broken, "X-Hub-Signature-256", Webhooks.sign(broken, RunningBot.SECRET));
    bot.get("/nothing/canaryword?canaryword=" + phone);
    bot.app().awaitIdle(RunningBot.SOON);
    bot.restart();
    String shown = bot.get("/metrics").body() + bot.get("/").body() + bot.get("/webhook").body();
    String logged = Files.readString(dataDirectory.resolve("logs").resolve("app.log"));
    assertThat(logged).contains("event=started", "event=webhook_malformed");
    assertThat(shown + logged)
        .doesNotContain("canaryword", phone, "Canaria", id, id.substring(6), "canary-");
    assertThat(filesWith(bot.postgres().directory(), "canaryword")).isEmpty();
    assertThat(filesWith(bot.postgres().directory(), phone)).isEmpty();
  }

  private static Stream<Path> filesWith(Path directory, String words) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> holds(file, words))
          .toList()
          .stream();
    }
  }

  private static boolean holds(Path file, String words) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(words);
    } catch (IOException vanished) {
      return false;
    }
  }

  private static void assertProblem(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(answer.body()).contains("\"status\":" + status).doesNotContain("Exception");
  }
}
