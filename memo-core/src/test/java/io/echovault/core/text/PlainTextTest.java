package io.echovault.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlainTextTest {
  @Test
  void growsAFewTimesAtMost() {
    String signs = "\ufdfa".repeat(1_000);

    assertThat(PlainText.of(signs).length()).isLessThan(2_000);
    assertThat(PlainText.accented(signs).length()).isLessThan(2_000);
    assertThat(PlainText.decomposed("\u2474".repeat(1_000)).length()).isLessThan(2_000);
    assertThat(PlainText.of("\ufdfa").length()).isGreaterThan(10);
  }

  @Test
  void makesOneFormOfWidthsAlsoAmongLettersThatGrow() {
    assertThat(PlainText.of("각".repeat(200) + " １２３４")).endsWith("1234");
  }

  @Test
  void sortsNoLongRunsOfMarks() {
    String marks = "\u0345".repeat(30_000) + "\u0301".repeat(30_000);

    assertThat(PlainText.decomposed("a" + marks)).hasSize(31);
    assertThat(PlainText.accented("e\u0301 a" + marks)).startsWith("é ").hasSizeLessThan(40);
  }

  @Test
  void knowsLettersThatStandForOthers() {
    for (String text : List.of("\u017ftop", "\uff53top", "\ufb01n")) {
      assertThat(PlainText.standsForOtherLetters(text)).as(text).isTrue();
    }
    for (String text :
        List.of(
            "stop",
            "arr\u00eater\u2026",
            "aufh\u00f6ren \u00df",
            "\u0930\u0941\u0915\u094b",
            "stop \u00bd")) {
      assertThat(PlainText.standsForOtherLetters(text)).as(text).isFalse();
    }
  }
}
