package io.echovault.app;

import static io.echovault.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.simulator.Person;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The running bot with its model: found by other words, and told why. */
@Tag("slow")
class EmbedderOpeningTest {
  private static final String PHONE = "34600111021";

  private final Terminal terminal = new Terminal();

  @TempDir Path dataDirectory;

  @Test
  void findsWhatWasMeantAndTellsTheOperatorWhy() {
    try (RunningBot bot = RunningBot.start(dataDirectory, Map.of("EMBEDDINGS", "on"))) {
      Person ana = bot.simulator().person(PHONE);
      ana.says("remember that our physician has her practice on Elm Street");
      ana.awaitReply(RunningBot.SOON);
      ana.says("remember that the lorry is parked behind the barn");
      ana.awaitReply(RunningBot.SOON);
      eventually(
          "both have their vectors",
          () -> metrics(bot).contains("echovault_embedding_memories_total 2.0"));
      eventually(
          "nobody waits", () -> metrics(bot).contains("echovault_embedding_waiting_members 0.0"));

      ana.says("Who is our doctor?");
      assertThat(ana.awaitReply(RunningBot.SOON).text()).contains("Elm Street");

      assertThat(terminal.run(bot, "explain", PHONE, "Who is our doctor?"))
          .contains("1. memory 1: ", "meaning", "(answered)", "An answer at all, above 0: ")
          .contains("taken for: Ask (question, 0.90), else Keep (statement, 0.50)")
          .doesNotContain("Elm", "physician");
      assertThat(terminal.run(bot, "why-not", PHONE, "#2", "Who is our doctor?"))
          .contains("It came 2.; it is");
      assertThat(terminal.run(bot, "why-not", PHONE, "9", "Who is our doctor?"))
          .contains("no memory of that number");
      assertThat(terminal.code(bot, "explain", "34600999999", "Who is our doctor?")).isEqualTo(1);
      assertThat(terminal.code(bot, "explain", PHONE)).isEqualTo(2);
      assertThat(terminal.code(bot, "why-not", PHONE, "first", "Where?")).isEqualTo(2);
      assertThat(terminal.complaints().lines()).hasSize(3);
    }
  }

  private static String metrics(RunningBot bot) {
    return bot.get("/metrics").body();
  }
}
