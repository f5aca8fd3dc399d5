package io.echovault.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

  @ParameterizedTest
  @CsvSource({
    "help,help,0",
    "help,hepl,1",
    "help,hel,1",
    "help,hellp,1",
    "help,halp,1",
    "stats,start,2",
    "'',abc,3"
  })
  void countsWhatToChange(String one, String other, int distance) {
    assertThat(Spelling.distance(one, other)).isEqualTo(distance);
    assertThat(Spelling.distance(other, one)).isEqualTo(distance);
  }
}
