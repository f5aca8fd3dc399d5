package io.echovault.core.recall;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A value is given letter by letter as it was told. */
class HeadlineLettersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cuál es la clave del wifi? | la clave del wifi es tortuga88 | tortuga88",
        "what is the wifi password? | the wifi password is correct horse staple | correct horse"
            + " staple",
        "what is the locker code? | the locker code is b17x | b17x",
        "qual é a senha do wifi? | a senha do wifi é girafa7 | girafa7",
        "wie ist das Passwort vom WLAN? | das Passwort vom WLAN ist igel42 | igel42",
        "quel est le mot de passe du wifi ? | le mot de passe du wifi est lapin3 | lapin3",
        "qual è la password del wifi? | la password del wifi è riccio5 | riccio5",
        "wifi ka password kya hai? | wifi ka password kachhua9 hai | kachhua9",
        "what is the dog called? | the dog is called pixel | pixel",
        "where is the boat? | the boat is at pier 9 | At pier 9",
      })
  void areKept(String question, String memory, String words) {
    assertThat(OwnWords.of(question, memory)).contains(words);
  }
}
