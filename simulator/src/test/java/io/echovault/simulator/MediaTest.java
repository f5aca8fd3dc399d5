package io.echovault.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.simulator.graph.GraphRules;
import io.echovault.simulator.wire.Blob;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MediaTest {

  private final SettableInstants instants = new SettableInstants();
  private final TinyBot bot =
      new TinyBot(instants, settings -> settings.withRules(GraphRules.shapesOnly()));

  @AfterEach
  void stop() {
    bot.close();
  }

  @Test
  void givesWhatAPersonSentForAWhile() throws Exception {
    byte[] sound = {1, 2, 3, 4};
    bot.simulator.person("34600111222", "Ana").sendsVoiceNote(new Blob(sound, "audio/ogg"));
    JsonNode audio = bot.nextMessage().message().path("audio");
    assertThat(audio.path("voice").asBoolean()).isTrue();

    JsonNode described = describe(audio.path("id").asString());

    byte[] digest = MessageDigest.getInstance("SHA-256").digest(sound);
    assertThat(described.path("sha256").asString()).isEqualTo(HexFormat.of().formatHex(digest));
    assertThat(audio.path("sha256").asString())
        .isEqualTo(java.util.Base64.getEncoder().encodeToString(digest));
    assertThat(described.path("file_size").isString()).isTrue();
    String url = described.path("url").asString();
    assertThat(url).startsWith(bot.simulator.graphUrl());
    assertThat(download(url, TinyBot.TOKEN).body()).isEqualTo(sound);
    assertThat(download(url, "other").statusCode()).isEqualTo(401);

    instants.advance(Duration.ofMinutes(5));
    assertThat(download(url, TinyBot.TOKEN).statusCode()).isEqualTo(404);
    assertThat(describe(audio.path("id").asString()).path("url").asString()).isNotEqualTo(url);

    instants.advance(Duration.ofDays(7));
    assertThat(get(audio.path("id").asString()).statusCode()).isEqualTo(400);
  }

  @Test
  void takesUploadsToSendAndDeletes() {
    HttpResponse<String> uploaded = upload("application/pdf", "%PDF-1.7");
    assertThat(uploaded.statusCode()).as(uploaded.body()).isEqualTo(200);
    String id = TinyBot.JSON.readTree(uploaded.body()).path("id").asString();

    String send =
        "{\"messaging_product\":\"whatsapp\",\"to\":\"34600111222\",\"type\":\"document\","
            + "\"document\":{\"id\":\""
            + id
            + "\",\"filename\":\"a.pdf\"}}";
    assertThat(bot.send(send).statusCode()).isEqualTo(200);
    assertThat(describe(id).path("mime_type").asString()).isEqualTo("application/pdf");

    HttpResponse<String> deleted = bot.exchange(bot.graph("/v23.0/" + id, TinyBot.TOKEN).DELETE());
    assertThat(deleted.body()).isEqualTo("{\"success\":true}");
    assertThat(get(id).statusCode()).isEqualTo(400);
    assertThat(TinyBot.error(bot.send(send)).path("code").asInt()).isEqualTo(131009);
  }

  @Test
  void refusesUploadsThatMetaDoesNotTake() {
    assertThat(TinyBot.error(upload("text/html", "<p>")).path("code").asInt()).isEqualTo(100);
    assertThat(TinyBot.error(upload("audio/ogg", "vorbis")).path("code").asInt()).isEqualTo(131053);
    assertThat(upload("image/webp", "x".repeat(500 * 1024 + 1)).statusCode()).isEqualTo(400);
  }

  @Test
  void showsNothingThatCameToAnotherNumber() {
    bot.simulator.person("34600111222", "Ana").sendsVoiceNote();
    String id = bot.nextMessage().message().path("audio").path("id").asString();
    HttpResponse<String> answer =
        bot.exchange(
            bot.graph("/v23.0/" + id + "?phone_number_id=106540000000002", TinyBot.TOKEN).GET());
    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @Test
  void letsAddressesExpireAndContentArriveDamagedWhenATestAsks() throws Exception {
    byte[] content = {1, 2, 3};
    bot.simulator
        .person("34600111222", "Ana")
        .sendsFile("document", new Blob(content, "text/plain"), "a.txt", "");
    String id = bot.nextMessage().message().path("document").path("id").asString();

    bot.simulator.media().expireNext(1);
    String expired = describe(id).path("url").asString();
    assertThat(download(expired, TinyBot.TOKEN).statusCode()).isEqualTo(404);

    bot.simulator.media().damageNext(1);
    String good = describe(id).path("url").asString();
    assertThat(download(good, TinyBot.TOKEN).body()).isNotEqualTo(content);
    assertThat(download(good, TinyBot.TOKEN).body()).isEqualTo(content);
  }

  @Test
  void showsWhatFileCameWithAReply() {
    String id = TinyBot.JSON.readTree(upload("application/zip", "PK").body()).path("id").asString();
    bot.simulator.person("34600111222", "Ana");
    bot.send(
        "{\"messaging_product\":\"whatsapp\",\"to\":\"34600111222\",\"type\":\"document\","
            + "\"document\":{\"id\":\""
            + id
            + "\",\"filename\":\"copy.zip\",\"caption\":\"Here\"}}");
    Reply reply = bot.simulator.person("34600111222").awaitReply(Duration.ofSeconds(5));
    assertThat(reply.text()).isEqualTo("Here");
    assertThat(reply.file()).contains(new Reply.File(id, "copy.zip"));
    assertThat(bot.simulator.media().find(id).orElseThrow().file().bytes())
        .isEqualTo(new byte[] {'P', 'K'});
  }

  private JsonNode describe(String id) {
    return TinyBot.JSON.readTree(get(id).body());
  }

  private HttpResponse<String> get(String id) {
    return bot.exchange(
        bot.graph("/v23.0/" + id + "?phone_number_id=" + TinyBot.NUMBER_ID, TinyBot.TOKEN).GET());
  }

  private HttpResponse<byte[]> download(String url, String token)
      throws IOException, InterruptedException {
    return bot.client()
        .send(bot.graph(url, token).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private HttpResponse<String> upload(String type, String content) {
    String body =
        part("name=\"messaging_product\"", "whatsapp")
            + part("name=\"type\"", type)
            + part("name=\"file\"; filename=\"a\"\r\nContent-Type: " + type, content)
            + "--frontier--\r\n";
    return bot.exchange(
        bot.graph("/v23.0/" + TinyBot.NUMBER_ID + "/media", TinyBot.TOKEN)
            .header("Content-Type", "multipart/form-data; boundary=frontier")
            .POST(
                HttpRequest.BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.US_ASCII))));
  }

  private static String part(String head, String content) {
    return "--frontier\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + content + "\r\n";
  }
}
