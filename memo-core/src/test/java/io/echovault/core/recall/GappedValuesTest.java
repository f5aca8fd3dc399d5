package io.echovault.core.recall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A memory that tells the same of two gives each their own value. */
class GappedValuesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "what shoe size is Uli? | my shoe size is 39 and Uli's is 43 | 43",
        "welche Schuhgröße hat Uli? | ich hab Schuhgröße 39 und Uli 43 | 43",
        "quanto o Ivo calça? | eu calço 39 e o Ivo calça 43 | 43",
        "Uli fait du combien ? | je fais du 39 et Uli du 43 | 43",
        "quanto pesa Uli? | io peso 70 e Uli 84 | 84",
      })
  void takesTheNumberOfWhomIsNamed(String question, String memory, String value) {
    assertThat(OwnWords.asTold(question, memory)).contains(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "où habite le parrain d'Uli ? | le parrain d'Uli vient à Noël",
        "wie heißt die Frau von meinem Chef? | Mein Chef heißt Odenthal",
        "wer hat mein Zelt? | Mein Zelt ist von Vaude",
      })
  void isNoSureAnswer(String question, String memory) {
    assertThat(
            new QuestionFit(question, List.of(memory, "Frau Sand malt")).answersSurely(0, memory))
        .isFalse();
  }
}
