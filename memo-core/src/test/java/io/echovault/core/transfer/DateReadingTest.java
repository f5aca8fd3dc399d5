package io.echovault.core.transfer;

import static io.echovault.ports.vocabulary.DateOrder.DAY_MONTH_YEAR;
import static io.echovault.ports.vocabulary.DateOrder.MONTH_DAY_YEAR;
import static io.echovault.ports.vocabulary.DateOrder.YEAR_MONTH_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.core.transfer.DateReading.How;
import io.echovault.ports.vocabulary.DateOrder;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DateReadingTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Test
  void oneDayBeyondTheTwelfthDecidesForTheWholeFile() {
    assertThat(decided(MONTH_DAY_YEAR, "03/04/26", "13/04/26"))
        .contains(new DateReading(DAY_MONTH_YEAR, How.BY_THE_FILE));
    assertThat(decided(DAY_MONTH_YEAR, "03/04/26", "03/13/26"))
        .contains(new DateReading(MONTH_DAY_YEAR, How.BY_THE_FILE));
  }

  @Test
  void timeThatRunsForwardDecides() {
    assertThat(decided(DAY_MONTH_YEAR, "01/05/26", "01/09/26", "02/01/26", "02/05/26"))
        .contains(new DateReading(MONTH_DAY_YEAR, How.BY_THE_FILE));
  }

  @Test
  void theFutureDecides() {
    assertThat(decided(MONTH_DAY_YEAR, "04/12/25", "05/11/26", "12/11/26"))
        .contains(new DateReading(DAY_MONTH_YEAR, How.BY_THE_FILE));
  }

  @Test
  void whatTheFileLeavesOpenTheCountryDecides() {
    assertThat(decided(MONTH_DAY_YEAR, "03/04/26", "03/05/26"))
        .contains(new DateReading(MONTH_DAY_YEAR, How.BY_HABIT));
    assertThat(decided(DAY_MONTH_YEAR, "03/04/26", "03/05/26"))
        .contains(new DateReading(DAY_MONTH_YEAR, How.BY_HABIT));
  }

  @Test
  void dotsBeginWithTheDayEverywhere() {
    assertThat(decided(MONTH_DAY_YEAR, "03.04.26"))
        .contains(new DateReading(DAY_MONTH_YEAR, How.BY_THE_FILE));
  }

  @Test
  void aYearOfFourDigitsInFrontDecides() {
    assertThat(decided(DAY_MONTH_YEAR, "2026-03-04"))
        .contains(new DateReading(YEAR_MONTH_DAY, How.BY_THE_FILE));
  }

  @Test
  void datesThatDoNotFitTogetherAreNotRead() {
    assertThat(decided(DAY_MONTH_YEAR, "31/01/26", "01/31/26")).isEmpty();
    assertThat(decided(DAY_MONTH_YEAR, "22/11/2036")).isEmpty();
    assertThat(decided(DAY_MONTH_YEAR, "22/11/1999")).isEmpty();
  }

  @Test
  void aQuotedLineDoesNotDecideForALongFile() {
    List<String> days = new ArrayList<>();
    for (int day = 0; day < 200; day++) {
      days.add(written(LocalDate.of(2026, 1, 1).plusDays(day), "d/M/yy"));
    }
    days.add(100, "4/20/26");
    assertThat(decided(MONTH_DAY_YEAR, days.toArray(String[]::new)))
        .contains(new DateReading(DAY_MONTH_YEAR, How.BY_THE_FILE));
  }

  @Test
  void anyChatOfSomeWeeksIsReadInTheOrderItWasWrittenIn() {
    Random random = new Random(20_261_122);
    for (int round = 0; round < 300; round++) {
      LocalDate day = LocalDate.of(2012, 1, 1).plusDays(random.nextInt(5000));
      boolean monthFirst = random.nextBoolean();
      List<String> days = new ArrayList<>();
      for (int line = 0; line < 60; line++) {
        days.add(written(day, monthFirst ? "M/d/yy" : "d/M/yy"));
        day = day.plusDays(random.nextInt(3));
      }
      DateOrder order = monthFirst ? MONTH_DAY_YEAR : DAY_MONTH_YEAR;
      DateOrder habit = monthFirst ? DAY_MONTH_YEAR : MONTH_DAY_YEAR;
      assertThat(decided(habit, days.toArray(String[]::new)))
          .as("round %s from %s", round, days.get(0))
          .contains(new DateReading(order, How.BY_THE_FILE));
    }
  }

  private static String written(LocalDate day, String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(day);
  }

  private static Optional<DateReading> decided(DateOrder habit, String... days) {
    List<LineStart> starts =
        Stream.of(days).map(day -> LineStart.of(day + ", 10:00 - Ana: hi").orElseThrow()).toList();
    return DateReading.of(starts, TODAY, habit, Optional.empty());
  }
}
