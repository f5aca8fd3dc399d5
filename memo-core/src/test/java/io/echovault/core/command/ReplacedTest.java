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
          """)
  void putsAValueInsteadOfTheOneOfItsKind(String text, String value, String changed) {
    assertThat(Replaced.in(text, value)).contains(changed);
  }

  @Test
  void leavesATextAloneInWhichItIsNotCertain() {
    assertThat(Replaced.in("3 eggs and 2 spoons of oil", "4")).isEmpty();
    assertThat(Replaced.in("Noor and Hale sing with Ben", "Zoe")).isEmpty();
    assertThat(Replaced.in("the fence is green", "blue")).isEmpty();
    assertThat(Replaced.in("", "4")).isEmpty();
  }
}
