package io.echovault.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BeginningsTest {
  private static final List<BoundedPattern> PATTERNS =
      List.of(
          BoundedPattern.compile(
              Beginnings.OF_A_WORD + "(?:key|keys? ring|llave)(?![\\p{L}\\p{N}])"),
          BoundedPattern.compile(
              Beginnings.OF_A_WORD + "(?:my|his)? ?(?:pin|code)", BoundedPattern.CASE_INSENSITIVE),
          BoundedPattern.compile("(?<![\\d.,])(?:[+]|00)?\\d(?:[ .-]?\\d){3,}(?!\\d)"),
          BoundedPattern.compile("(?<!(?:zip|area) )code \\d+"),
          BoundedPattern.compile("(?<!\\S)(?=\\S{0,9}\\d)\\S{3,} is"),
          BoundedPattern.compile("[€£é]\\p{L}+"),
          BoundedPattern.compile("x?y*z{2}$"));

  private static final List<String> PIECES =
      List.of(
          "key",
          "keys ring",
          "llave",
          "My",
          "his",
          " pin",
          "CODE",
          "zip ",
          "code ",
          "12",
          "0034 6",
          "1.234,5",
          " ",
          " ",
          ".",
          "é",
          "€uro",
          "ſ",
          "K",
          "x",
          "zz",
          "a1b2",
          " is",
          "\n",
          "😀");

  @Test
  void findsWhatEachPatternFindsOnItsOwn() {
    Beginnings beginnings = new Beginnings(PATTERNS);
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int left = random.nextInt(8); left > 0; left--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      long expected = 0;
      for (int each = 0; each < PATTERNS.size(); each++) {
        expected |= PATTERNS.get(each).matcher(text.toString()).find() ? 1L << each : 0;
      }
      assertThat(beginnings.in(text.toString()).found()).as("in <%s>", text).isEqualTo(expected);
    }
  }

  @Test
  void takesNoMorePatternsThanItCanTellApart() {
    List<BoundedPattern> tooMany = Collections.nCopies(65, BoundedPattern.compile("a"));
    assertThatThrownBy(() -> new Beginnings(tooMany)).isInstanceOf(IllegalArgumentException.class);
  }
}
