package io.echovault.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedNumberTest {
  @ParameterizedTest
  @CsvSource({
    "how much did Boyle take, AMOUNT",
    "cuánto cobró Ramón, AMOUNT",
    "quantas latas o Nilton trouxe, AMOUNT",
    "wieviel hat Uwe bezahlt, AMOUNT",
    "combien a pris Roche, AMOUNT",
    "quanti euro ha preso Gianni, AMOUNT",
    "Mohit ne kitne diye, AMOUNT",
    "मोहित ने कितने दिए, AMOUNT",
    "Noor's phone?, TELEPHONE",
    "el móvil de Ana, TELEPHONE",
    "a Inês tem telemóvel, NONE",
    "Handynummer von Uwe, TELEPHONE",
    "le numéro d'Inès, TELEPHONE",
    "मोहित का नंबर, TELEPHONE",
    "where does Noor live, NONE",
  })
  void tellsWhichNumberIsAskedFor(String question, AskedNumber asked) {
    assertThat(AskedNumber.in(question)).isEqualTo(asked);
  }

  @ParameterizedTest
  @CsvSource({
    "AMOUNT, Boyle took 740 for the roof, true",
    "AMOUNT, Boyle: 0649 118 2204, true",
    "AMOUNT, Boyle mended the roof, false",
    "AMOUNT, the roof cost 740, false",
    "AMOUNT, Boyles 740, false",
    "TELEPHONE, Boyle's number is 0649 118-2204, true",
    "TELEPHONE, Boyle (0649) 118.2204, true",
    "TELEPHONE, Boyle took 740, false",
    "TELEPHONE, Boyle 1234567890123456, false",
    "NONE, Boyle took 740, false",
  })
  void wantsTheNameAndANumberOfTheKind(AskedNumber asked, String text, boolean answers) {
    assertThat(asked.isIn(text, "boyle")).isEqualTo(answers);
  }
}
