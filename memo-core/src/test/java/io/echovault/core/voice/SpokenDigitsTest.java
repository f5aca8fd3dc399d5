package io.echovault.core.voice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenDigitsTest {
  private final SpokenDigits spoken = new SpokenDigits();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "four eight oh two seven nine | 480279",
        "Four, eight, zero, two; seven. Nine! | 480279",
        "4 8 0 2 7 9 | 480279",
        "480279 | 480279",
        "480 279. | 480279",
        "4-8-0-2-7-9 | 480279",
        "double three five triple one | 335111",
        "double 3 five | 335",
        "cuatro ocho cero dos siete nueve | 480279",
        "¿Cuatro? doble tres | 433",
        "quatro oito zero duas sete nove meia | 4802796",
        "quatre huit zéro deux sept neuf | 480279",
        "vier acht null zwo sieben neun fünf | 4802795",
        "quattro otto zero due sette nove sei cinque | 48027965",
        "चार आठ शून्य दो सात नौ छह पाँच तीन एक | 4802796531",
        "char aath shunya do saat nau | 480279",
        "४८०२७९ | 480279",
        "डबल तीन | 33",
      })
  void readsDigits(String transcript, String digits) {
    assertThat(spoken.read(transcript)).contains(digits);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "...",
        "forty-eight",
        "four eight please",
        "my code is 4 8 0",
        "four double",
        "double double three",
        "double 33",
        "+480279",
        "48%",
        "4 8 0 2 7 x",
        "𝟒a"
      })
  void readsNothingElse(String transcript) {
    assertThat(spoken.read(transcript)).isEmpty();
  }

  @Test
  void readsNothingThatIsTooLong() {
    assertThat(spoken.read("one ".repeat(200))).contains("1".repeat(200));
    assertThat(spoken.read("one ".repeat(2_000))).isEmpty();
  }
}
