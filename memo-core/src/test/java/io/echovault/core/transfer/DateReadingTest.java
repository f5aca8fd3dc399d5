package io.echovault.core.transfer;

import static io.echovault.ports.vocabulary.DateOrder.DAY_MONTH_YEAR;
import static io.echovault.ports.vocabulary.DateOrder.MONTH_DAY_YEAR;
import static io.echovault.ports.vocabulary.DateOrder.YEAR_MONTH_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.core.transfer.DateReading.How;
import io.echovault.ports.vocabulary.DateOrder;
import io.echovault.ports.vocabulary.WrittenDate;
import java.time.LocalDate;
import java.time.LocalTime;
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
  void aDayThatDoesNotExistIsNone() {
    assertThat(DateReading.at(date("30/02/26"), DAY_MONTH_YEAR, TODAY)).isEmpty();
    assertThat(DateReading.at(date("0/13/26"), MONTH_DAY_YEAR, TODAY)).isEmpty();
    assertThat(DateReading.at(date("2/1/026"), DAY_MONTH_YEAR, TODAY)).isEmpty();
    assertThat(DateReading.at(date("2/1/26"), DAY_MONTH_YEAR, TODAY))
        .contains(LocalDate.of(2026, 1, 2).atTime(10, 0));
  }

  @Test
  void theOrderThatSomebodyNamesIsTakenIfItFits() {
    assertThat(decided(DAY_MONTH_YEAR, Optional.of(MONTH_DAY_YEAR), "03/04/26"))
        .contains(new DateReading(MONTH_DAY_YEAR, How.AS_TOLD));
    assertThat(decided(DAY_MONTH_YEAR, Optional.of(MONTH_DAY_YEAR), "20.11.26")).isEmpty();
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
    return decided(habit, Optional.empty(), days);
  }

  private static Optional<DateReading> decided(
      DateOrder habit, Optional<DateOrder> told, String... days) {
    return DateReading.of(Stream.of(days).map(DateReadingTest::date).toList(), TODAY, habit, told);
  }

  private static WrittenDate date(String day) {
    String[] numbers = day.split("[./-]", 3);
    return new WrittenDate(
        numbers[0], numbers[1], numbers[2], day.charAt(numbers[0].length()), LocalTime.of(10, 0));
  }
}
