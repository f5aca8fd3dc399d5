package io.echovault.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {
  @Test
  void growsAFewTimesAtMost() {
    String signs = "\ufdfa".repeat(1_000);

    assertThat(PlainText.of(signs).length()).isLessThan(5_000);
    assertThat(PlainText.accented(signs).length()).isLessThan(5_000);
    assertThat(PlainText.of("\ufdfa").length()).isGreaterThan(10);
  }
}
