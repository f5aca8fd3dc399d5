package io.echovault.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.outbound.SpeechToText;
import io.echovault.ports.vocabulary.SpeechHints;
import io.echovault.ports.vocabulary.SpokenNote;
import io.echovault.ports.vocabulary.TranscriptResult;
import io.echovault.simulator.Person;
import io.echovault.simulator.Reply;
import io.echovault.simulator.wire.Blob;
import io.echovault.testkit.SyntheticSpeech;
import io.echovault.voice.OpusVoiceNotes;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Voice notes from the webhook to the session that they open, with sound that is decoded. */
class VoiceFlowTest {
  private static final String PIN = "482913";
  private static final String SECRET = "4711";
  private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/unlock/\\S+)");
  private static final Pattern DIGITS = Pattern.compile("\\d( \\d){5}");
  private static final Map<String, String> PAGES = Map.of("PUBLIC_URL", "https://bot.example.org");
  private static final int ANA = 1;
  private static final int BEN = 2;

  /** Nobody waits longer than the bot takes; on a busy machine decoding and comparing take long. */
  private static final Duration LATE = Duration.ofSeconds(60);

  /** What is said in the next note; the recordings say nothing. */
  private static final AtomicReference<String> SAID = new AtomicReference<>("");

  @TempDir static Path dataDirectory;
  private static TravellingInstants clock;
  private static RunningBot bot;

  private final OpusVoiceNotes notes = new OpusVoiceNotes(() -> Duration.ZERO);
  private int recordings;

  @BeforeAll
  static void start() {
    clock = new TravellingInstants(Instant.now());
    bot = RunningBot.start(dataDirectory, PAGES, hearing(), clock);
  }

  @AfterAll
  static void end() {
    bot.close();
  }

  /** Stands for a service in this process that writes down what is said. */
  private static PortDecorators hearing() {
    return new PortDecorators() {
      @Override
      public SpeechToText speechToText(SpeechToText none) {
        return new SpeechToText() {
          @Override
          public boolean available() {
            return true;
          }

          @Override
          public boolean inProcess() {
            return true;
          }

          @Override
          public TranscriptResult transcribe(SpokenNote note, SpeechHints hints) {
            return new TranscriptResult.Written(String.valueOf(SAID.get()), Optional.of("en"));
          }
        };
      }
    };
  }

  @Test
  void opensSecretsToTheVoiceThatWasEnrolledAndToNoOther() {
    Person ana = bot.simulator().person("34600111222", "Ana");
    setPin(bot, ana);
    assertThat(ask(ana, "My bank PIN is " + SECRET)).doesNotContain(SECRET);
    enrol(ana);
    assertThat(ask(ana, "/logout")).contains("logged out");
    assertThat(ask(ana, "What is my bank PIN?")).doesNotContain(SECRET);

    Reply prompt = reply(ana, "/login");
    assertThat(answer(ana, prompt, BEN)).startsWith("I could not make sure that it is you");
    prompt = reply(ana, "/login");
    Blob heard = note(ANA);
    SAID.set(digits(prompt.text()));
    ana.answersByVoice(prompt.id(), heard);
    assertThat(ana.awaitReply(LATE).text()).startsWith("You are logged in by voice");
    assertThat(ask(ana, "What is my bank PIN?")).contains(SECRET, "🔒");
    ask(ana, "/logout");

    prompt = reply(ana, "/login");
    SAID.set(digits(prompt.text()));
    ana.answersByVoice(prompt.id(), heard);
    assertThat(ana.awaitReply(LATE).text()).startsWith("I could not make sure");
    assertThat(ask(ana, "What is my bank PIN?")).doesNotContain(SECRET);
    assertThat(ask(ana, "/login pin")).contains("/unlock/");
  }

  @Test
  void closesWithTheSessionAndLocksOutAfterFiveFailures() {
    Person ana = bot.simulator().person("34600111333", "Ana");
    setPin(bot, ana);
    assertThat(ask(ana, "My bank PIN is " + SECRET)).doesNotContain(SECRET);
    enrol(ana);
    ask(ana, "/logout");
    assertThat(answer(ana, reply(ana, "/login"), ANA)).startsWith("You are logged in by voice");
    assertThat(ask(ana, "What is my bank PIN?")).contains(SECRET);
    clock.leap(Duration.ofMinutes(31));
    assertThat(ask(ana, "What is my bank PIN?")).doesNotContain(SECRET);

    for (int failures = 1; failures < 5; failures++) {
      assertThat(answer(ana, reply(ana, "/login"), BEN)).startsWith("I could not make sure");
    }
    assertThat(answer(ana, reply(ana, "/login"), BEN)).startsWith("Too many tries");
    // The right voice opens nothing now, and neither does the right PIN.
    Reply prompt = reply(ana, "/login");
    if (DIGITS.matcher(prompt.text()).find()) {
      assertThat(answer(ana, prompt, ANA)).startsWith("Too many tries");
    }
    String page = ask(ana, "/login pin");
    if (LINK.matcher(page).find()) {
      enterPin(page);
    }
    assertThat(ask(ana, "What is my bank PIN?")).doesNotContain(SECRET);

    clock.leap(Duration.ofMinutes(61));
    enterPin(ask(ana, "/login pin"));
    assertThat(ana.awaitReply(LATE).text()).startsWith("You are logged in");
    assertThat(ask(ana, "What is my bank PIN?")).contains(SECRET);
  }

  private static void enterPin(String reply) {
    Matcher link = LINK.matcher(reply);
    assertThat(link.find()).as(reply).isTrue();
    bot.send(
        bot.request(link.group(1))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("pin=" + PIN)));
  }

  @Test
  void asksForThePinWhereNothingWritesDown(@TempDir Path another) {
    try (RunningBot deaf = RunningBot.start(another, PAGES)) {
      Person ana = deaf.simulator().person("34600111222", "Ana");
      setPin(deaf, ana);
      enrol(ana);
      assertThat(ask(ana, "/voice")).contains("It opens nothing by itself");
      ask(ana, "/logout");
      assertThat(ask(ana, "/login")).contains("Enter your PIN here");
    }
  }

  private void enrol(Person ana) {
    String reply = ask(ana, "/enroll yes");
    StringBuilder replies = new StringBuilder(reply);
    for (int note = 0; note < 3; note++) {
      SAID.set(digits(reply));
      ana.sendsVoiceNote(note(ANA));
      reply = ana.awaitReply(LATE).text();
      replies.append('\n').append(reply);
    }
    assertThat(reply).as(replies.toString()).startsWith("I know your voice now.");
  }

  private String answer(Person ana, Reply prompt, int speaker) {
    SAID.set(digits(prompt.text()));
    ana.answersByVoice(prompt.id(), note(speaker));
    return ana.awaitReply(LATE).text();
  }

  /** A new recording of a speaker. */
  private Blob note(int speaker) {
    byte[] file = notes.encode(SyntheticSpeech.speaker(speaker, ++recordings, 6)).array();
    return new Blob(file, "audio/ogg; codecs=opus");
  }

  private static String digits(String reply) {
    Matcher shown = DIGITS.matcher(reply);
    assertThat(shown.find()).as(reply).isTrue();
    return shown.group();
  }

  private static void setPin(RunningBot with, Person ana) {
    Matcher link = LINK.matcher(ask(ana, "/pin"));
    assertThat(link.find()).isTrue();
    with.send(
        with.request(link.group(1))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("new_pin=" + PIN + "&new_pin_again=" + PIN)));
    assertThat(ana.awaitReply(LATE).text()).startsWith("Your PIN is set");
  }

  private static Reply reply(Person person, String words) {
    person.says(words);
    return person.awaitReply(LATE);
  }

  private static String ask(Person person, String words) {
    return reply(person, words).text();
  }
}
