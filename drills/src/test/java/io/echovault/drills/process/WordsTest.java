package io.echovault.drills.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void saysNothingTwiceAndNoDigits() {
    var random = new Random(1);
    Set<String> said = new HashSet<>();
    for (long number = 0; number < 20_000; number++) {
      said.add(Words.about(number, random));
    }

    assertThat(said).hasSize(20_000).noneMatch(words -> words.matches(".*\\d.*"));
  }
}
