package io.echovault.app.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.vocabulary.Metered;
import io.echovault.ports.vocabulary.Plan;
import io.echovault.ports.vocabulary.Plans;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanFileTest {
  @TempDir Path directory;

  @Test
  void withoutAFileThereAreNoPlans() {
    assertThat(PlanFile.read(directory.resolve("plans.yaml"))).isEqualTo(Plans.NONE);
  }

  @Test
  void readsPlansInTheirOrder() throws IOException {
    assertThat(
            read(
                """
                standard: free
                grace_days: 7
                plans:
                  - {name: free, memories: 100, media_mb: 50}
                  - {name: pro, price: price_1, cost: 9 € a month}
                """))
        .isEqualTo(
            new Plans(
                List.of(
                    new Plan(
                        "free",
                        Optional.empty(),
                        "",
                        Map.of(Metered.MEMORIES, 100L, Metered.MEDIA_BYTES, 50L << 20)),
                    new Plan("pro", Optional.of("price_1"), "9 € a month", Map.of())),
                "free",
                Duration.ofDays(7)));
  }

  @Test
  void readsWhomNoPlanBinds() throws IOException {
    String plans = "standard: free\nplans:\n  - {name: free, memories: 100}\n";
    assertThat(read(plans).unlimited()).isEmpty();
    assertThat(read(plans + "unlimited: [platform, acme]\n").unlimited())
        .containsExactlyInAnyOrder("platform", "acme");
  }

  @Test
  void readsEveryLimitInItsUnit() throws IOException {
    assertThat(
            read("""
                    standard: free
                    plans:
                      - {name: free, voice_minutes: 30, model_cents: 50, members: 5, departments: 2, optional_messages: 40}
                    """)
                .ofEverybody()
                .limits())
        .isEqualTo(
            Map.of(
                Metered.VOICE_SECONDS,
                1_800L,
                Metered.MODEL_MICROS,
                500_000L,
                Metered.MEMBERS,
                5L,
                Metered.DEPARTMENTS,
                2L,
                Metered.OPTIONAL_MESSAGES,
                40L));
  }

  @Test
  void theLargestValueOfEachFits() throws IOException {
    String most = "1000000000";
    assertThat(
            read("standard: free\nplans:\n  - {name: free, media_mb: %1$s, voice_minutes: %1$s, model_cents: %1$s}"
                    .formatted(most))
                .ofEverybody()
                .limits()
                .values())
        .allMatch(each -> each >= 1_000_000_000L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|is empty",
        "standard: free|is one of the plans",
        "standard: free\\nplans:\\n  - {name: Free}|plans.yaml:3: plans[0].name: a plan's name",
        "standard: free\\nplans:\\n  - {name: free, memories: -1}|plans[0].memories: should be",
        "standard: free\\nplans:\\n  - {name: free, prize: x}|there is no such key",
        "standard: free\\nplans:\\n  - {name: free, voice_minutes: 1.5}|plans[0].voice_minutes: should be",
        "standard: free\\nplans:\\n  - {name: free, model_cents: much}|plans[0].model_cents: should be",
        "standard: free\\nplans:\\n  - {name: free, members: -3}|plans[0].members: should be",
        "standard: free\\nplans:\\n  - {name: free, departments: 9999999999}|plans[0].departments: should",
        "standard: free\\nplans:\\n  - {name: free, optional_messages: no}|optional_messages: should",
        "standard: free\\nplans:\\n  - {name: free}\\n  - {name: free}|a name of its own",
        "standard: free\\nunlimited: acme\\nplans:\\n  - {name: free}|unlimited: should be a list",
        "standard: free\\nunlimited: [Acme Ltd]\\nplans:\\n  - {name: free}|unlimited: should hold",
        "standard: free\\nunlimited: [{a: b}]\\nplans:\\n  - {name: free}|of single values",
        "standard: pro\\nplans:\\n  - {name: free}|is one of the plans"
      })
  void saysWhatIsWrongAndWhere(String yaml, String problem) {
    assertThatThrownBy(() -> read(yaml.replace("\\n", "\n")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(problem);
  }

  private Plans read(String yaml) throws IOException {
    Path file = directory.resolve("plans.yaml");
    Files.writeString(file, yaml);
    return PlanFile.read(file);
  }
}
