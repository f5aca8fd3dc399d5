package io.echovault.app;

import static io.echovault.testkit.Eventually.eventually;
import static io.echovault.testkit.Fixtures.messageOf;
import static io.echovault.testkit.Fixtures.newFingerprint;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.outbound.Inbox;
import io.echovault.ports.vocabulary.InboxItem;
import io.echovault.postgres.PostgresDatabase;
import io.echovault.postgres.PostgresSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GivenUpTest {
  private final Terminal terminal = new Terminal();

  @TempDir Path dataDirectory;

  @Test
  void listsAndReplaysMessagesWhileTheBotRuns() {
    try (RunningBot bot = RunningBot.start(dataDirectory, Map.of("INBOX_ATTEMPTS", "1"));
        var database =
            PostgresDatabase.open(
                new PostgresSettings(bot.postgres().url(), Optional.empty(), 2))) {
      Inbox inbox = database.inbox();
      assertThat(terminal.run(bot, "dead-letters")).contains("Nothing was given up.");
      InboxItem unreadable = messageOf(newFingerprint());
      InboxItem another = messageOf(newFingerprint());
      inbox.store(List.of(unreadable, another));
      eventually("both are given up", () -> inbox.dead(10).size() == 2);
      assertThat(terminal.run(bot, "dead-letters"))
          .contains(unreadable.message().value().toString(), "Unreadable")
          .contains(unreadable.sender().value().toString().substring(0, 8))
          .doesNotContain(unreadable.sender().value().toString());
      // Tried again and given up again: the message has not become readable.
      assertThat(terminal.run(bot, "dead-letters", "replay", another.message().value().toString()))
          .contains("1 will be tried again.");
      eventually("both are given up again", () -> inbox.dead(10).size() == 2);
      assertThat(terminal.run(bot, "dead-letters", "replay", "all"))
          .contains("2 will be tried again.");
      eventually("both are given up again", () -> inbox.dead(10).size() == 2);
      assertThat(inbox.dead(10)).allSatisfy(letter -> assertThat(letter.attempts()).isEqualTo(1));
      assertThat(terminal.run(bot, "dead-replies")).contains("Nothing was given up.");
      assertThat(terminal.run(bot, "dead-replies", "replay", "all"))
          .contains("0 will be tried again.");
    }
  }

  @Test
  void saysHowToReplay() {
    try (RunningBot bot = RunningBot.start(dataDirectory)) {
      assertThat(terminal.code(bot, "dead-letters", "replay")).isEqualTo(2);
      assertThat(terminal.code(bot, "dead-letters", "dance", "all")).isEqualTo(2);
      assertThat(terminal.code(bot, "dead-letters", "replay", "7")).isEqualTo(2);
      assertThat(terminal.complaints().lines())
          .hasSize(3)
          .anySatisfy(line -> assertThat(line).contains("Take them from the list"));
    }
  }
}
