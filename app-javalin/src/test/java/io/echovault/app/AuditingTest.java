package io.echovault.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.app.command.Commands;
import io.echovault.simulator.Contact;
import io.echovault.testkit.Eventually;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class AuditingTest {
  private static final Contact ANA = Contact.ofPhone("34600111222", "Ana");

  @TempDir private Path directory;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private RunningBot bot;

  @BeforeEach
  void somebodyTellsTwoThings() throws IOException {
    bot = RunningBot.start(directory);
    say("The boiler was serviced in May");
    say("Ana's sister lives in Lugo");
    // Posted by somebody who does not know the secret.
    bot.post(bot.text(ANA, "forged"), "X-Hub-Signature-256", "sha256=" + "0".repeat(64));
  }

  @AfterEach
  void end() {
    bot.close();
  }

  private void say(String words) {
    bot.postSigned(bot.text(ANA, words));
    assertThat(bot.app().awaitIdle(RunningBot.SOON)).isTrue();
  }

  /**
   * Ends the bot once the trail is in the files: at its end it has no time to begin with that, only
   * for what came last.
   */
  private void endOnceTheTrailIsWritten() {
    Eventually.eventually(
        "the trail is in files and signed",
        () ->
            remembered() == 2
                && Files.exists(directory.resolve("memory-system/security/checkpoints.jsonl")));
    bot.app().close();
  }

  private long remembered() {
    return days().stream().filter(line -> line.contains("MEMORY_REMEMBERED")).count();
  }

  @Test
  void verifiesATrailThatNobodyTouchedAndWritesItToFiles() throws IOException {
    endOnceTheTrailIsWritten();
    assertThat(run("audit", "verify")).as(said()).isZero();
    assertThat(said())
        .contains("The audit trail holds", days().size() + " lines in the files of the days");
    assertThat(security("checkpoints.jsonl")).isNotEmpty();
    assertThat(days())
        .anyMatch(line -> line.contains("MEMORY_REMEMBERED"))
        .anyMatch(line -> line.contains("SIGNATURES_FAILED") && line.contains("\"subject\":\"1\""))
        .noneMatch(line -> line.contains("boiler") || line.contains("34600111222"));

    Path file = directory.resolve("ana.jsonl");
    assertThat(run("audit", "export", "--member", "+34600111222", "--to", file.toString()))
        .as(said())
        .isZero();
    List<String> exported = Files.readAllLines(file);
    assertThat(exported).first().asString().contains("MEMBER_ENROLLED");
    assertThat(exported).last().asString().contains("AUDIT_READ");
    assertThat(run("audit")).isEqualTo(2);
    assertThat(run("audit", "export", "--tenant", "x", "--to", "y")).isEqualTo(2);
  }

  @Test
  void saysThatTheKeyIsAnotherAndNotThatTheTrailWasTouched() {
    var environment = new HashMap<>(bot.environment());
    environment.put("ENCRYPTION_KEY", "ff".repeat(32));
    assertThat(run(environment, "audit", "verify")).isEqualTo(1);
    assertThat(said()).contains("Is this the ENCRYPTION_KEY").doesNotContain("touched");
  }

  @Test
  void namesWhatWasTouchedEvenWithAllHashesMadeAnew() throws Exception {
    endOnceTheTrailIsWritten();
    change(
        "DELETE FROM echovault.audit_events WHERE act = 'MEMORY_REMEMBERED' AND seq = (SELECT"
            + " max(seq) FROM echovault.audit_events WHERE act = 'MEMORY_REMEMBERED')");
    assertThat(run("audit", "verify")).isEqualTo(1);
    assertThat(said())
        .contains("it and what came after are missing")
        .containsPattern(
            "\\d{4}-\\d\\d-\\d\\d\\.jsonl line \\d+: tenant .*, event \\d+: the file has it and the"
                + " database has not: it was deleted there");
    change(
        "UPDATE echovault.members m SET (audit_seq, audit_hash) = (SELECT seq, hash FROM"
            + " echovault.audit_events e WHERE e.member_id = m.member_id ORDER BY seq DESC LIMIT"
            + " 1)");
    assertThat(run("audit", "verify")).isEqualTo(1);
    assertThat(said()).contains("the head was set back; checkpoint ");
  }

  @Test
  void goesOnWhereAnotherProcessEnded() throws IOException {
    Eventually.eventually("the trail is in files", () -> !days().isEmpty());
    try (App twin = bot.twin()) {
      assertThat(twin.port()).isPositive();
      bot.app().close();
      bot.postSigned(twin.port(), bot.text(ANA, "The new boiler is from Vigo"));
      Eventually.eventually("the other process goes on", () -> remembered() == 3);
    }
    assertThat(run("audit", "verify")).as(said()).isZero();
    assertThat(days()).doesNotHaveDuplicates();
  }

  private void change(String sql) throws SQLException {
    String[] parts = bot.postgres().url().replace("postgresql://", "").split("[:@]", 3);
    try (var connection =
            DriverManager.getConnection("jdbc:postgresql://" + parts[2], parts[0], parts[1]);
        var statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isPositive();
    }
  }

  private List<String> days() {
    try (Stream<Path> files = Files.list(directory.resolve("data").resolve("audit"))) {
      List<Path> all = files.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
      List<String> lines = new ArrayList<>();
      for (Path file : all) {
        lines.addAll(Files.readAllLines(file));
      }
      return lines;
    } catch (IOException notYet) {
      return List.of();
    }
  }

  private List<String> security(String name) throws IOException {
    return Files.readAllLines(directory.resolve("memory-system").resolve("security").resolve(name));
  }

  private int run(String... arguments) {
    return run(bot.environment(), arguments);
  }

  private int run(Map<String, String> environment, String... arguments) {
    var printOut = new PrintStream(out, true, StandardCharsets.UTF_8);
    var printErr = new PrintStream(err, true, StandardCharsets.UTF_8);
    return new Commands(environment, printOut, printErr).run(arguments);
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
  }
}
