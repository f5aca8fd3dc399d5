package io.echovault.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.simulator.Person;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What those who run the bot measure and are alerted of, on a bot that runs. */
@Tag("slow")
class OperatorMetricsTest {
  private static final Pattern SHOWN = Pattern.compile("(?m)^(?:# TYPE )?([a-z_:]+)[ {]");
  private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"");
  private static final Pattern ASKED = Pattern.compile("\\b(?:echovault|jvm|process)_[a-z_]+");
  private static final Pattern EXPRESSION =
      Pattern.compile("(?m)(?:^ +expr: (.*(?:\\n {10,}.*)*)|\"expr\": \"(.*)\")");

  /** Words of ours, and nothing that names a person, a number or a tenant. */
  private static final Set<String> LABELS =
      Set.of(
          "area",
          "billable",
          "category",
          "currency",
          "gc",
          "kind",
          "le",
          "mode",
          "outcome",
          "pool",
          "queue",
          "reading",
          "reason",
          "route",
          "runtime",
          "state",
          "status",
          "type",
          "use",
          "vendor",
          "version",
          "what");

  @TempDir Path directory;
  private Path backups;
  private RunningBot bot;

  @BeforeEach
  void start() throws IOException {
    backups = Files.createDirectories(directory.resolve("backups"));
    bot =
        RunningBot.start(
            Files.createDirectories(directory.resolve("data")),
            Map.of(
                "BACKUP_DIR", backups.toString(),
                "RATES_FILE", "../deploy/rates.yaml",
                "OPENAI_API_KEY", "sk-nobody-is-asked-0123456789",
                "OPENAI_MODEL", "none",
                "OPENAI_BASE_URL", "http://127.0.0.1:9/v1"));
  }

  @AfterEach
  void end() {
    bot.close();
  }

  @Test
  void alertsAndDashboardAskForMetricsThatThereAre() throws IOException {
    Set<String> there = names(SHOWN, metricsWithTotals());
    for (String file : List.of("prometheus/alerts.yml", "grafana/dashboard.json")) {
      String text = Files.readString(Path.of("../deploy").resolve(file));
      Set<String> asked = new TreeSet<>();
      EXPRESSION
          .matcher(text)
          .results()
          .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
          .forEach(expression -> asked.addAll(names(ASKED, expression)));
      assertThat(asked).as(file).hasSizeGreaterThan(12);
      assertThat(asked)
          .as(file)
          .allMatch(
              name -> there.contains(name) || there.contains(name.replaceFirst("_bucket$", "")));
    }
  }

  /** The sums over all tenants are made apart, and are there a moment later than the rest. */
  private String metricsWithTotals() {
    long until = System.nanoTime() + RunningBot.SOON.toNanos();
    String metrics = metrics();
    while (!metrics.contains("echovault_stored_bytes") && System.nanoTime() < until) {
      LockSupport.parkNanos(50_000_000);
      metrics = metrics();
    }
    return metrics;
  }

  @Test
  void labelsAreWordsOfOurs() {
    Person ana = bot.simulator().person("34600444001", "Canaria Birdwood");
    ana.says("The spare key is with Ben");
    ana.awaitReply(RunningBot.SOON);
    bot.app().awaitIdle(RunningBot.SOON);
    String metrics = metrics();
    assertThat(LABELS).containsAll(names(LABEL, metrics));
    assertThat(metrics).doesNotContain("34600444001", "Canaria");
    assertThat(metrics)
        .doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  }

  @Test
  void countsWhatMayBeAnAttackByItsKind() {
    assertThat(value("echovault_security_events_total{kind=\"row_refused\",}")).isZero();
    bot.post("{}".getBytes(StandardCharsets.UTF_8));
    bot.post("{}".getBytes(StandardCharsets.UTF_8), "X-Hub-Signature-256", "sha256=00");
    bot.get("/webhook?hub.mode=subscribe&hub.verify_token=another&hub.challenge=1");
    bot.get("/session", "Authorization", "Bearer made.up.token");
    for (String kind :
        List.of("webhook_unsigned", "webhook_forged", "verification_refused", "unauthorised")) {
      assertThat(value("echovault_security_events_total{kind=\"" + kind + "\",}"))
          .as(kind)
          .isEqualTo(1);
    }
  }

  @Test
  void showsMembersSessionsAndMemoriesOfAllTenantsTogether() {
    Person ana = bot.simulator().person("34600444002");
    ana.says("The tent is in the garage");
    ana.awaitReply(RunningBot.SOON);
    bot.app().awaitIdle(RunningBot.SOON);
    bot.restart(Map.of("BACKUP_DIR", backups.toString()));
    awaitMetric("echovault_members ");
    assertThat(value("echovault_members ")).isEqualTo(1);
    assertThat(value("echovault_memories ")).isEqualTo(1);
    assertThat(value("echovault_sessions_open ")).isZero();
    assertThat(value("echovault_stored_bytes{what=\"everything\",}"))
        .isGreaterThan(value("echovault_stored_bytes{what=\"memories\",}"))
        .isGreaterThan(100_000);
    assertThat(metrics()).contains("echovault_delivery_statuses_total{status=\"failed\",} 0.0");
  }

  @Test
  void showsTheMachineAndTheNewestBackup() throws IOException {
    assertThat(value("echovault_backup_written_seconds ")).isZero();
    Instant lastNight = Instant.parse("2026-11-29T02:00:00Z");
    Path backup = Files.createFile(backups.resolve("echovault_backup_20261129_020000.tar.gz"));
    Files.setLastModifiedTime(backup, FileTime.from(lastNight));
    assertThat(value("echovault_backup_written_seconds "))
        .isEqualTo((double) lastNight.getEpochSecond());
    assertThat(value("echovault_database_up ")).isEqualTo(1);
    double total = value("echovault_disk_bytes{state=\"total\",}");
    assertThat(value("echovault_disk_bytes{state=\"available\",}")).isPositive().isLessThan(total);
    assertThat(value("echovault_machine_cpu_seconds_total{mode=\"busy\",}")).isPositive();
    assertThat(value("echovault_machine_memory_bytes{state=\"available\",}"))
        .isLessThan(value("echovault_machine_memory_bytes{state=\"total\",}"));
  }

  private String metrics() {
    return bot.get("/metrics").body();
  }

  private double value(String beginning) {
    return metrics()
        .lines()
        .filter(line -> line.startsWith(beginning))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .findFirst()
        .orElse(-1);
  }

  private void awaitMetric(String beginning) {
    long deadline = System.nanoTime() + RunningBot.SOON.toNanos();
    while (value(beginning) < 0 && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
  }

  private static Set<String> names(Pattern pattern, String text) {
    Set<String> names = new TreeSet<>();
    pattern
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.groupCount() == 0 ? found.group() : found.group(1))
        .forEach(names::add);
    return names;
  }
}
