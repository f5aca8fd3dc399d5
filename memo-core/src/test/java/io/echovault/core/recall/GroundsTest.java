package io.echovault.core.recall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which evidence makes an answer sure. */
class GroundsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "when was the kiln fired? | the kiln was fired in March",
        "how tall is Hedda? | Hedda is 1.72 m",
        "what colour is the canoe? | the canoe is turquoise",
        "how much was the loom? | the loom was 640 quid",
        "what does Odo do for work? | Odo is a nurse",
        "where did I put the chisel? | left the chisel in the loft",
        "where is the car? | parked on level 3",
        "¿qué talla de zapato usa Inés? | Inés usa un 38 de zapato",
        "wo ist der Werkzeugkasten? | la caja de herramientas está en el desván",
        "dov'è la cassetta degli attrezzi? | the toolbox is in the loft",
      })
  void areThere(String question, String memory) {
    assertThat(fit(question, memory).answersSurely(0, memory)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "when was the kiln fired? | the oven was fired in March",
        "how tall is Hedda? | Hedda weighs 58 kilos",
        "what colour is the canoe? | the canoe needs paint",
        "how much is the pool? | the gym is 30 a month",
        "which film did Odo recommend? | Odo recommended the book Stoner",
        "where is the car? | parked the motorbike on Mill Lane",
        "what is my licence number? | my passport number is 533018",
        "onde mora a vó? | o vô mora em Faro",
        "wann fährt der Bus nach Leer? | der Zug nach Leer fährt um 9:10",
      })
  void areMissing(String question, String memory) {
    assertThat(fit(question, memory).answersSurely(0, memory)).isFalse();
  }

  private static QuestionFit fit(String question, String memory) {
    return new QuestionFit(question, List.of(memory));
  }
}
