package io.echovault.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.app.command.Commands;
import io.echovault.localpostgres.LocalPostgres;
import io.echovault.simulator.Person;
import io.echovault.simulator.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A dump from before somebody was erased, brought back into an empty cluster. */
@Tag("slow")
class RestoredAfterErasureTest {
  private static final String ANA = "34600111222";
  private static final String BEN = "34600333444";

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @TempDir Path dataDirectory;
  @TempDir Path dumped;

  @ParameterizedTest
  @MethodSource("io.echovault.app.DatabaseDump#all")
  void erasesAgainWhomTheLedgerNames(DatabaseDump dump) throws Exception {
    try (RunningBot bot = RunningBot.start(dataDirectory);
        LocalPostgres fresh = LocalPostgres.temporary()) {
      Person ana = bot.simulator().person(ANA, "Ana");
      Person ben = bot.simulator().person(BEN, "Ben");
      ask(ana, "The key is under the mat");
      ask(ben, "The boat is in the harbour");
      bot.app().close();
      dump.take(bot.postgres(), dumped);
      Map<String, String> before = DatabaseDump.contents(bot.postgres());
      bot.restart();
      Reply question = reply(ana, "/forget-me");
      ana.presses(question.buttons().get(0).id());
      assertThat(ana.awaitReply(RunningBot.SOON).text()).contains("is erased");
      bot.app().close();

      dump.restore(dumped, fresh);
      assertThat(DatabaseDump.contents(fresh)).isEqualTo(before);
      assertThat(one(fresh, "SELECT count(*) FROM echovault.members WHERE open_key <> ''"))
          .isEqualTo("2");
      bot.restart(Map.of("DATABASE_URL", fresh.url()));

      assertThat(bot.memories(ANA)).isEmpty();
      assertGone(fresh);
      assertThat(ask(ben, "Where is the boat?")).contains("in the harbour");
      assertThat(ask(ana, "Where is the key?")).contains("Welcome").doesNotContain("under the mat");
      bot.app().close();
      verify(bot);
      assertThat(said.toString(StandardCharsets.UTF_8))
          .contains("here the files and the database part; the member was erased since");
    }
  }

  private static void assertGone(LocalPostgres fresh) throws SQLException {
    String erased = "(SELECT member_id FROM echovault.members WHERE standing = 'ERASED')";
    assertThat(
            one(
                fresh,
                "SELECT count(*) || ', with keys ' || count(*) FILTER (WHERE open_key <> '' OR"
                    + " secret_key <> '' OR state <> '') FROM echovault.members WHERE standing ="
                    + " 'ERASED'"))
        .isEqualTo("1, with keys 0");
    for (String table : new String[] {"journal", "vectors", "replies", "directory", "sending"}) {
      assertThat(
              one(
                  fresh,
                  "SELECT count(*) FROM echovault." + table + " WHERE member_id = " + erased))
          .as(table)
          .isEqualTo("0");
    }
    assertThat(
            one(
                fresh,
                "SELECT subject FROM echovault.audit_events WHERE act = 'MEMBER_ERASED' AND"
                    + " member_id = "
                    + erased))
        .startsWith("again, receipt ");
    assertThat(
            one(
                fresh,
                "SELECT subject FROM echovault.audit_events WHERE act = 'ERASURES_REPLAYED'"))
        .isEqualTo("1 erased again");
  }

  private void verify(RunningBot bot) throws IOException {
    // Those of the lost days, which the restored chains do not reach.
    Files.delete(dataDirectory.resolve("memory-system/security/checkpoints.jsonl"));
    var out = new PrintStream(said, true, StandardCharsets.UTF_8);
    assertThat(new Commands(bot.environment(), out, out).run("audit", "verify"))
        .as(said::toString)
        .isNotNegative();
  }

  private static String one(LocalPostgres postgres, String sql) throws SQLException {
    try (Connection connection = DatabaseDump.connect(postgres)) {
      return DatabaseDump.ask(connection, sql).get(0);
    }
  }

  private static String ask(Person person, String words) {
    return reply(person, words).text();
  }

  private static Reply reply(Person person, String words) {
    person.says(words);
    return person.awaitReply(RunningBot.SOON);
  }
}
