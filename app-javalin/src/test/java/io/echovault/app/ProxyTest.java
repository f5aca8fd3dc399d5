package io.echovault.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.simulator.Person;
import io.echovault.simulator.Webhooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The configurations of nginx and Caddy, each run before a bot. */
@Tag("programs")
class ProxyTest {
  @TempDir Path directory;
  private RunningBot bot;

  @BeforeEach
  void start() throws IOException {
    bot =
        RunningBot.start(
            Files.createDirectories(directory.resolve("data")),
            Map.of("TRUSTED_PROXIES", "127.0.0.1", "RATE_LIMIT_PER_SECOND", "10"));
  }

  @AfterEach
  void end() {
    bot.close();
  }

  @Test
  void nginxEncryptsPassesWebhooksOnAndIgnoresMadeUpAddresses() throws Exception {
    try (ProxyProcess proxy = ProxyProcess.nginx(directory, bot.port())) {
      holds(proxy);
    }
  }

  @Test
  void caddyEncryptsPassesWebhooksOnAndIgnoresMadeUpAddresses() throws Exception {
    try (ProxyProcess proxy = ProxyProcess.caddy(directory, bot.port())) {
      holds(proxy);
    }
  }

  private void holds(ProxyProcess proxy) throws Exception {
    passesSignedWebhooksOnWithoutALimit(proxy);
    refusesForgedOnes(proxy);
    tellsNobodyMoreThanOneWord(proxy);
    limitsWhoAsksWhateverTheySayOfThemselves(proxy);
    stopsWhatIsTooLong(proxy);
  }

  private void passesSignedWebhooksOnWithoutALimit(ProxyProcess proxy) throws Exception {
    Person ana = bot.simulator().person("34600555001");
    for (int i = 0; i < 60; i++) {
      byte[] body = bot.text(ana.contact(), "Note " + i + ": the spare key is with Ben");
      assertThat(
              post(
                  proxy,
                  "/webhook",
                  body,
                  "X-Hub-Signature-256",
                  Webhooks.sign(body, RunningBot.SECRET)))
          .isEqualTo(200);
    }
    bot.app().awaitIdle(RunningBot.SOON);
    assertThat(bot.memories("34600555001")).hasSize(60);
  }

  private void refusesForgedOnes(ProxyProcess proxy) throws Exception {
    byte[] body = bot.text(bot.simulator().person("34600555002").contact(), "Forged");
    assertThat(
            post(
                proxy,
                "/webhook",
                body,
                "X-Hub-Signature-256",
                Webhooks.sign(body, "another secret")))
        .isIn(403, 429);
    assertThat(bot.memories("34600555002")).isEmpty();
  }

  private void tellsNobodyMoreThanOneWord(ProxyProcess proxy) throws Exception {
    Thread.sleep(3_000);
    for (String header : List.of("X-Forwarded-For", "X-Real-IP", "Forwarded")) {
      ProxyProcess.Answer answer = proxy.get("/", header, "127.0.0.1");
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body()).isEqualTo("ready");
    }
    assertThat(proxy.get("/metrics").status()).isEqualTo(404);
    assertThat(proxy.get("/").headers()).doesNotContainKey("x-powered-by");
  }

  /** Each time another address is made up; who asks is counted all the same. */
  private void limitsWhoAsksWhateverTheySayOfThemselves(ProxyProcess proxy) throws Exception {
    Thread.sleep(3_000);
    List<Integer> statuses =
        proxy.getAll("/", IntStream.range(0, 120).mapToObj(i -> "203.0.113." + i).toList());
    assertThat(statuses).contains(200, 429).containsOnly(200, 429);
    // No webhook is held off meanwhile.
    byte[] body = bot.text(bot.simulator().person("34600555003").contact(), "The tent is at home");
    assertThat(
            post(
                proxy,
                "/webhook",
                body,
                "X-Hub-Signature-256",
                Webhooks.sign(body, RunningBot.SECRET)))
        .isEqualTo(200);
    for (int i = 0; i < 3; i++) {
      assertThat(post(proxy, "/stripe/webhook", new byte[10])).isNotEqualTo(502);
    }
  }

  private void stopsWhatIsTooLong(ProxyProcess proxy) throws Exception {
    Thread.sleep(3_000); // The bot's own limit of requests is not to answer in its place.
    byte[] body = new byte[5_000_000];
    String signature = Webhooks.sign(body, RunningBot.SECRET);
    // Refused by the proxy or by the bot behind it, or the connection ends.
    try {
      assertThat(post(proxy, "/webhook", body, "X-Hub-Signature-256", signature)).isIn(413, 502);
    } catch (IOException ended) {
      assertThat(ended).isNotNull();
    }
  }

  private static int post(ProxyProcess proxy, String path, byte[] body, String... headers)
      throws Exception {
    return proxy.post(path, body, headers).status();
  }

  /** What a configuration in the repository becomes on this machine. */
  static String configuration(String file, Map<String, String> changes) throws IOException {
    String text = Files.readString(Path.of("../deploy").resolve(file));
    for (Map.Entry<String, String> each : changes.entrySet()) {
      assertThat(text).contains(each.getKey());
      text = text.replace(each.getKey(), each.getValue());
    }
    return text;
  }
}
