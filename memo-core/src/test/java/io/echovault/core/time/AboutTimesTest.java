package io.echovault.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything is said on Monday 4 May 2026 at 10:00 in Madrid. */
class AboutTimesTest {
  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
  private static final ZonedDateTime SAID = ZonedDateTime.of(2026, 5, 4, 10, 0, 0, 0, MADRID);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Dentist tomorrow at 5                             | 2026-05-05T17:00
          Dentist tomorrow at 9                             | 2026-05-05T09:00
          Dentist tomorrow at 5 in the morning              | 2026-05-05T05:00
          The plumber comes on 5 May 2026 at 17:00          | 2026-05-05T17:00
          May 5th 2026, 5pm: plumber                        | 2026-05-05T17:00
          May 5th: pay the rent                             | 2026-05-05T00:00
          Lunch with Ana 05/06/2026                         | 2026-06-05T00:00
          Lunch with Ana 12/31/2026                         | 2026-12-31T00:00
          Rent is due on 1/6                                | 2026-06-01T00:00
          Flight 2026-07-09 06:45                           | 2026-07-09T06:45
          Flight 2026-07-09T06:45                           | 2026-07-09T06:45
          Party on 3 March                                  | 2027-03-03T00:00
          I was at the party on 3 March                     | 2026-03-03T00:00
          Yesterday I went to a support group               | 2026-05-03T00:00
          We saw her last night                             | 2026-05-03T00:00
          The day after tomorrow is the exam                | 2026-05-06T00:00
          Dinner tonight at 9                               | 2026-05-04T21:00
          In 3 days the course starts                       | 2026-05-07T00:00
          Two weeks ago we moved                            | 2026-04-20T00:00
          Call back in 20 minutes                           | 2026-05-04T10:20
          The exam is on Friday                             | 2026-05-08T00:00
          The exam is next Friday                           | 2026-05-15T00:00
          The exam is this Friday                           | 2026-05-08T00:00
          I saw him last Friday                             | 2026-05-01T00:00
          I visited Ana on Friday                           | 2026-05-01T00:00
          Standup on Mon at 9:30                            | 2026-05-11T09:30
          Train leaves at 17:05                             | 2026-05-04T17:05
          Train leaves at 8am                               | 2026-05-05T08:00
          I woke up at 8am                                  | 2026-05-04T08:00
          Lunch at noon tomorrow                            | 2026-05-05T12:00
          Mañana a las cinco tengo dentista                 | 2026-05-05T17:00
          Pasado mañana a las 10 y media, reunión           | 2026-05-06T10:30
          El viernes que viene ceno con Luis                | 2026-05-08T00:00
          Cita el 5 de mayo a las 17:00                     | 2026-05-05T17:00
          Ayer vi a Marta                                   | 2026-05-03T00:00
          Hace dos semanas nos mudamos                      | 2026-04-20T00:00
          Dentro de 3 días empieza el curso                 | 2026-05-07T00:00
          El viernes pasado comimos paella                  | 2026-05-01T00:00
          Hoy a las 8 de la tarde                           | 2026-05-04T20:00
          Amanhã às 17h tenho médico                        | 2026-05-05T17:00
          Reunião na sexta às 9h30                          | 2026-05-08T09:30
          Sexta-feira passada fui ao cinema                 | 2026-05-01T00:00
          Ontem choveu                                      | 2026-05-03T00:00
          Daqui a 3 dias viajo                              | 2026-05-07T00:00
          Há duas semanas mudamos                           | 2026-04-20T00:00
          Aniversário no dia 5 de junho de 2026             | 2026-06-05T00:00
          Depois de amanhã, prova                           | 2026-05-06T00:00
          In March we go skiing                             | 2027-03-01T00:00
          In March we went skiing                           | 2026-03-01T00:00
          The fair is from 8 to 10 May                      | 2026-05-08T00:00
          The fair is from Friday to Sunday                 | 2026-05-08T00:00
          Last summer we rented a boat                      | 2025-06-01T00:00
          We lived in Lyon in 2023                          | 2023-01-01T00:00
          The garden party is on my birthday                | 2026-06-20T00:00
          This weekend the boiler is repaired               | 2026-05-09T00:00
          Next week the painters come                       | 2026-05-11T00:00
          The exam is next Friday at 5                      | 2026-05-15T17:00
          I promised Dan to call by Friday                  | 2026-05-08T00:00
          Pay the invoice by 5 June                         | 2026-06-05T00:00
          En marzo vamos a esquiar                          | 2027-03-01T00:00
          El verano pasado alquilamos un barco              | 2025-06-01T00:00
          La fiesta es en mi cumpleaños                     | 2026-06-20T00:00
          La feria es del 8 al 10 de mayo                   | 2026-05-08T00:00
          La semana que viene vienen los pintores           | 2026-05-11T00:00
          En 2023 vivimos en Lyon                           | 2023-01-01T00:00
          Em março vamos esquiar                            | 2027-03-01T00:00
          No verão passado alugamos um barco                | 2025-06-01T00:00
          A festa é no meu aniversário                      | 2026-06-20T00:00
          A feira é de 8 a 10 de maio                       | 2026-05-08T00:00
          Na semana que vem vêm os pintores                 | 2026-05-11T00:00
          Morgen um 17:30 Zahnarzt                          | 2026-05-05T17:30
          Der Termin ist am 5. Juni um 10 Uhr               | 2026-06-05T10:00
          Zahnarzt morgen 9 Uhr 30                          | 2026-05-05T09:30
          Demain, dentiste à 9 heures 15                    | 2026-05-05T09:15
          I promised Dan to send the report on Friday       | 2026-05-08T00:00
          Le prometí a Dan enviar el informe el viernes     | 2026-05-08T00:00
          Prometi ao Dan enviar o relatório na sexta-feira  | 2026-05-08T00:00
          I promised it to Dan on Friday                    | 2026-05-01T00:00
          Se lo prometí a Dan el viernes                    | 2026-05-01T00:00
          Am Freitag kommt der Klempner                     | 2026-05-08T00:00
          Am 5. Juni ist das Konzert                        | 2026-06-05T00:00
          Letzte Woche war ich krank                        | 2026-04-27T00:00
          Übermorgen ist Prüfung                            | 2026-05-06T00:00
          In zwei Wochen ziehen wir um                      | 2026-05-18T00:00
          Demain, dentiste à 17:30                          | 2026-05-05T17:30
          Le concert est le 5 juin                          | 2026-06-05T00:00
          Vendredi prochain, examen                         | 2026-05-08T00:00
          Hier j'ai vu Marta                                | 2026-05-03T00:00
          Dans trois jours je pars                          | 2026-05-07T00:00
          """)
  void findsTheTime(String text, LocalDateTime expected) {
    assertThat(about(text).map(about -> about.at().atZone(MADRID).toLocalDateTime()))
        .contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Party on 31 Feb at 5pm",
        "Fecha 31/02/2026",
        "2026-02-31",
        "2026-13-01",
        "The spare key is under the pot",
        "We are open 24/7",
        "Half of it, 1/2 cup",
        "The server is 192.168.1.10",
        "Version 1.2.10 is out",
        "5 out of 10 people liked it",
        "I read the whole book in 3 days and it was great",
        "Me gusta la mañana",
        "I slept 8h",
        "25:71",
        "999999999999 days ago",
        "I work at Acme since January",
        "Ana lives here since 2019",
        "Hier ist der Schlüssel",
        "Guten Morgen zusammen",
        "We may march on",
        "Ana trabaja por la mañana",
        "Party on the 32nd",
        "Fiesta el 31 de abril a las 5",
        "Festa em 30 de fevereiro",
        "5 May 0000",
        "5 May 9999",
        "99/99/9999",
        "",
        "\uD83D",
        "\u0000"
      })
  void findsNoTimeWhereThereIsNone(String text) {
    assertThat(AboutTimes.aboutAt(text, SAID)).isEmpty();
  }

  @Test
  void keepsTheClockTimeAcrossTheChangeToSummerTime() {
    ZonedDateTime saturday = ZonedDateTime.of(2026, 3, 28, 12, 0, 0, 0, MADRID);

    assertThat(AboutTimes.aboutAt("tomorrow at 17:00", saturday))
        .contains(ZonedDateTime.of(2026, 3, 29, 17, 0, 0, 0, MADRID).toInstant());
    assertThat(AboutTimes.aboutAt("in 24 hours", saturday))
        .contains(ZonedDateTime.of(2026, 3, 29, 13, 0, 0, 0, MADRID).toInstant());
    assertThat(AboutTimes.aboutAt("tomorrow at 02:30", saturday))
        .as("an hour that the clocks skip")
        .contains(ZonedDateTime.of(2026, 3, 29, 3, 30, 0, 0, MADRID).toInstant());
  }

  @Test
  void takesTheFirstOfAnHourThatComesTwice() {
    ZonedDateTime saturday = ZonedDateTime.of(2026, 10, 24, 12, 0, 0, 0, MADRID);
    ZonedDateTime first = ZonedDateTime.of(2026, 10, 25, 2, 30, 0, 0, MADRID);

    assertThat(AboutTimes.aboutAt("tomorrow at 02:30", saturday)).contains(first.toInstant());
    assertThat(AboutTimes.aboutAt("tomorrow at 03:30", saturday))
        .contains(first.plusHours(2).toInstant());
    assertThat(AboutTimes.aboutAt("The bus left 20 minutes ago", first.plusHours(1)))
        .as("after the second beginning of the hour")
        .contains(first.plusMinutes(40).toInstant());
  }

  @Test
  void knowsHowLongItGoesOn() {
    assertThat(about("The fair is from 8 to 10 May").orElseThrow().days())
        .isEqualTo(days(LocalDate.of(2026, 5, 8), LocalDate.of(2026, 5, 10)));
    assertThat(about("In March we go skiing").orElseThrow().days())
        .isEqualTo(days(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 31)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          My birthday is on 20 June                  | --06-20
          My birthday is 29 February                 | --02-29
          I was born on 20 June 1980                 | --06-20
          Mi cumpleaños es el 20 de junio            | --06-20
          Nací el 20 de junio de 1980                | --06-20
          Meu aniversário é em 20 de junho           | --06-20
          O meu aniversário é no dia 20 de junho     | --06-20
          Mein Geburtstag ist am 20. Juni            | --06-20
          Mon anniversaire est le 20 juin            | --06-20
          """)
  void learnsABirthday(String text, MonthDay expected) {
    assertThat(Birthdays.told(text, SAID.toInstant(), MADRID)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "My sister's birthday is on 20 June",
        "My birthday was great",
        "My birthday is on 31 June",
        "Dan was born on 20 June",
        "My birthday party is in June"
      })
  void takesNothingElseForABirthday(String text) {
    assertThat(Birthdays.told(text, SAID.toInstant(), MADRID)).isEmpty();
  }

  private static TimeSpan days(LocalDate first, LocalDate last) {
    return new TimeSpan(first, last, MADRID);
  }

  private static Optional<AboutTimes.About> about(String text) {
    return AboutTimes.about(text, SAID, () -> Optional.of(MonthDay.of(6, 20)));
  }

  @Test
  void isNotSlowOnLongTexts() {
    assertThat(AboutTimes.aboutAt("word ".repeat(10_000) + "tomorrow", SAID)).isEmpty();
    assertThat(AboutTimes.aboutAt("12 ".repeat(10_000), SAID)).isEmpty();
  }
}
