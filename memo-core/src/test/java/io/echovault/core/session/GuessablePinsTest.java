package io.echovault.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuessablePinsTest {

  @ParameterizedTest
  @CsvSource({
    "777777, one digit",
    "123456, counts",
    "987654, counts",
    "678901, counts",
    "210987, counts",
    "135791, counts",
    "102030, two digits at a time",
    "112233, two digits at a time",
    "121212, again and again",
    "123123, again and again",
    "1231231, again and again",
    "48294829, again and again",
    "110100, two different digits",
    "227755, side by side",
    "444777999, side by side",
    "482284, forwards and backwards",
    "170590, a date",
    "053190, a date",
    "900517, a date",
    "901705, a date",
    "17051990, a date",
    "05171990, a date",
    "19900517, a date",
    "19901705, a date",
    "1751990, a date",
    "5171990, a date",
    "290200, a date",
    "051990, a date",
    "199005, a date",
    "19902024, a date",
    "147258, keypad",
    "159357, keypad",
    "258046, ''",
    "147896, keypad",
    "1472580, keypad"
  })
  void saysWhatIsTooEasy(String pin, String why) {
    assertThat(GuessablePins.refusal(pin).orElse("")).contains(why);
    assertThat(GuessablePins.refusal(pin).isPresent()).isEqualTo(!why.isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"830174", "5550129944", "482913", "907142", "135790", "311390"})
  void takesOthers(String pin) {
    assertThat(GuessablePins.refusal(pin)).isEmpty();
  }

  @Test
  void leavesMostPinsToChooseFrom() {
    long refused =
        IntStream.range(0, 100_000)
            .map(place -> place * 10 + place % 7)
            .mapToObj("%06d"::formatted)
            .filter(pin -> GuessablePins.refusal(pin).isPresent())
            .count();
    assertThat(refused).isBetween(10_000L, 20_000L);
  }
}
