package io.echovault.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything is asked on Monday 4 May 2026 at 10:00 in Madrid, by somebody born on 20 June. */
class AskedTimesTest {
  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
  private static final ZonedDateTime ASKED = ZonedDateTime.of(2026, 5, 4, 10, 0, 0, 0, MADRID);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          What did I do yesterday?                           | 2026-05-03 | 2026-05-03
          What did I promise Dan last week?                  | 2026-04-27 | 2026-05-03
          What did I do in March?                            | 2026-03-01 | 2026-03-31
          What did I do in June?                             | 2025-06-01 | 2025-06-30
          What is planned in June?                           | 2026-06-01 | 2026-06-30
          What did I do in May?                              | 2026-05-01 | 2026-05-31
          What's on Friday?                                  | 2026-05-08 | 2026-05-08
          What's on Monday?                                  | 2026-05-04 | 2026-05-04
          What did I do on Friday?                           | 2026-05-01 | 2026-05-01
          Who did I meet last Tuesday?                       | 2026-04-28 | 2026-04-28
          What happens next Friday at 5?                     | 2026-05-15 | 2026-05-15
          What did Ana say two weeks ago?                    | 2026-04-20 | 2026-04-26
          What did Ana say three days ago?                   | 2026-05-01 | 2026-05-01
          What did I do two months ago?                      | 2026-03-01 | 2026-03-31
          What did I buy a year ago?                         | 2025-01-01 | 2025-12-31
          What did I do between 3 and 7 May?                 | 2025-05-03 | 2025-05-07
          What do I have between 5 and 7 May?                | 2026-05-05 | 2026-05-07
          What is on from Monday to Wednesday?               | 2026-05-04 | 2026-05-06
          What did I do from Monday to Wednesday?            | 2026-04-27 | 2026-04-29
          What did I learn since January?                    | 2026-01-01 | 2026-05-04
          What did I learn since last Tuesday?               | 2026-04-28 | 2026-05-04
          What did I do last summer?                         | 2025-06-01 | 2025-08-31
          What did I do last winter?                         | 2025-12-01 | 2026-02-28
          What did I do in the summer of 2022?               | 2022-06-01 | 2022-08-31
          What am I doing this weekend?                      | 2026-05-09 | 2026-05-10
          What did I do at the weekend?                      | 2026-05-02 | 2026-05-03
          What did I do last weekend?                        | 2026-05-02 | 2026-05-03
          Where did we live in 2023?                         | 2023-01-01 | 2023-12-31
          What did I do in March 2024?                       | 2024-03-01 | 2024-03-31
          What did I do on 29 February?                      | 2024-02-29 | 2024-02-29
          What did I eat on 05/03/2026?                      | 2026-03-05 | 2026-03-05
          What did I get on my birthday?                     | 2025-06-20 | 2025-06-20
          What is planned for my birthday?                   | 2026-06-20 | 2026-06-20
          What did I do in the last 3 days?                  | 2026-05-01 | 2026-05-04
          What did I do from March to April?                 | 2026-03-01 | 2026-04-30
          What did I do between November and February?       | 2025-11-01 | 2026-02-28
          What did I do from 28 December to 3 January?       | 2025-12-28 | 2026-01-03
          What was said 30 minutes ago?                      | 2026-05-04 | 2026-05-04
          What did I do on 5 May 9999?                       | 9999-05-05 | 9999-05-05
          What did I do this morning?                        | 2026-05-04 | 2026-05-04
          What did I do last March?                          | 2026-03-01 | 2026-03-31
          What do I have this week?                          | 2026-05-04 | 2026-05-10
          What do I have next month?                         | 2026-06-01 | 2026-06-30
          What did I pay on the 3rd?                         | 2026-05-03 | 2026-05-03
          ¿Qué hice ayer?                                    | 2026-05-03 | 2026-05-03
          ¿Qué le prometí a Dan la semana pasada?            | 2026-04-27 | 2026-05-03
          ¿Qué hice en marzo?                                | 2026-03-01 | 2026-03-31
          ¿Qué tengo el viernes?                             | 2026-05-08 | 2026-05-08
          ¿Qué hice el viernes?                              | 2026-05-01 | 2026-05-01
          ¿Qué hice el martes pasado?                        | 2026-04-28 | 2026-04-28
          ¿Qué dijo Ana hace dos semanas?                    | 2026-04-20 | 2026-04-26
          ¿Qué hice entre el 3 y el 7 de abril?              | 2026-04-03 | 2026-04-07
          ¿Qué tengo de lunes a miércoles?                   | 2026-05-04 | 2026-05-06
          ¿Qué he aprendido desde enero?                     | 2026-01-01 | 2026-05-04
          ¿Qué hice el verano pasado?                        | 2025-06-01 | 2025-08-31
          ¿Qué hago este fin de semana?                      | 2026-05-09 | 2026-05-10
          ¿Dónde vivíamos en 2023?                           | 2023-01-01 | 2023-12-31
          ¿Qué me regalaron en mi cumpleaños?                | 2025-06-20 | 2025-06-20
          ¿Qué hice en los últimos 3 días?                   | 2026-05-01 | 2026-05-04
          ¿Qué tengo mañana por la mañana?                   | 2026-05-05 | 2026-05-05
          ¿Qué tengo el mes que viene?                       | 2026-06-01 | 2026-06-30
          ¿Qué hice el 5 de marzo de 2024?                   | 2024-03-05 | 2024-03-05
          O que eu fiz ontem?                                | 2026-05-03 | 2026-05-03
          O que prometi ao Dan na semana passada?            | 2026-04-27 | 2026-05-03
          O que fiz em março?                                | 2026-03-01 | 2026-03-31
          O que tenho na sexta?                              | 2026-05-08 | 2026-05-08
          O que fiz na sexta-feira passada?                  | 2026-05-01 | 2026-05-01
          O que a Ana disse há duas semanas?                 | 2026-04-20 | 2026-04-26
          O que fiz entre 3 e 7 de abril?                    | 2026-04-03 | 2026-04-07
          O que tenho de segunda-feira a quarta-feira?       | 2026-05-04 | 2026-05-06
          O que aprendi desde janeiro?                       | 2026-01-01 | 2026-05-04
          O que fiz no verão passado?                        | 2025-06-01 | 2025-08-31
          O que tenho neste fim de semana?                   | 2026-05-09 | 2026-05-10
          Onde morávamos em 2023?                            | 2023-01-01 | 2023-12-31
          O que ganhei no meu aniversário?                   | 2025-06-20 | 2025-06-20
          O que fiz nos últimos 3 dias?                      | 2026-05-01 | 2026-05-04
          O que tenho no mês que vem?                        | 2026-06-01 | 2026-06-30
          Was habe ich gestern gemacht?                      | 2026-05-03 | 2026-05-03
          Was habe ich letzte Woche gemacht?                 | 2026-04-27 | 2026-05-03
          Was habe ich im März gemacht?                      | 2026-03-01 | 2026-03-31
          Was steht am Freitag an?                           | 2026-05-08 | 2026-05-08
          Was war vor zwei Wochen?                           | 2026-04-20 | 2026-04-26
          Was war letzten Sommer?                            | 2025-06-01 | 2025-08-31
          Was war vom 3. bis 7. April?                       | 2026-04-03 | 2026-04-07
          Was habe ich seit Januar gelernt?                  | 2026-01-01 | 2026-05-04
          Qu'est-ce que j'ai fait hier ?                     | 2026-05-03 | 2026-05-03
          Qu'ai-je fait la semaine dernière ?                | 2026-04-27 | 2026-05-03
          Qu'ai-je fait en mars ?                            | 2026-03-01 | 2026-03-31
          Qu'ai-je fait lundi dernier ?                      | 2026-04-27 | 2026-04-27
          Qu'ai-je dit il y a deux semaines ?                | 2026-04-20 | 2026-04-26
          Qu'ai-je fait l'été dernier ?                      | 2025-06-01 | 2025-08-31
          Qu'ai-je fait du 3 au 7 avril ?                    | 2026-04-03 | 2026-04-07
          """)
  void namesTheDays(String question, LocalDate first, LocalDate last) {
    AskedTime asked = ask(question).orElseThrow();

    assertThat(asked.span()).contains(new TimeSpan(first, last, MADRID));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What did I do on 31 February?",
        "What did I do on 31/02/2026?",
        "What did I do on 2026-13-01?",
        "What did I do on 5 May 0000?",
        "What happened in the year 0000?",
        "What did I do between 30 February and 3 March?",
        "¿Qué hice el 31 de abril?",
        "O que fiz em 30 de fevereiro?",
        "Was war am 31. April?",
        "Qu'ai-je fait le 31 avril ?"
      })
  void saysThatADayDoesNotExist(String question) {
    assertThat(ask(question).orElseThrow().span()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Where is the spare key?",
        "When is my birthday?",
        "May I come in?",
        "Who is at the door of number 12?",
        "¿Dónde está la llave?",
        "¿Me gusta la mañana?",
        "Onde está a chave?",
        "Wer ist hier?",
        "Ist hier ein Arzt?",
        "Où est la clé ?",
        "How many of 1000 steps did I walk?",
        "",
        "🙂🙂",
        "鍵は мост où κλειδί"
      })
  void findsNoTimeWhereNoneIsAsked(String question) {
    assertThat(ask(question)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          What did I do in March?                    | true
          What's on Friday?                          | true
          What happened yesterday?                   | true
          What did I promise Dan last week?          | false
          ¿Qué hice en marzo?                        | true
          ¿Qué le prometí a Dan la semana pasada?    | false
          O que fiz em março?                        | true
          O que prometi ao Dan na semana passada?    | false
          Was habe ich im März gemacht?              | true
          Qu'ai-je fait en mars ?                    | true
          """)
  void tellsWhetherAnythingInParticularIsAsked(String question, boolean open) {
    assertThat(ask(question).orElseThrow().open()).isEqualTo(open);
  }

  @Test
  void takesTheTimeOutOfTheQuestion() {
    assertThat(ask("What did I promise Dan last week?").orElseThrow().rest())
        .isEqualTo("what did i promise dan ?");
  }

  @Test
  void knowsNoBirthdayThatWasNotTold() {
    assertThat(AskedTimes.in("What did I get on my birthday?", ASKED, Optional::empty)).isEmpty();
  }

  @Test
  void hasSummerInJanuaryInTheSouth() {
    ZonedDateTime there = ASKED.withZoneSameInstant(ZoneId.of("America/Sao_Paulo"));

    AskedTime asked = AskedTimes.in("O que fiz no verão passado?", there, Optional::empty).get();

    assertThat(asked.span())
        .contains(
            new TimeSpan(LocalDate.of(2025, 12, 1), LocalDate.of(2026, 2, 28), there.getZone()));
  }

  @Test
  void reckonsDaysOfTheirTrueLength() {
    TimeSpan spring = new TimeSpan(LocalDate.of(2026, 3, 29), LocalDate.of(2026, 3, 29), MADRID);
    TimeSpan autumn = new TimeSpan(LocalDate.of(2026, 10, 25), LocalDate.of(2026, 10, 25), MADRID);
    LocalDate noMidnight = LocalDate.of(2018, 11, 4);
    TimeSpan saoPaulo = new TimeSpan(noMidnight, noMidnight, ZoneId.of("America/Sao_Paulo"));

    assertThat(hours(spring)).isEqualTo(23);
    assertThat(hours(autumn)).isEqualTo(25);
    assertThat(hours(saoPaulo)).as("a day that begins at one").isEqualTo(23);
    assertThat(saoPaulo.contains(saoPaulo.from())).isTrue();
    assertThat(saoPaulo.contains(saoPaulo.from().minusNanos(1))).isFalse();
    assertThat(saoPaulo.contains(saoPaulo.to())).isFalse();
  }

  @Test
  void isNotSlowOnLongQuestions() {
    assertThat(ask("word ".repeat(10_000) + "yesterday")).isEmpty();
    assertThat(ask("from monday to ".repeat(1_000))).isPresent();
    assertThat(ask("between 3 and ".repeat(1_000))).isEmpty();
  }

  private static long hours(TimeSpan span) {
    return Duration.between(span.from(), span.to()).toHours();
  }

  private static Optional<AskedTime> ask(String question) {
    return AskedTimes.in(question, ASKED, () -> Optional.of(MonthDay.of(6, 20)));
  }
}
