package io.echovault.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.simulator.Contact;
import io.echovault.simulator.Person;
import io.echovault.simulator.Webhooks;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class HostileWebhookTest {
  @TempDir static Path dataDirectory;
  private static RunningBot bot;

  @BeforeAll
  static void start() {
    bot = RunningBot.start(dataDirectory);
  }

  @AfterAll
  static void end() {
    bot.close();
  }

  @AfterEach
  void isStillWell() {
    assertThat(bot.app().awaitIdle(RunningBot.SOON)).isTrue();
    assertThat(bot.get("/").body()).contains("\"dead\":0").doesNotContain("\"dead\":1");
  }

  @Test
  void storesNothingOfAnUnsignedBody() {
    Contact ana = Contact.ofPhone("34600222001", "Ana");
    HttpResponse<String> answer = bot.post(bot.text(ana, "Unsigned words about a boat"));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertStoredNothing("34600222001");
  }

  @Test
  void storesNothingOfAForgedBody() {
    byte[] body = bot.text(Contact.ofPhone("34600222002", "Ben"), "Forged words about a boat");
    String byAnother = Webhooks.sign(body, "another secret");
    String good = Webhooks.sign(body, RunningBot.SECRET);
    byte[] changed = body.clone();
    changed[body.length - 10] ^= 1;
    assertThat(bot.post(body, "X-Hub-Signature-256", byAnother).statusCode()).isEqualTo(403);
    assertThat(bot.post(changed, "X-Hub-Signature-256", good).statusCode()).isEqualTo(403);
    assertThat(bot.post(body, "X-Hub-Signature-256", "sha256=").statusCode()).isEqualTo(403);
    assertThat(bot.post(body, "X-Hub-Signature", good).statusCode()).isEqualTo(403);
    assertStoredNothing("34600222002");
  }

  @Test
  void takesASignatureMadeWithTheSecretBefore() {
    byte[] body = bot.text(Contact.ofPhone("34600222003", "Cem"), "The tram stops at the mill");
    String former = Webhooks.sign(body, RunningBot.PREVIOUS_SECRET);
    assertThat(bot.post(body, "X-Hub-Signature-256", former).statusCode()).isEqualTo(200);
    assertThat(bot.app().awaitIdle(RunningBot.SOON)).isTrue();
    assertThat(bot.memories("34600222003")).hasSize(1);
  }

  @Test
  void aReplayedBodyIsOneMemoryAndOneReply() {
    Person dora = bot.simulator().person("34600222004");
    byte[] body = bot.text(dora.contact(), "The ladder is in the cellar");
    assertThat(bot.postSigned(body).statusCode()).isEqualTo(200);
    dora.awaitReply(RunningBot.SOON);
    assertThat(bot.postSigned(body).statusCode()).isEqualTo(200);
    assertThat(bot.postSigned(body).statusCode()).isEqualTo(200);
    dora.says("The hammer is in the shed");
    dora.awaitReply(RunningBot.SOON);
    assertThat(bot.memories("34600222004")).hasSize(2);
    assertThat(dora.replies()).hasSize(2);
  }

  @Test
  void refusesATruncatedBody() {
    byte[] body = bot.text(Contact.ofPhone("34600222005", "Eva"), "Truncated words about a boat");
    assertThat(bot.postSigned(Arrays.copyOf(body, body.length / 2)).statusCode()).isEqualTo(400);
    assertThat(bot.postSigned(new byte[0]).statusCode()).isEqualTo(400);
    assertStoredNothing("34600222005");
  }

  @Test
  void bearsABodyThatIsAHundredThousandDeep() {
    String open = "[".repeat(100_000);
    String close = "]".repeat(100_000);
    String objects = "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000);
    for (String deep :
        new String[] {open, open + close, objects, "{\"entry\":" + open + close + "}"}) {
      Instant before = Instant.now();
      int status = bot.postSigned(deep.getBytes(StandardCharsets.UTF_8)).statusCode();
      assertThat(status).isEqualTo(400);
      assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }
  }

  // Several times: a client still sends while it is refused, and must not miss why.
  @RepeatedTest(5)
  void refusesTenMegabytes() {
    byte[] body = "x".repeat(10_000_000).getBytes(StandardCharsets.UTF_8);
    assertThat(bot.postSigned(body).statusCode()).isEqualTo(413);
  }

  @RepeatedTest(5)
  void refusesTenMegabytesOfUnannouncedLength() {
    byte[] body = "x".repeat(10_000_000).getBytes(StandardCharsets.UTF_8);
    HttpResponse<String> answer =
        bot.post(
            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)),
            "X-Hub-Signature-256",
            Webhooks.sign(body, RunningBot.SECRET));
    assertThat(answer.statusCode()).isEqualTo(413);
  }

  @Test
  void takesAChunkedBodyOfUnannouncedLength() {
    byte[] body = bot.text(Contact.ofPhone("34600222006", "Finn"), "The kite is in the attic");
    HttpResponse<String> answer =
        bot.post(
            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)),
            "X-Hub-Signature-256",
            Webhooks.sign(body, RunningBot.SECRET));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(bot.app().awaitIdle(RunningBot.SOON)).isTrue();
    assertThat(bot.memories("34600222006")).hasSize(1);
  }

  @Test
  void bearsNulAndLoneSurrogates() {
    Person gil = bot.simulator().person("34600222007");
    byte[] body =
        new String(
                bot.text(gil.contact(), "The boat NN is called HH Wanda LL"),
                StandardCharsets.UTF_8)
            .replace("NN", "\\u0000")
            .replace("HH", "\\ud83d")
            .replace("LL", "\\udc00")
            .getBytes(StandardCharsets.UTF_8);
    assertThat(bot.postSigned(body).statusCode()).isEqualTo(200);
    gil.awaitReply(RunningBot.SOON);
    gil.says("What is the boat called?");
    assertThat(gil.awaitReply(RunningBot.SOON).text()).contains("Wanda");
    assertThat(bot.memories("34600222007")).hasSize(1);
  }

  @Test
  void refusesAnotherContentType() {
    byte[] body = bot.text(Contact.ofPhone("34600222008", "Hal"), "Words in a form");
    var request =
        bot.request("/webhook")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-Hub-Signature-256", Webhooks.sign(body, RunningBot.SECRET))
            .POST(BodyPublishers.ofByteArray(body));
    assertThat(bot.send(request).statusCode()).isEqualTo(415);
    assertStoredNothing("34600222008");
  }

  @Test
  void bearsAMessageFromTheYear1970() {
    Person ida = bot.simulator().person("34600222009");
    byte[] body = bot.text(ida.contact(), Instant.EPOCH, "The parrot is called Polly");
    assertThat(bot.postSigned(body).statusCode()).isEqualTo(200);
    ida.awaitReply(RunningBot.SOON);
    assertThat(bot.memories("34600222009")).hasSize(1);
  }

  @Test
  void knowsAPhoneInAnotherFormat() {
    Person jon = bot.simulator().person("34600222010");
    Contact plain = Contact.ofPhone("34600222010", "Jon");
    byte[] written =
        new String(bot.text(plain, "The violin is in the wardrobe"), StandardCharsets.UTF_8)
            .replace("\"34600222010\"", "\"+34 600-222-010\"")
            .getBytes(StandardCharsets.UTF_8);
    assertThat(bot.postSigned(written).statusCode()).isEqualTo(200);
    jon.awaitReply(RunningBot.SOON);
    bot.postSigned(bot.text(plain, "Where is the violin?"));
    assertThat(jon.awaitReply(RunningBot.SOON).text()).contains("wardrobe");
  }

  @Test
  void answersCommandsWithMissingAndAbsurdArguments() {
    Person kim = bot.simulator().person("34600222011");
    kim.says("The drill is at the neighbour's");
    kim.awaitReply(RunningBot.SOON);
    for (String command :
        new String[] {
          "/recent",
          "/recent -5",
          "/recent 99999999999999999999",
          "/recent many",
          "/delete",
          "/delete 0",
          "/delete 99999999999999999999",
          "/edit",
          "/edit 1",
          "/edit x y",
          "/search",
          "/category",
          "/category 1 nonsense",
          "/settings timezone Mars/Olympus",
          "/",
          "/nosuchthing"
        }) {
      kim.says(command);
      assertThat(kim.awaitReply(RunningBot.SOON).text()).as(command).isNotBlank();
    }
    assertThat(bot.memories("34600222011"))
        .extracting(memory -> memory.text())
        .containsExactly("The drill is at the neighbour's");
  }

  private static void assertStoredNothing(String phone) {
    assertThat(bot.app().awaitIdle(RunningBot.SOON)).isTrue();
    assertThat(bot.memories(phone)).isEmpty();
  }
}
