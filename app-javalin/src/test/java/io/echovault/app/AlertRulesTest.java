package io.echovault.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The alerts, by the promtool of Prometheus: each fires when it must, and not otherwise. */
@Tag("programs")
class AlertRulesTest {
  private static final Path FOLDER = Path.of("../deploy/prometheus");

  @Test
  void promtoolTakesTheRulesAndTheConfiguration() throws Exception {
    assertThat(promtool("check", "rules", "alerts.yml")).contains("SUCCESS: 22 rules found");
    assertThat(promtool("check", "config", "prometheus.yml")).contains("SUCCESS");
  }

  @Test
  void eachFiresWhenItMustAndNotOtherwise() throws Exception {
    assertThat(promtool("test", "rules", "alerts_test.yml", "alerts_day_test.yml"))
        .contains("SUCCESS")
        .doesNotContain("FAILED");
    Set<String> alerts = new TreeSet<>();
    for (Map<?, ?> group : maps(yaml("alerts.yml"), "groups")) {
      maps(group, "rules").forEach(rule -> alerts.add(String.valueOf(rule.get("alert"))));
    }
    Set<String> firing = new TreeSet<>();
    Set<String> silent = new TreeSet<>();
    for (String file : List.of("alerts_test.yml", "alerts_day_test.yml")) {
      for (Map<?, ?> test : maps(yaml(file), "tests")) {
        for (Map<?, ?> each : maps(test, "alert_rule_test")) {
          (maps(each, "exp_alerts").isEmpty() ? silent : firing)
              .add(String.valueOf(each.get("alertname")));
        }
      }
    }
    assertThat(alerts).hasSize(22).isEqualTo(firing).isEqualTo(silent);
  }

  @Test
  void aTestThatExpectsTheWrongThingFails(@TempDir Path copy) throws Exception {
    String tests = Files.readString(FOLDER.resolve("alerts_test.yml"));
    Files.copy(FOLDER.resolve("alerts.yml"), copy.resolve("alerts.yml"));
    Files.writeString(copy.resolve("alerts_test.yml"), tests.replace("'0+6x20'", "'0+4x20'"));
    assertThat(run(copy, 1, "promtool", "test", "rules", "alerts_test.yml")).contains("ErrorRate");
  }

  private static Map<?, ?> yaml(String file) throws IOException {
    Object read =
        new Load(LoadSettings.builder().build())
            .loadFromString(Files.readString(FOLDER.resolve(file)));
    return (Map<?, ?>) read;
  }

  private static List<Map<?, ?>> maps(Map<?, ?> in, String key) {
    return ((List<?>) Objects.requireNonNull(in.get(key)))
        .stream().<Map<?, ?>>map(each -> (Map<?, ?>) each).toList();
  }

  private static String promtool(String... arguments) throws Exception {
    String[] command = new String[arguments.length + 1];
    command[0] = "promtool";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    return run(FOLDER, 0, command);
  }

  private static String run(Path folder, int code, String... command) throws Exception {
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isEqualTo(code);
    return said;
  }
}
