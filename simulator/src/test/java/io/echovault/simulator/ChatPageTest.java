package io.echovault.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ChatPageTest {

  private static final String ANA = "34600111222";
  private final TinyBot bot = new TinyBot();

  @AfterEach
  void stop() {
    bot.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/simulator.css",
        "/icon.svg",
        "/main.js",
        "/server.js",
        "/elements.js",
        "/people.js",
        "/bubbles.js",
        "/composer.js",
        "/attach.js",
        "/wire.js",
        "/mail.css"
      })
  void servesItsFilesUnderAStrictPolicy(String path) {
    HttpResponse<String> answer = bot.exchange(page(path).GET());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'")
        .doesNotContain("unsafe");
    assertThat(answer.body()).doesNotContain("innerHTML").doesNotContain("style=\"");
    assertThat(answer.body().replace("http://www.w3.org/2000/svg", ""))
        .doesNotContainPattern("(src|href)=\"https?:");
  }

  @Test
  void doesNothingForOtherSites() {
    bot.simulator.person(ANA, "Ana");
    HttpResponse<String> answer =
        bot.exchange(
            page("/api/people/" + ANA + "/text")
                .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"forged\"}")));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(bot.everyBody()).isEmpty();
  }

  @Test
  void speaksForPeopleAndKeepsTheChat() throws IOException {
    assertThat(act("people", "{\"name\":\"Ana\",\"phone\":\"+34 600 111-222\"}")).isEqualTo(200);
    assertThat(act("people/" + ANA + "/text", "{\"text\":\"<b>hi</b>\"}")).isEqualTo(200);
    String id = bot.nextMessage().message().path("id").asString();
    assertThat(act("people/" + ANA + "/text", "{\"text\":\"more\",\"quoted\":\"" + id + "\"}"))
        .isEqualTo(200);
    assertThat(bot.nextMessage().message().at("/context/from").asString()).isEqualTo(ANA);
    assertThat(act("people/" + ANA + "/text", "{\"text\":\"old\",\"forwarded\":true}"))
        .isEqualTo(200);
    assertThat(bot.nextMessage().message().at("/context/forwarded").asBoolean()).isTrue();
    bot.send(TinyBot.text(ANA, "answer"));

    JsonNode state = TinyBot.JSON.readTree(firstEvent());

    JsonNode person = state.path("people").path(0);
    assertThat(person.path("phone").asString()).isEqualTo(ANA);
    assertThat(person.path("unread").asInt()).isEqualTo(1);
    assertThat(person.path("messages"))
        .extracting(message -> message.at("/content/text").asString())
        .containsExactly("<b>hi</b>", "more", "old", "answer");
    assertThat(state.path("wire")).isNotEmpty();
    assertThat(state.path("wire").toString()).doesNotContain(TinyBot.TOKEN);
  }

  @Test
  void sendsWhatIsAttached() {
    bot.simulator.person(ANA, "Ana");
    act("people/" + ANA + "/place", "{\"latitude\":40.4,\"longitude\":-3.7,\"name\":\"Sol\"}");
    assertThat(bot.nextMessage().message().at("/location/latitude").asDouble()).isEqualTo(40.4);
    act("people/" + ANA + "/card", "{\"name\":\"Luis Gil\",\"phone\":\"+34 600 000 000\"}");
    assertThat(bot.nextMessage().message().at("/contacts/0/phones/0/wa_id").asString())
        .isEqualTo("34600000000");
    act("people/" + ANA + "/file?kind=voice", "");
    JsonNode voice = bot.nextMessage().message().path("audio");
    assertThat(voice.path("mime_type").asString()).isEqualTo("audio/ogg; codecs=opus");
    HttpResponse<String> sound =
        bot.exchange(page("/api/media/" + voice.path("id").asString()).GET());
    assertThat(sound.body()).startsWith("OggS");
    act("people/" + ANA + "/file?kind=image&caption=here", "a picture");
    assertThat(bot.nextMessage().message().at("/image/caption").asString()).isEqualTo("here");
  }

  @Test
  void saysWhatIsWrongWithARequest() {
    assertThat(act("people", "{\"name\":\"Ana\",\"phone\":\"12\"}")).isEqualTo(400);
    assertThat(act("people", "{\"name\":\"\",\"phone\":\"34600111222\"}")).isEqualTo(400);
    assertThat(act("people", "{")).isEqualTo(400);
    assertThat(act("people/34999/text", "{\"text\":\"hi\"}")).isEqualTo(400);
    bot.simulator.person(ANA, "Ana");
    assertThat(act("people/" + ANA + "/choice", "{\"message\":\"wamid.0\",\"choice\":\"a\"}"))
        .isEqualTo(400);
    assertThat(act("people/" + ANA + "/text", "{\"text\":\"\\ud83d\"}")).isEqualTo(400);
    assertThat(bot.everyBody()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]", "192.168.4.7", "localhost:5000"})
  void isOpenedByAnAddress(String host) throws IOException {
    assertThat(statusLine("", host)).contains(" 200 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "evil.example:5000", "127.0.0.1.evil.example", "1"})
  void isClosedToNamesThatSomebodyElseLeadsHere(String host) throws IOException {
    assertThat(statusLine("", host)).contains(" 403 ");
    assertThat(statusLine("/events", host)).contains(" 403 ");
  }

  private String statusLine(String path, String host) throws IOException {
    URI page = URI.create(bot.pageUrl() + path);
    try (var socket = new Socket(page.getHost(), page.getPort());
        var in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      String request =
          "GET " + page.getPath() + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return in.readLine();
    }
  }

  private int act(String path, String body) {
    return bot.exchange(
            page("/api/" + path)
                .header("X-Simulator", "page")
                .POST(HttpRequest.BodyPublishers.ofString(body)))
        .statusCode();
  }

  private String firstEvent() throws IOException {
    HttpRequest request = page("/events").header("Accept", "text/event-stream").GET().build();
    try (InputStream stream =
            bot.client()
                .sendAsync(request, HttpResponse.BodyHandlers.ofInputStream())
                .join()
                .body();
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      while (!line.startsWith("data:")) {
        line = lines.readLine();
      }
      return line.substring("data:".length());
    }
  }

  private HttpRequest.Builder page(String path) {
    return HttpRequest.newBuilder(URI.create(bot.pageUrl() + path)).timeout(TinyBot.PATIENCE);
  }
}
