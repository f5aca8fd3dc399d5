package io.echovault.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers are told with every answer, and whose scripts may ask. */
class BrowserRulesTest {
  private static final String APP = "https://app.example.org";
  private static final List<String> ALWAYS =
      List.of(
          "X-Content-Type-Options",
          "X-Frame-Options",
          "Referrer-Policy",
          "Cross-Origin-Resource-Policy",
          "Cross-Origin-Opener-Policy",
          "Content-Security-Policy",
          "Permissions-Policy",
          "Strict-Transport-Security");

  @TempDir static Path dataDirectory;
  private static RunningBot bot;

  @BeforeAll
  static void start() {
    bot =
        RunningBot.start(
            dataDirectory, Map.of("PUBLIC_URL", "https://bot.example.org", "CORS_ORIGINS", APP));
  }

  @AfterAll
  static void end() {
    bot.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/metrics",
        "/webhook",
        "/webhook?hub.mode=subscribe",
        "/unlock/abc",
        "/session",
        "/nothing",
        "/nothing/%2e%2e/x"
      })
  void areToldTheSameEverywhere(String path) {
    assertGuarded(bot.get(path));
  }

  @Test
  void areToldWithRefusalsToo() throws IOException {
    byte[] body = "{\"entry\":[]}".getBytes(StandardCharsets.UTF_8);
    assertGuarded(bot.postSigned(body));
    assertGuarded(bot.post(body));
    assertGuarded(bot.postSigned(new byte[4_000_000]));
    assertGuarded(bot.send(bot.request("/").DELETE()));
    assertGuarded(bot.send(bot.request("/").method("TRACE", BodyPublishers.noBody())));
    for (String bad :
        List.of(
            "GET / HTTP/1.1\r\n\r\n",
            "GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: a\r\nX-A: " + "a".repeat(9_000) + "\r\n\r\n",
            "NONSENSE\r\n\r\n")) {
      String answer = raw(bad);
      assertThat(answer).startsWith("HTTP/1.1 4").contains("application/problem+json");
      ALWAYS.forEach(name -> assertThat(answer).contains(name + ":"));
    }
  }

  @Test
  void areNotToldToComeEncryptedWhereNothingIs(@TempDir Path other) {
    try (RunningBot plain = RunningBot.start(other)) {
      assertThat(plain.get("/").headers().firstValue("Strict-Transport-Security")).isEmpty();
      HttpResponse<String> asked = plain.get("/", "Origin", APP);
      assertThat(asked.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }
  }

  @Test
  void letTheScriptsOfANamedOriginAsk() {
    HttpResponse<String> before =
        bot.send(
            bot.request("/session")
                .header("Origin", APP)
                .header("Access-Control-Request-Method", "DELETE")
                .header("Access-Control-Request-Headers", "authorization")
                .method("OPTIONS", BodyPublishers.noBody()));
    assertThat(before.statusCode()).isEqualTo(204);
    assertThat(header(before, "Access-Control-Allow-Origin")).isEqualTo(APP);
    assertThat(header(before, "Access-Control-Allow-Methods")).contains("DELETE");
    assertThat(header(before, "Access-Control-Allow-Headers")).contains("Authorization");
    for (String path : List.of("/session", "/nothing", "/")) {
      HttpResponse<String> answer = bot.get(path, "Origin", APP);
      assertThat(header(answer, "Access-Control-Allow-Origin")).as(path).isEqualTo(APP);
      assertThat(header(answer, "Access-Control-Allow-Credentials")).isEmpty();
      assertThat(answer.headers().allValues("Vary")).anyMatch(value -> value.contains("Origin"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example.org",
        "https://app.example.org.evil.example",
        "https://app.example.org:444",
        "http://app.example.org",
        "HTTPS://APP.EXAMPLE.ORG",
        "null",
        "*"
      })
  void letNobodyElsesScriptsAsk(String origin) {
    HttpResponse<String> before =
        bot.send(
            bot.request("/session")
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "GET")
                .method("OPTIONS", BodyPublishers.noBody()));
    assertThat(header(before, "Access-Control-Allow-Origin")).isEmpty();
    assertThat(header(before, "Access-Control-Allow-Methods")).isEmpty();
    HttpResponse<String> answer = bot.get("/session", "Origin", origin);
    assertThat(header(answer, "Access-Control-Allow-Origin")).isEmpty();
  }

  private static void assertGuarded(HttpResponse<String> answer) {
    for (String name : ALWAYS) {
      assertThat(answer.headers().allValues(name))
          .as(name + " with " + answer.statusCode())
          .hasSize(1);
    }
  }

  private static String raw(String text) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), bot.port())) {
      socket.setSoTimeout((int) RunningBot.SOON.toMillis());
      socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readNBytes(900), StandardCharsets.US_ASCII);
    }
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
