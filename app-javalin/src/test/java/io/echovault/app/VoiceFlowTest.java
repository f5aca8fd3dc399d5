package io.echovault.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.outbound.SpeechToText;
import io.echovault.ports.vocabulary.SpeechHints;
import io.echovault.ports.vocabulary.SpokenNote;
import io.echovault.ports.vocabulary.TranscriptResult;
import io.echovault.simulator.Reply;
import io.echovault.simulator.wire.Blob;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Voice notes from the webhook to the session that they open, with sound that is decoded. */
@Tag("slow")
class VoiceFlowTest {
  private static final String PIN = "482913";
  private static final String SECRET = "4711";
  private static final Map<String, String> PAGES = Map.of("PUBLIC_URL", "https://bot.example.org");
  private static final int ANA = 1;
  private static final int BEN = 2;

  /** What is said in the next note; the recordings say nothing. */
  private static final AtomicReference<String> SAID = new AtomicReference<>("");

  @TempDir static Path dataDirectory;
  private static TravellingInstants clock;
  private static RunningBot bot;

  @BeforeAll
  static void start() {
    clock = new TravellingInstants(Instant.now());
    bot = RunningBot.start(dataDirectory, PAGES, hearing(), clock);
  }

  @AfterAll
  static void end() {
    bot.close();
  }

  private static VoicePerson person(String phone) {
    return new VoicePerson(bot, phone, SAID::set);
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
    VoicePerson ana = person("34600111222");
    ana.setPin(PIN);
    assertThat(ana.ask("My bank PIN is " + SECRET)).doesNotContain(SECRET);
    ana.enrol(ANA);
    assertThat(ana.ask("/logout")).contains("logged out");
    assertThat(ana.ask("What is my bank PIN?")).doesNotContain(SECRET);

    Reply prompt = ana.reply("/login");
    assertThat(ana.answer(prompt, BEN)).startsWith("I could not make sure that it is you");
    prompt = ana.reply("/login");
    Blob heard = ana.note(ANA);
    assertThat(ana.answer(prompt, heard)).startsWith("You are logged in by voice");
    assertThat(ana.ask("What is my bank PIN?")).contains(SECRET, "🔒");
    ana.ask("/logout");

    prompt = ana.reply("/login");
    assertThat(ana.answer(prompt, heard)).startsWith("I could not make sure");
    assertThat(ana.ask("What is my bank PIN?")).doesNotContain(SECRET);
    assertThat(ana.ask("/login pin")).contains("/unlock/");
  }

  @Test
  void closesWithTheSessionAndLocksOutAfterFiveFailures() {
    VoicePerson ana = person("34600111333");
    ana.setPin(PIN);
    assertThat(ana.ask("My bank PIN is " + SECRET)).doesNotContain(SECRET);
    ana.enrol(ANA);
    ana.ask("/logout");
    assertThat(ana.answer(ana.reply("/login"), ANA)).startsWith("You are logged in by voice");
    assertThat(ana.ask("What is my bank PIN?")).contains(SECRET);
    clock.leap(Duration.ofMinutes(31));
    assertThat(ana.ask("What is my bank PIN?")).doesNotContain(SECRET);

    for (int failures = 1; failures < 5; failures++) {
      assertThat(ana.answer(ana.reply("/login"), BEN)).startsWith("I could not make sure");
    }
    assertThat(ana.answer(ana.reply("/login"), BEN)).startsWith("Too many tries");
    // The right voice opens nothing now, and neither does the right PIN.
    Reply prompt = ana.reply("/login");
    if (VoicePerson.digits(prompt).isPresent()) {
      assertThat(ana.answer(prompt, ANA)).startsWith("Too many tries");
    }
    String page = ana.ask("/login pin");
    if (VoicePerson.link(page).isPresent()) {
      ana.enterPin(page, PIN);
    }
    assertThat(ana.ask("What is my bank PIN?")).doesNotContain(SECRET);

    clock.leap(Duration.ofMinutes(61));
    ana.enterPin(ana.ask("/login pin"), PIN);
    assertThat(ana.next()).startsWith("You are logged in");
    assertThat(ana.ask("What is my bank PIN?")).contains(SECRET);
  }

  @Test
  void asksForThePinWhereNothingWritesDown(@TempDir Path another) {
    try (RunningBot deaf = RunningBot.start(another, PAGES)) {
      VoicePerson ana = new VoicePerson(deaf, "34600111222", SAID::set);
      ana.setPin(PIN);
      ana.enrol(ANA);
      assertThat(ana.ask("/voice")).contains("It opens nothing by itself");
      ana.ask("/logout");
      assertThat(ana.ask("/login")).contains("Enter your PIN here");
    }
  }
}
