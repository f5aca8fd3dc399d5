package io.echovault.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.UnlockPurpose;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnlockPageTest {
  private static final ScriptedLogins LOGINS = new ScriptedLogins();
  private static final String PATH = "/unlock/" + ScriptedLogins.LINK;
  private static final String RIGHT = "pin=" + ScriptedLogins.PIN;

  @TempDir static Path dataDirectory;
  private static RunningBot bot;

  @BeforeAll
  static void start() {
    bot =
        RunningBot.start(
            dataDirectory,
            Map.of("PUBLIC_URL", "https://bot.example.org", "LOG_LEVEL", "DEBUG"),
            LOGINS.detours());
  }

  @AfterAll
  static void end() {
    bot.close();
  }

  @ParameterizedTest
  @EnumSource(UnlockPurpose.class)
  void showsAFormThatAnybodyCanUse(UnlockPurpose purpose) {
    LOGINS.send(purpose);
    HttpResponse<String> page = bot.get(PATH, "Accept", "text/html");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("<html lang=\"en\">", "<label for=", "inputmode=\"numeric\"", "name=\"viewport\"")
        .contains("autocomplete=\"off\"", "prefers-color-scheme: dark", "content=\"noindex\"")
        .doesNotContain("<script", "http:", "https:", "src=", "href=", "url(");
    assertThat(page.body().split("<input ", -1).length - 1)
        .isEqualTo(
            Map.of(
                    UnlockPurpose.ENTER_PIN,
                    1,
                    UnlockPurpose.SET_PIN,
                    2,
                    UnlockPurpose.CHANGE_PIN,
                    3,
                    UnlockPurpose.ERASE,
                    1,
                    UnlockPurpose.RECLAIM,
                    1)
                .get(purpose));
  }

  @Test
  void mayLoadNothingAndIsKeptNowhere() throws Exception {
    LOGINS.send(UnlockPurpose.ENTER_PIN);
    HttpResponse<String> page = bot.get(PATH);
    Matcher style = Pattern.compile("<style>(.*)</style>", Pattern.DOTALL).matcher(page.body());
    assertThat(style.find()).isTrue();
    byte[] hash =
        MessageDigest.getInstance("SHA-256")
            .digest(style.group(1).getBytes(StandardCharsets.UTF_8));
    assertThat(header(page, "Content-Security-Policy"))
        .contains("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'")
        .contains("style-src 'sha256-" + Base64.getEncoder().encodeToString(hash) + "'")
        .doesNotContain("unsafe");
    assertThat(header(page, "Cache-Control")).isEqualTo("no-store");
    assertThat(header(page, "Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(header(page, "X-Robots-Tag")).contains("noindex");
    assertThat(header(page, "Strict-Transport-Security")).contains("max-age=");
    assertThat(header(page, "X-Frame-Options")).isEqualTo("DENY");
  }

  @Test
  void isNotUsedUpByThoseWhoOnlyLook() {
    LOGINS.send(UnlockPurpose.ENTER_PIN);
    for (int each = 0; each < 20; each++) {
      assertThat(bot.get(PATH, "User-Agent", "WhatsApp/2.23 A").statusCode()).isEqualTo(200);
      HttpRequest.Builder head = bot.request(PATH).method("HEAD", BodyPublishers.noBody());
      assertThat(bot.send(head).statusCode()).isEqualTo(200);
    }
    assertThat(post(RIGHT).statusCode()).isEqualTo(200);
  }

  @Test
  void letsTheRightPinInOnceAndSaysUntilWhen() {
    LOGINS.send(UnlockPurpose.ENTER_PIN);
    HttpResponse<String> page = post(RIGHT, "Origin", "null", "Sec-Fetch-Site", "same-origin");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("You are logged in", "Go back to the chat", "in 30 minutes")
        .doesNotContain("eyJ");
    assertThat(post(RIGHT).statusCode()).isEqualTo(410);
    assertThat(bot.get(PATH).body()).contains("does not work any more", "/login");
  }

  @Test
  void saysHowManyTriesAreLeftAndUntilWhenNobodyGetsIn() {
    LOGINS.send(UnlockPurpose.ENTER_PIN);
    for (String left : new String[] {"4 tries are left", "3 tries", "2 tries", "One try is left"}) {
      HttpResponse<String> page = post("pin=000111");
      assertThat(page.statusCode()).isEqualTo(403);
      assertThat(page.body()).contains(left, "role=\"alert\"", "<form").doesNotContain("000111");
    }
    assertThat(post("pin=000111").body()).contains("No try is left");
    HttpResponse<String> locked = post(RIGHT);
    assertThat(locked.statusCode()).isEqualTo(429);
    assertThat(locked.body()).contains("Nobody gets in before", "in 15 minutes");
    assertThat(Integer.parseInt(header(locked, "Retry-After"))).isBetween(800, 900);
  }

  @Test
  void takesANewPinWhenItWasEnteredTwice() {
    LOGINS.send(UnlockPurpose.SET_PIN);
    int before = LOGINS.tries();
    assertThat(post("new_pin=482913&new_pin_again=482914").body()).contains("not the same");
    assertThat(post("new_pin=48&new_pin_again=48").body())
        .contains("A PIN has 6 to 12 digits and nothing else.");
    assertThat(post("new_pin=482913").statusCode()).isEqualTo(422);
    assertThat(LOGINS.tries()).isEqualTo(before);
    HttpResponse<String> page = post("new_pin=482913&new_pin_again=482913");
    assertThat(page.body()).contains("Your new PIN is set");
  }

  @Test
  void speaksTheLanguageOfWhoeverTheLinkWasSentTo() {
    LOGINS.send(UnlockPurpose.ENTER_PIN, "de");
    assertThat(bot.get(PATH, "Accept-Language", "fr").body())
        .contains(
            "<html lang=\"de\">", "<h1>Gib deine PIN ein</h1>", "Geht bis ", "(in 10 Minuten)")
        .doesNotContain("PIN has", "Works");
    assertThat(post("pin=000111").body())
        .contains("Diese PIN ist falsch. Es bleiben noch 4 Versuche.");
    assertThat(post(RIGHT).body()).contains("Du bist angemeldet", "/logout");
    assertThat(bot.get(PATH, "Accept-Language", "xx, hi-IN;q=0.8, en;q=0.1").body())
        .contains("<html lang=\"hi\">", "यह लिंक अब काम नहीं करता");
    for (String unknown : new String[] {"", "*", ";;q=x", "a".repeat(4_000), "xx"}) {
      assertThat(bot.get(PATH, "Accept-Language", unknown).body()).contains("<html lang=\"en\">");
    }
  }

  @Test
  void countsNothingWhereNothingWasEntered() {
    LOGINS.send(UnlockPurpose.ENTER_PIN);
    int before = LOGINS.tries();
    for (String form : new String[] {"", "pin=", "pin=%20", "other=1", "pin=" + "1".repeat(65)}) {
      assertThat(post(form).statusCode()).as(form).isEqualTo(422);
    }
    assertThat(LOGINS.tries()).isEqualTo(before);
  }

  @Test
  void givesProgramsATokenForTheSession() {
    LOGINS.send(UnlockPurpose.ENTER_PIN);
    HttpResponse<String> wrong = post("pin=000111", "Accept", "application/json");
    assertThat(header(wrong, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(wrong.body()).contains("\"tries_left\":4");
    HttpResponse<String> answer = post(RIGHT, "Accept", "application/json");
    assertThat(answer.body()).contains("\"outcome\":\"opened\"", "\"token_expires_at\"");
    String token = answer.body().replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
    HttpResponse<String> session = bot.get("/session", "Authorization", "Bearer " + token);
    assertThat(session.statusCode()).isEqualTo(200);
    assertThat(session.body()).contains("\"member\":", "\"expires_at\":");
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site,cross-site",
    "Sec-Fetch-Site,same-site",
    "Origin,https://evil.example.org",
    "Origin,https://bot.example.org.evil.example"
  })
  void takesNoFormOfAnotherSite(String name, String value) {
    LOGINS.send(UnlockPurpose.ENTER_PIN);
    int before = LOGINS.tries();
    assertThat(post(RIGHT, name, value).statusCode()).isEqualTo(403);
    assertThat(LOGINS.tries()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({"Origin,https://bot.example.org", "Sec-Fetch-Site,none", "Origin,null"})
  void takesItsOwnForm(String name, String value) {
    LOGINS.send(UnlockPurpose.ENTER_PIN);
    assertThat(post(RIGHT, name, value).statusCode()).isEqualTo(200);
  }

  @Test
  void takesNothingButASmallForm() {
    LOGINS.send(UnlockPurpose.ENTER_PIN);
    assertThat(post("pin=" + "1".repeat(5_000)).statusCode()).isEqualTo(413);
    HttpRequest.Builder json =
        bot.request(PATH)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"pin\":\"135790\"}"));
    assertThat(bot.send(json).statusCode()).isEqualTo(415);
    HttpRequest.Builder put = bot.request(PATH).PUT(BodyPublishers.ofString(RIGHT));
    assertThat(bot.send(put).statusCode()).isEqualTo(405);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "..%2f..%2fetc", "%00", "a%20b", "%3Cscript%3E", "%F0%9F%98%80"})
  void knowsNoLinkThatWasNotSent(String token) {
    assertThat(bot.get("/unlock/" + token).statusCode()).isIn(400, 404, 410);
    assertThat(bot.get("/unlock/" + token).body()).doesNotContain("<script");
  }

  @Test
  void neverTellsTheLinkOrThePinToTheLogOrTheMetrics() throws IOException {
    LOGINS.send(UnlockPurpose.ENTER_PIN);
    bot.get(PATH);
    post("pin=907142");
    post(RIGHT);
    bot.get(PATH + "/further");
    assertThat(bot.get("/metrics").body())
        .contains("POST /unlock/{token}", "GET /unlock/{token}")
        .doesNotContain(ScriptedLogins.LINK);
    Path log = dataDirectory.resolve("logs").resolve("app.log");
    if (Files.exists(log)) {
      assertThat(Files.readString(log)).doesNotContain(ScriptedLogins.LINK, "907142");
    }
  }

  private static HttpResponse<String> post(String form, String... headers) {
    HttpRequest.Builder request =
        bot.request(PATH)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form));
    return bot.send(headers.length == 0 ? request : request.headers(headers));
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
