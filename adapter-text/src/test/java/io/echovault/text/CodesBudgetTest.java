package io.echovault.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.testkit.CountedText;
import java.util.List;
import java.util.regex.Matcher;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Counts how often the pattern for codes reads texts that are made to keep it busy. */
class CodesBudgetTest {
  private static final int LENGTH = 20_000;
  private static final int PER_CHARACTER = 256;

  static List<String> parts() {
    return List.of(
        "1", "1 ", "1-", "1/", "12-", "1.", "1,1", "+1 ", "(1", "a-", "a1-", "1:", "1.a", "a/1_",
        "२-", "+", "é1-", "2024-1-", "1 1/1.", "#1", "a#", "1-a-", "1--");
  }

  @ParameterizedTest
  @MethodSource("parts")
  void readsEachCharacterABoundedNumberOfTimes(String part) {
    CountedText text = new CountedText(part.repeat(LENGTH / part.length()) + "x");
    Matcher matcher = Codes.CANDIDATE.matcher(text);
    int found = 0;
    while (matcher.find()) {
      found++;
    }
    assertThat(text.reads()).isLessThan((long) PER_CHARACTER * LENGTH);
    assertThat(found).isLessThanOrEqualTo(LENGTH);
  }
}
