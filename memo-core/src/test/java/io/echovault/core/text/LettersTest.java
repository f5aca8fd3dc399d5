package io.echovault.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LettersTest {
  @ParameterizedTest
  @CsvSource({
    "ABC d,abc d",
    "ÉÑÜ,éñü",
    "ΟΔΟΣ,οδοσ",
    "İstanbul,istanbul",
    "STRAßE,straße",
    "दिल्ली,दिल्ली"
  })
  void makesLettersSmall(String text, String small) {
    assertThat(Letters.lower(text)).isEqualTo(small);
  }

  @ParameterizedTest
  @CsvSource({"abc d,ABC D", "éñü,ÉÑÜ", "straße,STRAßE"})
  void makesLettersCapital(String text, String capital) {
    assertThat(Letters.upper(text)).isEqualTo(capital);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Σ", "\u0301Σ", "İ", "ß", "\u200dΣ"})
  void takesNoLongerThanALongTextAllows(String letter) {
    String text = letter.repeat(65_536 / letter.length());

    assertTimeout(
        Duration.ofSeconds(2),
        () -> {
          Letters.lower(text);
          Letters.upper(text);
        });
  }

  @Test
  void keepsHalvesOfCharacters() {
    assertThatCode(() -> Letters.lower("é\ud800")).doesNotThrowAnyException();
  }
}
