package io.echovault.app.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.vocabulary.Pricing;
import io.echovault.ports.vocabulary.Rates;
import io.echovault.ports.vocabulary.Rates.Rate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateFileTest {
  @TempDir Path directory;

  @Test
  void withoutAFileNothingIsKnown() {
    assertThat(RateFile.read(directory.resolve("rates.yaml"))).isEqualTo(Rates.NONE);
  }

  @Test
  void readsWhatMessagesCostByCountry() throws IOException {
    assertThat(
            read(
                """
                currency: EUR
                free_a_month: 1000
                budget_a_month: 50
                quiet_from_a_day: 200
                rates:
                  - {countries: 34 ES, service: 0.0113, utility: 0.020005}
                  - {countries: "*", service: 1}
                """))
        .isEqualTo(
            new Rates(
                "EUR",
                1000,
                50_000_000,
                200,
                List.of(
                    new Rate(Set.of("34", "ES"), Map.of("service", 11_300L, "utility", 20_005L)),
                    new Rate(Set.of("*"), Map.of("service", 1_000_000L)))));
  }

  @Test
  void theSampleIsValidAndKnowsEveryCountry() {
    Rates sample = RateFile.read(Path.of("../deploy/rates.yaml"));
    assertThat(sample.free()).isEqualTo(1000);
    for (String country : List.of("34", "ES", "1", "91", "999", "")) {
      for (String category : List.of("service", "utility", "marketing", "authentication")) {
        assertThat(sample.micros(new Pricing(true, category, "regular", country)))
            .as(category + " to " + country)
            .hasValueSatisfying(micros -> assertThat(micros).isPositive());
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|is empty",
        "rates: []|currency",
        "currency: Euro|three capital letters",
        "currency: EUR\\nfree_a_month: -1|rates.yaml:2: free_a_month: should be a whole number",
        "currency: EUR\\nbudget_a_month: 1e3|budget_a_month: should be an amount",
        "currency: EUR\\nrates:\\n  - {countries: Spain, service: 1}|rates[0].countries",
        "currency: EUR\\nrates:\\n  - {countries: 34, service: 0.1234567}|six decimals",
        "currency: EUR\\nrates:\\n  - {countries: 34, services: 1}|there is no such key",
      })
  void saysWhereAFileIsWrong(String yaml, String problem) {
    assertThatThrownBy(() -> read(yaml.replace("\\n", "\n")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(problem);
  }

  private Rates read(String yaml) throws IOException {
    Path file = directory.resolve("rates.yaml");
    Files.writeString(file, yaml);
    return RateFile.read(file);
  }
}
