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
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rules against pairs that were written before them. */
class PairsTest {
  private record Pair(boolean newer, String older, String newest) {
    boolean found() {
      return Claims.in(newest).stream()
          .anyMatch(claim -> Claims.in(older).stream().anyMatch(claim::standsInsteadOf));
    }
  }

  @Test
  void takesHardlyAnythingForAContradictionThatIsNone() {
    List<Pair> found = pairs().stream().filter(Pair::found).toList();

    assertThat(found.stream().filter(pair -> !pair.newer()).toList())
        .as("taken for contradictions")
        .isEmpty();
  }

  @Test
  void seesMostContradictions() {
    List<Pair> contradictions = pairs().stream().filter(Pair::newer).toList();
    List<Pair> missed = contradictions.stream().filter(pair -> !pair.found()).toList();

    assertThat(missed)
        .as(
            missed.stream()
                .map(pair -> pair.older() + " | " + pair.newest())
                .collect(Collectors.joining("\n")))
        .hasSizeLessThanOrEqualTo(contradictions.size() / 10);
  }

  private static List<Pair> pairs() {
    try (InputStream in = PairsTest.class.getResourceAsStream("pairs.txt")) {
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
