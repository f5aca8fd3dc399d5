package io.echovault.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.simulator.Person;
import io.echovault.simulator.Reply;
import io.echovault.simulator.azure.HeardSound;
import io.echovault.simulator.azure.SpeechFault;
import io.echovault.simulator.azure.SpeechServer;
import io.echovault.simulator.openai.ModelServer;
import io.echovault.simulator.openai.PlainMind;
import io.echovault.simulator.wire.Blob;
import io.echovault.testkit.SyntheticSpeech;
import io.echovault.voice.OpusVoiceNotes;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Voice notes that Azure Speech writes down, from the webhook to the member and the metrics. All
 * tests share a bot, and each has a member of its own.
 */
@Tag("slow")
class AzureSpeechFlowTest {
  private static final String KEY = "0123456789abcdef0123456789abcdef";
  private static final String MODEL_KEY = "sk-0123456789abcdefghij";
  private static final Duration LATE = Duration.ofSeconds(60);

  @TempDir static Path dataDirectory;
  private static SpeechServer server;
  private static Map<String, String> settings;
  private static RunningBot bot;

  private final OpusVoiceNotes notes = new OpusVoiceNotes(() -> Duration.ZERO);
  private int recordings;

  @BeforeAll
  static void start() {
    server = SpeechServer.start(0, KEY);
    settings =
        Map.of(
            "AZURE_SPEECH_KEY",
            KEY,
            "AZURE_SPEECH_ENDPOINT",
            server.url(),
            // So long a silent service is waited for; the others here answer within two seconds.
            "AZURE_SPEECH_SECONDS",
            "8");
    bot = RunningBot.start(dataDirectory, settings);
  }

  @AfterAll
  static void end() {
    bot.close();
    server.close();
  }

  @AfterEach
  void isUnderstood() {
    server.well();
    assertThat(server.complaints()).isEmpty();
  }

  private String hears(Person person) {
    byte[] file = notes.encode(SyntheticSpeech.speaker(1, ++recordings, 3)).array();
    person.sendsVoiceNote(new Blob(file, "audio/ogg; codecs=opus"));
    return person.awaitReply(LATE).text();
  }

  private static String ask(Person person, String words) {
    person.says(words);
    return person.awaitReply(RunningBot.SOON).text();
  }

  private static String calls(String outcome) {
    HttpResponse<String> metrics = bot.get("/metrics");
    String name = "echovault_speech_calls_total{use=\"recognition\",outcome=\"" + outcome + "\",} ";
    return metrics
        .body()
        .lines()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(name.length()))
        .findFirst()
        .orElse("none");
  }

  @Test
  void rememberWhatIsSaidAndSayWhyNot() {
    server.hearing(sound -> "The spare key is with Ana.");
    Person ben = bot.simulator().person("34600111222", "Ben");
    ask(ben, "hello");
    assertThat(hears(ben)).contains("/settings cloud on allows that");
    assertThat(server.heard()).isEmpty();
    ask(ben, "/settings cloud on");
    assertThat(hears(ben)).doesNotContain("sealed and as it is");
    HeardSound heard = server.heard().get(0);
    assertThat(heard.samples()).hasSize(3 * 16_000);
    assertThat(heard.languages()).containsExactly("en-US");
    assertThat(ask(ben, "Who has the spare key?")).contains("with Ana");

    server.next(1, new SpeechFault.NoMatch());
    assertThat(hears(ben)).contains("no words were heard in it");
    server.next(1, new SpeechFault.Silence());
    assertThat(hears(ben)).contains("no words were heard in it");
    assertThat(calls("no_words")).isEqualTo("2.0");
    away(ben, new SpeechFault.Refused(429), "too_fast", "1.0");
    assertThat(hears(ben)).doesNotContain("sealed and as it is");
    away(ben, new SpeechFault.Refused(503), "unavailable", "1.0");
    away(ben, new SpeechFault.Cut(), "unavailable", "2.0");
    assertThat(hears(ben)).doesNotContain("sealed and as it is");
    away(ben, new SpeechFault.Nothing(), "timed_out", "1.0");
    away(ben, new SpeechFault.Refused(401), "unauthorised", "1.0");
    // It is left alone now, and nobody waits for it.
    away(ben, new SpeechFault.Refused(401), "resting", "1.0");
    assertThat(calls("answered")).isEqualTo("3.0");
  }

  private void away(Person person, SpeechFault fault, String outcome, String count) {
    server.next(50, fault);
    assertThat(hears(person)).contains("the service that writes down is away");
    assertThat(calls(outcome)).as(outcome).isEqualTo(count);
    server.well();
  }

  @Test
  void speaksRepliesToWhoWantsThemAndWritesThemAlways() {
    byte[] sound = notes.encode(SyntheticSpeech.speaker(2, 1, 2)).array();
    server.speaking(words -> sound);
    Person ben = bot.simulator().person("34600111333", "Ben");
    ask(ben, "Remember that the spare key is with Ana");
    assertThat(ask(ben, "/settings voice on")).contains("/settings cloud on first");
    ask(ben, "/settings cloud on");
    assertThat(ask(ben, "/settings voice on")).contains("replies come spoken too");
    Reply spoken = ben.awaitReply(RunningBot.SOON);
    assertThat(spoken.kind()).isEqualTo("audio");

    assertThat(ask(ben, "Who has the spare key?")).contains("with Ana");
    spoken = ben.awaitReply(RunningBot.SOON);
    assertThat(spoken.kind()).isEqualTo("audio");
    String id = spoken.file().orElseThrow().mediaId();
    assertThat(bot.simulator().media().find(id).orElseThrow().file().bytes()).isEqualTo(sound);
    assertThat(server.spoken().get(1).text()).contains("with Ana");
    assertThat(server.spoken().get(1).language()).isEqualTo("en-US");

    server.next(50, new SpeechFault.Refused(503));
    assertThat(ask(ben, "Who has the spare key?")).contains("with Ana");
    assertThat(ask(ben, "/settings voice off")).contains("in writing only");
    assertThat(ask(ben, "Who has the spare key?")).contains("with Ana");
    assertThat(server.spoken()).hasSize(2);
    assertThat(bot.get("/metrics").body())
        .contains("echovault_replies_spoken_total{outcome=\"accepted\",} 2.0");
  }

  @Test
  void anotherServiceStandsInWhileItIsAway() {
    server.hearing(sound -> "never asked").next(200, new SpeechFault.Refused(503));
    try (ModelServer other =
        ModelServer.start(0, MODEL_KEY, new PlainMind()).hearing(file -> "The boat is at Porto.")) {
      Map<String, String> both = new HashMap<>(settings);
      both.put("OPENAI_API_KEY", MODEL_KEY);
      both.put("OPENAI_BASE_URL", other.url());
      both.put("OPENAI_SPEECH_MODEL", ModelServer.SPEECH_MODEL);
      both.put("SPEECH_TO_TEXT", "azure,openai");
      bot.restart(both);
      try {
        Person ben = bot.simulator().person("34600111444", "Ben");
        ask(ben, "hello");
        ask(ben, "/settings cloud on");
        assertThat(hears(ben)).doesNotContain("sealed and as it is");
        assertThat(ask(ben, "Where is the boat?")).contains("Porto");
        assertThat(calls("unavailable")).isEqualTo("1.0");
      } finally {
        bot.restart(settings);
      }
    }
  }
}
