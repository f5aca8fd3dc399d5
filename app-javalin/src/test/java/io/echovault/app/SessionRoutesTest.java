package io.echovault.app;

import static io.echovault.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.app.tokens.SessionTokens;
import io.echovault.ports.vocabulary.LiveSession;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionRoutesTest {
  private static final String SECRET = "canary-token-secret-canary-token-secret";
  private static final ScriptedLogins LOGINS = new ScriptedLogins();
  private static final SessionTokens TOKENS =
      new SessionTokens(List.of(SECRET), LOGINS, InstantSource.system(), UUID::randomUUID);

  @TempDir static Path dataDirectory;
  private static RunningBot bot;

  @BeforeAll
  static void start() {
    bot =
        RunningBot.start(
            dataDirectory,
            Map.of("RATE_LIMIT_PER_SECOND", "5", "TRUSTED_PROXIES", "127.0.0.1"),
            LOGINS.detours());
  }

  @AfterAll
  static void end() {
    bot.close();
  }

  @Test
  void saysWhoAndUntilWhen() {
    LiveSession session = LOGINS.open(Duration.ofMinutes(30));
    HttpResponse<String> answer = get("203.0.113.1", TOKENS.issue(session).value());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(answer.body())
        .contains(session.member().member().value().toString())
        .contains(session.member().tenant().value().toString())
        .contains(session.expiresAt().toString());
  }

  @Test
  void endsTheSessionAndWithItEveryTokenOfIt() {
    LiveSession session = LOGINS.open(Duration.ofMinutes(30));
    String one = TOKENS.issue(session).value();
    String other = TOKENS.issue(session).value();
    assertThat(
            bot.send(bot.request("/session").header("Authorization", "Bearer " + one).DELETE())
                .statusCode())
        .isEqualTo(204);
    assertThat(get("203.0.113.2", other).statusCode()).isEqualTo(401);
    assertThat(LOGINS.find(session.member(), session.id())).isEmpty();
  }

  @Test
  void knowsNobodyWithoutAGoodToken() {
    HttpResponse<String> without = bot.get("/session", "X-Forwarded-For", "203.0.113.3");
    assertThat(without.statusCode()).isEqualTo(401);
    assertThat(without.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    HttpResponse<String> bad = get("203.0.113.3", "a.b.c");
    assertThat(bad.statusCode()).isEqualTo(401);
    assertThat(bad.headers().firstValue("WWW-Authenticate").orElse("")).contains("invalid_token");
    assertThat(bad.body()).contains("\"status\":401");
  }

  @Test
  void countsCallsBySessionAndNotByAddress() {
    String first = TOKENS.issue(LOGINS.open(Duration.ofMinutes(30))).value();
    String second = TOKENS.issue(LOGINS.open(Duration.ofMinutes(30))).value();
    eventually("the first is limited", () -> get("203.0.113.4", first).statusCode() == 429);
    assertThat(get("203.0.113.4", second).statusCode()).isEqualTo(200);
    // Each time from another address. There may be a token again by the time of the first.
    HttpResponse<String> refused =
        IntStream.range(0, 5_000)
            .mapToObj(each -> get("203.0.113." + (50 + each % 200), first))
            .filter(answer -> answer.statusCode() == 429)
            .findFirst()
            .orElseThrow();
    assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
  }

  @Test
  void countsBadTokensByTheAddressTheyComeFrom() {
    List<Integer> statuses =
        IntStream.range(0, 40)
            .mapToObj(each -> get("203.0.113.6", "a.b." + each).statusCode())
            .toList();
    assertThat(statuses).containsOnly(401, 429).contains(401, 429);
    eventually(
        "whatever they ask for",
        () -> bot.get("/", "X-Forwarded-For", "203.0.113.6").statusCode() == 429);
  }

  private static HttpResponse<String> get(String from, String token) {
    return bot.get("/session", "Authorization", "Bearer " + token, "X-Forwarded-For", from);
  }
}
