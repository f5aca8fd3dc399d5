package io.echovault.core.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The rules against pairs written before them, and against more pairs written after them. */
class PairsTest {
  private record Pair(boolean newer, String older, String newest) {
    boolean found() {
      return Claims.in(newest).stream()
          .anyMatch(claim -> Claims.in(older).stream().anyMatch(claim::standsInsteadOf));
    }
  }

  @Test
  void seesWhatContradictsAmongThePairsWrittenBefore() {
    assertThat(falseAlarms("pairs.txt")).isEmpty();
    assertThat(missed("pairs.txt")).isEmpty();
  }

  @Test
  void hasNoFalseAlarmsAmongThePairsWrittenAfter() {
    assertThat(falseAlarms("pairs-fresh.txt")).isEmpty();
  }

  @Test
  void seesMostOfThePairsWrittenAfter() {
    assertThat(missed("pairs-fresh.txt")).hasSizeLessThan(10);
  }

  private static List<Pair> falseAlarms(String file) {
    return pairs(file).stream().filter(pair -> pair.found() && !pair.newer()).toList();
  }

  private static List<Pair> missed(String file) {
    return pairs(file).stream().filter(pair -> pair.newer() && !pair.found()).toList();
  }

  private static List<Pair> pairs(String file) {
    try (InputStream in = PairsTest.class.getResourceAsStream(file)) {
      List<String> lines =
          new BufferedReader(
                  new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))
              .lines()
              .filter(line -> !line.startsWith("#"))
              .toList();
      return lines.stream()
          .map(line -> line.split(" \\| ", -1))
          .map(parts -> new Pair(parts[0].equals("newer"), parts[2], parts[3]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
