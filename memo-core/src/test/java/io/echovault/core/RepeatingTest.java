package io.echovault.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.Repetition;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes again and again. Everything is said on Sunday 22 November 2026 at 13:00. */
class RepeatingTest {
  private final World world = new World();

  @BeforeEach
  void inEnglish() {
    say("/settings language en");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Choir practice every Monday at 19:30",
        "Choir practice on Mondays at 19:30",
        "Coro todos los lunes a las 19:30",
        "Coral toda segunda-feira às 19:30",
        "Chorprobe jeden Montag um 19:30",
        "Chorprobe immer montags um 19:30",
        "Chorale tous les lundis à 19h30",
        "Coro ogni lunedì alle 19:30",
        "हर सोमवार शाम 7:30 बजे गाना",
        "har somvar shaam 7:30 baje gaana",
      })
  void aWeekdayIsKeptAsARule(String words) {
    assertThat(say(words)).contains("every Monday, 19:30");
    assertThat(only().repetition()).contains(Repetition.weeks(1, DayOfWeek.MONDAY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Choir practice every Tuesday and Thursday at 19:30",
        "Choir practice on Tuesdays and Thursdays at 19:30",
        "Coro todos los martes y jueves a las 19:30",
        "Coral toda terça e quinta às 19:30",
        "Chorprobe jeden Dienstag und Donnerstag um 19:30",
        "Chorale tous les mardis et jeudis à 19h30",
        "Coro ogni martedì e giovedì alle 19:30",
        "हर मंगलवार और गुरुवार शाम 7:30 बजे गाना",
      })
  void severalWeekdaysAreOneRule(String words) {
    assertThat(say(words)).contains("every Tuesday and every Thursday, 19:30");
    assertThat(only().repetition())
        .contains(Repetition.weeks(1, Set.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY)));
    assertThat(say("What have I got on Tuesday?")).contains(words.substring(0, 4));
    assertThat(say("What do I have on 17 December?")).contains(words.substring(0, 4));
    assertThat(say("What do I have on 16 December?")).doesNotContain(words.substring(0, 4));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I take my vitamins every day at 8 in the morning",
        "Las vitaminas todos los días a las 8 de la mañana",
        "As vitaminas todos os dias às 8 da manhã",
        "Vitamine jeden Tag um 8 Uhr",
        "Les vitamines tous les jours à 8h",
        "Le vitamine ogni giorno alle 8",
        "हर दिन सुबह 8 बजे विटामिन",
      })
  void everyDayIsARuleFromTheNextTimeOn(String words) {
    assertThat(say(words)).contains("every day, from").contains("08:00");
    assertThat(only().repetition()).contains(Repetition.days(1));
    assertThat(only().aboutAt()).contains(Instant.parse("2026-11-23T07:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The bakery opens every day at 8",
        "I drank coffee every day at 9",
        "Die Bäckerei öffnet jeden Tag um 8 Uhr",
      })
  void openingHoursAndWhatWasAreNoRule(String words) {
    say(words);
    assertThat(only().repetition()).isEmpty();
    assertThat(only().aboutAt()).isEmpty();
  }

  @Test
  void theWorkingDaysAreOneRule() {
    assertThat(say("Stand-up every weekday at 9:30")).contains("every Monday, every Tuesday");
    assertThat(only().repetition().orElseThrow().weekdays()).hasSize(5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Book club on the first Monday of every month | the first Monday of every month
          Lesekreis jeden ersten Montag im Monat       | the first Monday of every month
          Club de lectura el primer lunes de cada mes  | the first Monday of every month
          Change the filter every 15 days              | every 15 days
          Cambiar el filtro cada 15 días               | every 15 days
          Pay the rent on the 5th of every month       | every month, day 5
          Ana's birthday is on 5 May                   | every year, from 5 May 2027
          Anas Geburtstag ist am 5. Mai                | every year, from 5 May 2027
          Bins go out every other Friday               | every 2 weeks
          """)
  void otherRulesAreShownInWords(String words, String shown) {
    assertThat(say(words)).contains(shown);
    assertThat(only().repetition()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What have I got on Monday?",
        "What do I have on 14 December?",
        "Was habe ich am Montag?",
        "¿Qué tengo el lunes?",
      })
  void aQuestionAboutOneOfTheDaysFindsIt(String question) {
    say("Choir practice every Monday at 19:30");
    assertThat(say(question)).contains("Choir practice", "every Monday");
  }

  @ParameterizedTest
  @ValueSource(strings = {"What have I got on Tuesday?", "What do I have on 15 December?"})
  void aQuestionAboutAnotherDayDoesNot(String question) {
    say("Choir practice every Monday at 19:30");
    assertThat(say(question)).doesNotContain("Choir practice");
  }

  @Test
  void aBirthdayIsFoundInTheYearsAfter() {
    say("Ana's birthday is on 5 May");
    assertThat(say("What do I have on 5 May 2029?")).contains("Ana's birthday");
  }

  @Test
  void onceIsNoRule() {
    say("Choir practice on Monday at 19:30");
    assertThat(only().repetition()).isEmpty();
  }

  @Test
  void theRuleIsStoredWithTheMemory() {
    say("Choir practice every Monday at 19:30");
    world.restart();
    assertThat(only().repetition()).contains(Repetition.weeks(1, DayOfWeek.MONDAY));
  }

  @Test
  void aRuleOfSeveralWeekdaysIsStoredWithTheMemory() {
    say("Choir practice every Tuesday and Thursday at 19:30");
    world.restart();
    assertThat(only().repetition())
        .contains(Repetition.weeks(1, Set.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY)));
  }

  @Test
  void aDayThatIsPutRightMovesTheRule() {
    say("Choir practice every Monday at 19:30");
    say("no, on Tuesday");
    assertThat(only().repetition()).contains(Repetition.weeks(1, DayOfWeek.TUESDAY));
    assertThat(say("What have I got on Tuesday?")).contains("Choir practice");
  }

  private String say(String words) {
    return world.say(words, World.ANA_PHONE).body();
  }

  private Memory only() {
    return world.memories(World.ANA_PHONE).get(0);
  }
}
