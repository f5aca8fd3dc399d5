package io.echovault.core.understanding.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadingTest {

  @Test
  void tellsTheBestTheSecondAndHowFarTheyAreApart() {
    Reading reading = reading(Map.of(Kind.QUESTION, 0.5, Kind.LIST, 0.3, Kind.SECRET, 0.2));
    assertThat(reading.best()).isEqualTo(Kind.QUESTION);
    assertThat(reading.second()).isEqualTo(Kind.LIST);
    assertThat(reading.margin()).isCloseTo(0.2, within(1e-9));
    assertThat(reading.probability(Kind.QUESTION, Kind.LIST)).isCloseTo(0.8, within(1e-9));
  }

  @Test
  void knowsTheSecondWhenTheFirstKindIsTheBest() {
    Reading reading = reading(Map.of(Kind.STATEMENT, 0.9, Kind.SECRET, 0.1));
    assertThat(reading.best()).isEqualTo(Kind.STATEMENT);
    assertThat(reading.second()).isEqualTo(Kind.SECRET);
  }

  @Test
  void needsEveryKind() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Reading(Map.of(Kind.YES, 1d)));
  }

  private static Reading reading(Map<Kind, Double> some) {
    Map<Kind, Double> all = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      all.put(kind, some.getOrDefault(kind, 0d));
    }
    return new Reading(all);
  }
}
