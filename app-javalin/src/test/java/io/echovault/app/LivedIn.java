package io.echovault.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.app.backup.BackupFolder;
import io.echovault.app.backup.Restore;
import io.echovault.app.health.Version;
import io.echovault.simulator.Content;
import io.echovault.simulator.Person;
import io.echovault.simulator.Reply;
import io.echovault.simulator.graph.Fault;
import io.echovault.testkit.Eventually;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/**
 * A database that people have lived with, in a backup, and what later builds must still do with it.
 * One of each release stays, as it was written then.
 */
final class LivedIn {
  static final Map<String, String> SETTINGS = Map.of("PUBLIC_URL", "https://bot.example.org");

  private static final String ANA = "34600777001";
  private static final String BEN = "34600777002";
  private static final String CLEO = "34600777003";

  private static final String SAM = "34600777004";
  private static final String SUE = "34600777005";
  private static final String LEO = "34600777006";
  private static final String DAN = "34600777007";
  private static final String WAITING = "SELECT count(*) FROM echovault.inbox WHERE state = 0";
  private static final String ORGANISATION =
      """
      tenant: acme
      name: Acme
      departments:
        - id: sales
          name: Sales
        - id: legal
          name: Legal
      users:
        - {phone: "+34 600 777 004", name: Sam Seller, role: member, department: sales}
        - {phone: "+34 600 777 005", name: Sue Seller, role: member, department: sales}
        - {phone: "+34 600 777 006", name: Leo Lawyer, role: owner, department: legal}
      """;

  private final RunningBot bot;
  private final Path backup;
  private final Person ana;
  private final Person ben;
  private final Person cleo;
  private final Person dan;

  LivedIn(RunningBot bot, Path backup) {
    this.bot = bot;
    this.backup = backup;
    ana = bot.simulator().person(ANA);
    ben = bot.simulator().person(BEN);
    cleo = bot.simulator().person(CLEO);
    dan = bot.simulator().person(DAN);
  }

  /** Declares the organisation that some of the people are of, before a bot starts. */
  static void declare(Path dataDirectory) throws IOException {
    Path tenants = Files.createDirectories(dataDirectory.resolve("data/tenants"));
    Files.writeString(tenants.resolve("acme.yaml"), ORGANISATION);
  }

  /**
   * When a backup was written. Some of what is in it has an end: it is gone on with in its time.
   */
  static Instant writtenAt(Path backup) throws IOException {
    String manifest = Files.readString(backup.resolve("manifest.json"));
    return Instant.parse(manifest.replaceFirst("(?s)^.*?\"at\":\"([^\"]+)\".*$", "$1"));
  }

  /** Lives with a bot that is fresh, and writes the backup; the bot is ended with it. */
  void live(InstantSource instants) throws IOException {
    LoggedIn.by(bot, ana);
    ask(ana, "The boat is in the harbour");
    ask(ana, "The bike is behind the library");
    ask(ana, "The tent is in the cellar");
    assertThat(ask(ana, "/backup")).contains("Backed up");
    ask(ana, "/delete 3");
    ask(ana, "/logout");
    ask(ana, "/delete 4");
    ask(SAM, "The fair in Lyon begins on Monday");
    ask(SAM, "The fair costs too much");
    assertThat(ask(SAM, "/share 1")).contains("Shared #1 with Sales");
    ben.says("My bank PIN is 4712");
    Reply bubble = ben.awaitReply(RunningBot.SOON);
    bot.simulator().faults().during(Duration.ofHours(1), new Fault.Unavailable(503));
    cleo.says("The ladder is with the neighbours");
    assertThat(bot.app().awaitIdle(RunningBot.SOON)).isTrue();
    endBeforeHandling("The spare key is under the fern");
    Files.createDirectories(backup);
    new BackupFolder(backup, bot.settings())
        .write(bot.settings(), instants.instant(), Version.current());
    Files.writeString(buttons(backup), LoggedIn.button(bubble, "Set a PIN") + "\n");
    bot.simulator().faults().clear();
  }

  /** Ends the bot after it has acknowledged a message and before it has handled it. */
  private void endBeforeHandling(String words) {
    try (Connection owner = DatabaseDump.connect(bot.postgres().url());
        Statement statement = owner.createStatement()) {
      owner.setAutoCommit(false);
      statement.execute("LOCK TABLE echovault.journal IN ACCESS EXCLUSIVE MODE");
      dan.says(words);
      Eventually.eventually("it is acknowledged", () -> waiting(statement) == 1);
      bot.app().close();
      assertThat(waiting(statement)).isEqualTo(1);
      owner.rollback();
    } catch (SQLException e) {
      throw new IllegalStateException("the journal was not locked", e);
    }
  }

  private static int waiting(Statement statement) {
    try (ResultSet rows = statement.executeQuery(WAITING)) {
      rows.next();
      return rows.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException("the inbox was not counted", e);
    }
  }

  /** Beside the backup, which holds nothing but what its list says. */
  private static Path buttons(Path backup) {
    return backup.resolveSibling(backup.getFileName() + ".button");
  }

  /** Migrates it into a bot that is fresh, and does with it what people do. */
  void goOn(InstantSource instants) throws IOException {
    Terminal terminal = new Terminal();
    bot.app().close();
    new Restore(backup, bot.settings()).bringBack(instants);
    bot.restart();

    // Sends what was on its way.
    assertThat(cleo.awaitReply(RunningBot.SOON).text()).contains("Kept as #1");
    // Handles what was acknowledged.
    assertThat(dan.awaitReply(RunningBot.SOON).text()).contains("Kept as #1");
    assertThat(ask(dan, "Where is the spare key?")).contains("under the fern");
    // Opens.
    assertThat(ask(ana, "Where is the boat?")).contains("in the harbour");
    assertThat(ask(ana, "What is my bank PIN?")).doesNotContain(LoggedIn.SECRET);
    LoggedIn.again(bot, ana);
    assertThat(ask(ana, "What is my bank PIN?")).contains(LoggedIn.SECRET);
    // Undoes, and brings back from the member's own backup.
    assertThat(ask(ana, "/undelete 4")).contains("#4");
    assertThat(ask(ana, "Where is the tent?")).contains("in the cellar");
    ask(ana, "/restore 1");
    assertThat(ask(ana, "Where is the bike?")).contains("behind the library");
    // Shows colleagues what is shared with them, and nobody else.
    assertThat(ask(SUE, "/search dept: fair")).contains("Lyon").doesNotContain("too much");
    assertThat(ask(LEO, "/search dept: fair")).doesNotContain("Lyon", "too much");
    // Takes a press on a button in an old bubble.
    String button = Files.readString(buttons(backup)).strip();
    ben.sends(new Content.ButtonReply(button, "Set a PIN"));
    assertThat(ben.awaitReply(RunningBot.SOON).text()).contains("/unlock/");
    // Erases, and the trail holds.
    terminal.run(bot, "erase", "--member", BEN, "--yes");
    assertThat(bot.memories(BEN)).isEmpty();
    bot.app().close();
    assertThat(terminal.code(bot, "audit", "verify")).as(terminal.complaints()).isZero();
  }

  private static String ask(Person person, String words) {
    person.says(words);
    return person.awaitReply(RunningBot.SOON).text();
  }

  private String ask(String phone, String words) {
    return ask(bot.simulator().person(phone), words);
  }
}
