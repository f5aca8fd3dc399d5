package io.echovault.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.WrittenDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineStartTest {
  private static final String DMY = "22 11 26";
  private static final String MDY = "11 22 26";
  private static final String YMD = "26 11 22";

  /** How phones of the world begin a message; all of them on 22 November 2026 at 17:59. */
  private record Form(String line, String numbers) {}

  private static final List<Form> FORMS =
      List.of(
          new Form("22/11/2026, 17:59 - Ana: hi", DMY),
          new Form("22/11/26, 17:59 - Ana: hi", DMY),
          new Form("11/22/26, 5:59 PM - Ana: hi", MDY),
          new Form("11/22/26, 5:59\u202FPM - Ana: hi", MDY),
          new Form("22/11/26, 5:59\u202Fp.\u00A0m. - Ana: hi", DMY),
          new Form("22/11/26, 5:59 p. m. - Ana: hi", DMY),
          new Form("22/11/2026, 5:59 pm - Ana: hi", DMY),
          new Form("22.11.26, 17:59 - Ana: hi", DMY),
          new Form("22.11.2026 17:59 - Ana: hi", DMY),
          new Form("22/11/2026 17:59 - Ana: hi", DMY),
          new Form("22/11/2026 à 17:59 - Ana: hi", DMY),
          new Form("22.11.26 um 17:59 - Ana: hi", DMY),
          new Form("22.11.2026 klo 17.59 - Ana: hi", DMY),
          new Form("22-11-2026 17:59 - Ana: hi", DMY),
          new Form("2026-11-22 17:59 - Ana: hi", YMD),
          new Form("2026-11-22 17 h 59 - Ana: hi", YMD),
          new Form("2026/11/22, 17:59 - Ana: hi", YMD),
          new Form("2026. 11. 22. 17:59 - Ana: hi", YMD),
          new Form("[22/11/26, 17:59:00] Ana: hi", DMY),
          new Form("[22/11/2026, 17:59:00] Ana: hi", DMY),
          new Form("[22/11/2026 17:59:00] Ana: hi", DMY),
          new Form("[22.11.26, 17:59:00] Ana: hi", DMY),
          new Form("[11/22/26, 5:59:00\u202FPM] Ana: hi", MDY),
          new Form("\u200E[22/11/26, 5:59:00\u202Fp.\u00A0m.] Ana: hi", DMY),
          new Form("[22/11/2026 à 17:59:00] Ana: hi", DMY),
          new Form("[2026-11-22, 17:59:00] Ana: hi", YMD),
          new Form("\uFEFF[22.11.2026 klo 17.59.00] Ana: hi", DMY));

  @Test
  void readsEveryFormThatPhonesWrite() {
    for (Form form : FORMS) {
      assertThat(LineStart.of(form.line()))
          .as(form.line())
          .hasValueSatisfying(
              start -> {
                assertThat(numbers(start.date())).isEqualTo(form.numbers());
                assertThat(start.date().time()).isEqualTo(LocalTime.of(17, 59));
                assertThat(form.line()).contains(String.valueOf(start.date().separator()));
                assertThat(start.rest()).isEqualTo("Ana: hi");
                assertThat(start.bracketed()).isEqualTo(form.line().contains("["));
              });
    }
  }

  @Test
  void leavesWhatOnlyLooksLikeABeginning() {
    List<String> lines =
        List.of(
            "",
            "22/11/26",
            "22/11/26, 17:59",
            "On 22/11/26, 17:59 - it happened",
            "22/11/26, 25:00 - Ana: hi",
            "22/11/26, 17:60 - Ana: hi",
            "22/11/26, 13:00 PM - Ana: hi",
            "22/11-26, 17:59 - Ana: hi",
            "[1] https://example.org",
            "2026/11/22 下午5:59 - Ana: hi");
    assertThat(lines).allSatisfy(line -> assertThat(LineStart.of(line)).as(line).isEmpty());
  }

  @Test
  void noonAndMidnightOfTheTwelveHourClock() {
    assertThat(LineStart.of("11/22/26, 12:05 AM - Ana: hi").orElseThrow().date().time())
        .hasToString("00:05");
    assertThat(LineStart.of("11/22/26, 12:05 PM - Ana: hi").orElseThrow().date().time())
        .hasToString("12:05");
  }

  /** The numbers of a date, the century left out. */
  private static String numbers(WrittenDate date) {
    return (date.first() + " " + date.second() + " " + date.third()).replace("2026", "26");
  }
}
