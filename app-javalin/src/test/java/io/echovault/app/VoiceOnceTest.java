package io.echovault.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.Memory;
import io.echovault.simulator.Person;
import io.echovault.simulator.openai.ModelServer;
import io.echovault.simulator.openai.PlainMind;
import io.echovault.simulator.wire.Blob;
import io.echovault.testkit.SyntheticSpeech;
import io.echovault.voice.OpusVoiceNotes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A voice note whose answer is lost before it is stored: asked for, counted and paid once. */
class VoiceOnceTest {
  private static final String KEY = "sk-0123456789abcdefghij";
  private static final String PHONE = "34600777001";
  private static final Duration LATE = Duration.ofSeconds(60);

  /** The first answer that is stored from now on fails as one that lost a race does. */
  private static final List<String> LOSE_ONCE =
      List.of(
          "CREATE SEQUENCE echovault.answers_tried",
          """
          CREATE FUNCTION echovault.lose_once() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS
          $$ BEGIN
            IF nextval('echovault.answers_tried') = 1 THEN
              RAISE EXCEPTION 'lost' USING ERRCODE = '40001';
            END IF;
            RETURN NEW;
          END $$""",
          "CREATE TRIGGER lose_once BEFORE INSERT ON echovault.replies FOR EACH ROW EXECUTE FUNCTION"
              + " echovault.lose_once()");

  @TempDir Path directory;

  @Test
  void isWrittenDownAndCountedOnceThoughItsAnswerIsLostOnce() throws Exception {
    declarePlan();
    AtomicInteger asked = new AtomicInteger();
    try (ModelServer server =
            ModelServer.start(0, KEY, new PlainMind())
                .hearing(file -> "Remember that the boat is number " + asked.incrementAndGet());
        RunningBot bot = RunningBot.start(directory, settings(server))) {
      Person ana = bot.simulator().person(PHONE, "Ana");
      ana.says("/settings cloud on");
      ana.awaitReply(LATE);
      for (String each : LOSE_ONCE) {
        execute(bot, each);
      }
      byte[] file =
          new OpusVoiceNotes(() -> Duration.ZERO).encode(SyntheticSpeech.speaker(1, 1, 3)).array();
      ana.sendsVoiceNote(new Blob(file, "audio/ogg; codecs=opus"));
      assertThat(ana.awaitReply(LATE).text()).contains("#1");

      assertThat(ask(bot, "SELECT last_value FROM echovault.answers_tried"))
          .as("the first answer was lost")
          .isEqualTo("2");
      assertThat(asked).as("requests of the speech service").hasValue(1);
      assertThat(bot.memories(PHONE))
          .extracting(Memory::text)
          .containsExactly("the boat is number 1");
      assertThat(ask(bot, "SELECT amount FROM echovault.plan_use WHERE what = 'VOICE_SECONDS'"))
          .isEqualTo("3");
      assertThat(ask(bot, "SELECT count(*) FROM echovault.recordings")).isEqualTo("0");
    }
  }

  private void declarePlan() throws IOException {
    Path data = Files.createDirectories(directory.resolve("data"));
    Files.writeString(
        data.resolve("plans.yaml"),
        "standard: free\nplans:\n  - {name: free, voice_minutes: 5, memories: 100}\n");
  }

  private static Map<String, String> settings(ModelServer server) {
    return Map.of(
        "OPENAI_API_KEY",
        KEY,
        "OPENAI_BASE_URL",
        server.url(),
        "OPENAI_SPEECH_MODEL",
        ModelServer.SPEECH_MODEL,
        "SPEECH_TO_TEXT",
        "openai");
  }

  private static void execute(RunningBot bot, String sql) throws SQLException {
    try (Connection connection = DatabaseDump.connect(bot.postgres().administratorUrl());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(RunningBot bot, String sql) throws SQLException {
    try (Connection connection = DatabaseDump.connect(bot.postgres().administratorUrl())) {
      return DatabaseDump.ask(connection, sql).get(0);
    }
  }
}
