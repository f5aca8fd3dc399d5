package io.echovault.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.simulator.Reply;
import io.echovault.simulator.openai.ModelServer;
import io.echovault.simulator.openai.PlainMind;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Enrolment and login by voice where OpenAI's transcription is all that writes down. */
class TranscribedLoginTest {
  private static final String KEY = "sk-0123456789abcdefghij";
  private static final String PIN = "482913";
  private static final int ANA = 1;
  private static final int BEN = 2;

  private final AtomicReference<String> said = new AtomicReference<>("");

  @TempDir Path dataDirectory;

  @Test
  void opensSecretsToTheVoiceThatSaysTheDigits() {
    try (ModelServer server =
            ModelServer.start(0, KEY, new PlainMind()).hearing(file -> String.valueOf(said.get()));
        RunningBot bot = RunningBot.start(dataDirectory, settings(server))) {
      VoicePerson ana = new VoicePerson(bot, "34600111222", said::set);
      ana.setPin(PIN);
      assertThat(ana.ask("My bank PIN is 4711")).doesNotContain("4711");
      assertThat(ana.ask("/settings cloud on")).contains("on");
      ana.enrol(ANA);
      ana.ask("/logout");
      assertThat(ana.ask("What is my bank PIN?")).doesNotContain("4711");

      assertThat(ana.answer(ana.reply("/login"), BEN)).startsWith("I could not make sure");
      assertThat(ana.answer(ana.reply("/login"), ANA)).startsWith("You are logged in by voice");
      assertThat(ana.ask("What is my bank PIN?")).contains("4711");
      ana.ask("/logout");

      // The right voice that says something else opens nothing.
      Reply prompt = ana.reply("/login");
      assertThat(ana.saying("good morning", prompt, ANA)).startsWith("I could not make sure");
      assertThat(ana.ask("What is my bank PIN?")).doesNotContain("4711");
    }
  }

  private static Map<String, String> settings(ModelServer server) {
    Map<String, String> settings = new HashMap<>();
    settings.put("PUBLIC_URL", "https://bot.example.org");
    settings.put("OPENAI_API_KEY", KEY);
    settings.put("OPENAI_BASE_URL", server.url());
    settings.put("OPENAI_SPEECH_MODEL", ModelServer.SPEECH_MODEL);
    settings.put("SPEECH_TO_TEXT", "openai");
    return settings;
  }
}
