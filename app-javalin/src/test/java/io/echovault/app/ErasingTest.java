package io.echovault.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.simulator.Person;
import io.echovault.simulator.Reply;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody erased from the outside: in the chat, by the operator, and once more after a restore.
 */
@Tag("slow")
class ErasingTest {
  private static final String ANA = "34600111222";
  private static final String BEN = "34600333444";

  private final Terminal terminal = new Terminal();

  @TempDir Path dataDirectory;

  @Test
  void erasesInTheChatAndAgainAfterAnOlderDatabaseIsRestored() throws SQLException {
    try (RunningBot bot = RunningBot.start(dataDirectory)) {
      Person ana = bot.simulator().person(ANA, "Ana");
      Person ben = bot.simulator().person(BEN, "Ben");
      ask(ana, "The key is under the mat");
      ask(ben, "The boat is in the harbour");
      backUp(bot);

      Reply question = reply(ana, "/forget-me");
      ana.presses(question.buttons().get(0).id());
      String receipt = ana.awaitReply(RunningBot.SOON).text();

      assertThat(receipt).contains("Everything about you is erased", "EVR1.");
      assertThat(receipt).contains("Backups and logs of the database from before then run out by");
      assertThat(ask(ana, "Where is the key?")).contains("Welcome").doesNotContain("under the mat");
      assertThat(erasedRows(bot)).isEqualTo("1 erased, 0 with keys");
      assertThat(dataDirectory.resolve("data/erasure-ledger.jsonl")).exists();
      String code = code(receipt);
      assertThat(terminal.run(bot, "receipt", "verify", code)).contains("genuine");

      bot.app().close();
      restore(bot);
      bot.restart();

      assertThat(bot.memories(ANA)).isEmpty();
      assertThat(erasedRows(bot)).isEqualTo("1 erased, 0 with keys");
      assertThat(ask(ana, "Where is the key?")).contains("Welcome").doesNotContain("under the mat");
      assertThat(ask(ben, "Where is the boat?")).contains("in the harbour");
      assertThat(terminal.run(bot, "erasures", "replay"))
          .contains("names 1 erasures; 0 members were there");
    }
  }

  @Test
  void erasesForTheOperatorWhileTheBotServes() throws Exception {
    try (RunningBot bot = RunningBot.start(dataDirectory)) {
      Person ana = bot.simulator().person(ANA, "Ana");
      ask(ana, "The key is under the mat");

      assertThat(terminal.code(bot, "erase", "--member", "+34 600 111 222")).isEqualTo(1);
      assertThat(ask(ana, "Where is the key?")).contains("under the mat");
      assertThat(terminal.run(bot, "erase", "--member", "+34 600 111 222", "--yes"))
          .contains("Erased, with 1 memories", "EVR1.");

      assertThat(ask(ana, "Where is the key?")).contains("Welcome").doesNotContain("under the mat");
      assertThat(terminal.run(bot, "audit", "verify")).contains("The audit trail holds");
      assertThat(terminal.code(bot, "erase", "--member", "+34 999 999 999", "--yes")).isEqualTo(1);
      assertThat(terminal.code(bot, "erase", "Ana")).isEqualTo(2);
      assertThat(terminal.code(bot, "receipt", "verify", "EVR1.nonsense")).isEqualTo(1);
      assertThat(terminal.code(bot, "erasures", "dance")).isEqualTo(2);
      Files.writeString(dataDirectory.resolve("data/erasure-ledger.jsonl"), "not a line\n");
      assertThat(terminal.code(bot, "erasures", "replay")).isEqualTo(1);
      assertThat(terminal.complaints())
          .contains("Nobody with that number", "no receipt of this bot", "1 lines of the ledger");
    }
  }

  @Test
  void dropsWhatWaitsToBeHandledOrWasGivenUp() throws SQLException {
    try (RunningBot bot = RunningBot.start(dataDirectory)) {
      Person ana = bot.simulator().person(ANA, "Ana");
      ask(ana, "The key is under the mat");
      update(bot, "UPDATE echovault.inbox SET state = 1, content = 'x', reason = 'r'");

      terminal.run(bot, "erase", "--member", ANA, "--yes");

      assertThat(
              query(
                  bot,
                  "SELECT count(*) FROM echovault.inbox WHERE content <> '' OR state <> 2 OR sender <>"
                      + " '00000000-0000-0000-0000-000000000000'"))
          .isEqualTo("0");
    }
  }

  /** Everything in the database, kept aside in another schema. */
  private static void backUp(RunningBot bot) throws SQLException {
    update(bot, "CREATE SCHEMA backup");
    for (String table : tables(bot)) {
      update(bot, "CREATE TABLE backup." + table + " AS TABLE echovault." + table);
    }
  }

  private static void restore(RunningBot bot) throws SQLException {
    for (String table : tables(bot)) {
      update(bot, "TRUNCATE echovault." + table);
      update(
          bot,
          "INSERT INTO echovault.%s OVERRIDING SYSTEM VALUE SELECT * FROM backup.%s"
              .formatted(table, table));
    }
  }

  private static List<String> tables(RunningBot bot) throws SQLException {
    return List.of(
        query(
                bot,
                "SELECT string_agg(relname, ',') FROM pg_class WHERE relkind = 'r' AND relnamespace ="
                    + " 'echovault'::regnamespace AND relname <> 'flyway_schema_history'")
            .split(","));
  }

  private static String erasedRows(RunningBot bot) throws SQLException {
    return query(
        bot,
        "SELECT count(*) || ' erased, ' || count(*) FILTER (WHERE open_key <> '' OR secret_key <> '')"
            + " || ' with keys' FROM echovault.members WHERE standing = 'ERASED'");
  }

  private static String query(RunningBot bot, String sql) throws SQLException {
    try (Connection connection = administrator(bot);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> all = new ArrayList<>();
      while (rows.next()) {
        all.add(rows.getString(1));
      }
      return String.join(",", all);
    }
  }

  private static void update(RunningBot bot, String sql) throws SQLException {
    try (Connection connection = administrator(bot);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Connection administrator(RunningBot bot) throws SQLException {
    URI uri = URI.create(bot.postgres().administratorUrl());
    String[] login = uri.getRawUserInfo().split(":", 2);
    return DriverManager.getConnection(
        "jdbc:postgresql://%s:%d%s".formatted(uri.getHost(), uri.getPort(), uri.getPath()),
        login[0],
        login[1]);
  }

  private static String code(String receipt) {
    Matcher code = Pattern.compile("EVR1\\.\\S+").matcher(receipt);
    assertThat(code.find()).isTrue();
    return code.group();
  }

  private static String ask(Person person, String words) {
    return reply(person, words).text();
  }

  private static Reply reply(Person person, String words) {
    person.says(words);
    return person.awaitReply(RunningBot.SOON);
  }
}
