package io.echovault.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplacedTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Hugo's shoes are size 35         | 36       | Hugo's shoes are size 36
          the shelf is 83 cm wide          | 84 cm    | the shelf is 84 cm wide
          choir is at 19:30                | 20:00    | choir is at 20:00
          choir is on Mondays at 19:30     | Tuesdays | choir is on Tuesdays at 19:30
          la coral es el lunes             | martes   | la coral es el martes
          der Chor ist am Montag           | Dienstag | der Chor ist am Dienstag
          the boiler was serviced in March | April    | the boiler was serviced in April
          my dentist is Noor               | Hale     | my dentist is Hale
          dentist on 4 May at noon         | 6 June   | dentist on 6 June at noon
          dentist on 4 May at noon         | 6 May    | dentist on 6 May at noon
          """)
  void putsAValueInsteadOfTheOneOfItsKind(String text, String value, String changed) {
    assertThat(Replaced.in(text, value)).contains(changed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Leo wears size 30        | Leo is a 32 now, not a 30, fix it    | Leo wears size 32
          Leo wears size 30        | not 30 but 32 for Leo                | Leo wears size 32
          Zahnarzt am 4. Mai       | schieb den Zahnarzt auf den 6. Juni  | Zahnarzt am 6. Juni
          dentista el 4 de mayo    | pasa el dentista al 6 de mayo        | dentista el 6 de mayo
          piano is on Mondays      | swap Mondays for Fridays             | piano is on Fridays
          """)
  void takesTheValueOfASentenceThatTheTextDoesNotHave(String text, String said, String changed) {
    assertThat(Replaced.byOneOf(text, said)).contains(changed);
  }

  @Test
  void takesNoValueThatTheTextHasAlready() {
    assertThat(Replaced.byOneOf("Leo wears size 30", "Leo is a 30")).isEmpty();
    assertThat(Replaced.byOneOf("Leo wears size 30", "fix that please")).isEmpty();
    assertThat(Replaced.byOneOf("2 eggs and 3 spoons", "make it 4")).isEmpty();
  }

  @Test
  void leavesATextAloneInWhichItIsNotCertain() {
    assertThat(Replaced.in("3 eggs and 2 spoons of oil", "4")).isEmpty();
    assertThat(Replaced.in("Noor and Hale sing with Ben", "Zoe")).isEmpty();
    assertThat(Replaced.in("the fence is green", "blue")).isEmpty();
    assertThat(Replaced.in("", "4")).isEmpty();
  }
}
