package io.echovault.core.recall;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words of a memory answer a question. */
class OwnWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "where's the lorry? | I parked the lorry on level -2, bay 71 | On level -2, bay 71",
        "what is the kiln code? | the kiln code is 5519 | 5519",
        "how much was the loom? | the loom was 640 quid from Holm | 640 quid",
        "what's the farrier's phone number? | the farrier is Otto, 07700 900321 | 07700 900321",
        "who has my chisel? | lent the chisel to Marcos | Marcos",
        "de que cor é a canoa? | a canoa é vermelha | Vermelha",
        "wie heißt Heddas Frettchen? | Heddas Frettchen heißt Keks | Keks",
        "où est le burin ? | le burin est dans le tiroir du haut | Dans le tiroir du haut",
        "chheni kahan hai? | chheni almari ke neeche hai | Almari ke neeche",
        "dov'è lo scalpello? | lo scalpello è sotto la scala | Sotto la scala",
        "wo hab ich den Meißel versteckt? | den Meißel hab ich in der alten Truhe versteckt | In"
            + " der alten Truhe",
        "numéro de réservation du gîte | numéro de réservation du gîte : HJ4417 | HJ4417",
        "welcher Spind ist meiner? | mein Spind im Bad ist B17 | B17",
        "what does Hedda collect? | Hedda collects postcards | postcards",
        "de quoi a peur Hedda ? | Hedda a peur des orages | Des orages",
        "wovor hat Hedda Angst? | Hedda hat Angst vor Gewitter | Vor Gewitter",
        "which film did Otto recommend? | Otto recommended the film Stalker | Stalker",
        "que número calça a Hedda? | a Hedda calça 38 | 38",
        "what's Hedda's blood group | Hedda's blood group is O+ | O+",
        "whats my blood group | my blood group is A | A",
        "¿cuál es el grupo sanguíneo de Hedda? | el grupo sanguíneo de Hedda es AB- | AB-",
        "onde mora a Hedda? | a Hedda mora em Braga, rua das flores 12 | Em Braga",
        "¿dónde vive Hedda? | Hedda vive en Lugo, calle de las flores 12 | En Lugo",
      })
  void areTakenOutOfTheMemory(String question, String memory, String words) {
    assertThat(OwnWords.of(question, memory)).contains(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "where is the loom? | the loom is enormous",
        "when does the kiln come? | the kiln comes from Holm",
        "which ink does the press take? | the press takes cartridges black and blue",
        "is the kiln hot? | the kiln is hot",
        "does Hedda collect stamps? | Hedda collects stamps since 2019",
      })
  void areNotGuessedAt(String question, String memory) {
    assertThat(OwnWords.of(question, memory)).isEmpty();
  }

  @Test
  void areNotSoughtInWhatIsLong() {
    assertThat(
            OwnWords.of(
                "what is the kiln code?", "the kiln code is 5519 " + "and so on ".repeat(40)))
        .isEmpty();
  }
}
