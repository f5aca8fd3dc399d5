package io.echovault.core.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DigitChallengeTest {

  @Test
  void drawsSixDigitsWithoutAlikeNeighbours() {
    Set<String> drawn = new HashSet<>();
    int[] first = new int[10];
    int[] last = new int[10];
    for (int round = 0; round < 10_000; round++) {
      String digits = DigitChallenge.draw();
      assertThat(digits).matches("[0-9]{6}");
      for (int at = 1; at < digits.length(); at++) {
        assertThat(digits.charAt(at)).isNotEqualTo(digits.charAt(at - 1));
      }
      first[digits.charAt(0) - '0']++;
      last[digits.charAt(5) - '0']++;
      drawn.add(digits);
    }
    // 590,490 can be drawn: of 10,000 about 85 pairs are alike.
    assertThat(drawn).hasSizeGreaterThan(9_800);
    // Each digit a tenth of the time, within six deviations.
    for (int digit = 0; digit < 10; digit++) {
      assertThat(first[digit]).isBetween(820, 1_180);
      assertThat(last[digit]).isBetween(820, 1_180);
    }
  }
}
