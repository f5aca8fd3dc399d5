package io.echovault.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.testkit.CountedText;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Counts how often the places to cut at read texts that are made to keep them busy. */
class CutBudgetTest {
  private static final int LENGTH = 20_000;
  private static final int PER_CHARACTER = 16;

  static Stream<Arguments> patternsAndParts() {
    List<String> parts =
        List.of(
            ".",
            ".)",
            ".))))))))",
            ")",
            ".\"”’",
            "!?",
            "a",
            " ",
            "\n",
            ".\n",
            "e\u0301",
            "\u0301",
            "\u200d",
            "👨\u200d",
            "🇦",
            "🇦👨",
            "각",
            "\u0e33",
            "\r\n",
            "\ud800");
    return Cut.PATTERNS.stream()
        .flatMap(pattern -> parts.stream().map(part -> Arguments.of(pattern, part)));
  }

  @ParameterizedTest
  @MethodSource("patternsAndParts")
  void readsEachCharacterABoundedNumberOfTimes(Pattern pattern, String part) {
    CountedText text = new CountedText("." + part.repeat(LENGTH / part.length()) + "x");
    Matcher matcher = pattern.matcher(text);
    int found = 0;
    while (matcher.find()) {
      found++;
    }
    assertThat(text.reads()).isLessThan((long) PER_CHARACTER * LENGTH);
    assertThat(found).isLessThanOrEqualTo(LENGTH + 2);
  }
}
