package io.echovault.bench.converse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DayWordsTest {
  /** A Friday. */
  private final DayWords days = new DayWords(LocalDate.of(2026, 9, 4));

  @Test
  void countsFromToday() {
    assertThat(days.fill("on {{+3|%a %-d %b}}, not {{-4|%A %d/%m/%y}} or {{0|%Y-%m-%d}}"))
        .isEqualTo("on Mon 7 Sep, not Monday 31/08/26 or 2026-09-04");
  }

  @Test
  void takesAWeekdayForTheNextOneAfterToday() {
    assertThat(days.fill("{{fri|%-d.%-m.}} {{ sat |%-d %B}} {{thu|%-d}}"))
        .isEqualTo("11.9. 5 September 10");
  }

  @Test
  void leavesOtherBracesAlone() {
    assertThat(days.fill("[a-z]{3,} {{x}} $1 \\d")).isEqualTo("[a-z]{3,} {{x}} $1 \\d");
  }

  @Test
  void refusesAFormatThatItDoesNotKnow() {
    assertThatThrownBy(() -> days.fill("{{+1|%Q}}")).hasMessageContaining("%Q");
  }
}
