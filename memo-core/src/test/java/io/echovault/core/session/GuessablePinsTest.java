package io.echovault.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.PinFault;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuessablePinsTest {

  @ParameterizedTest
  @CsvSource({
    "777777, ONE_DIGIT",
    "123456, COUNTS",
    "987654, COUNTS",
    "678901, COUNTS",
    "210987, COUNTS",
    "135791, COUNTS",
    "102030, COUNTS_IN_PAIRS",
    "112233, COUNTS_IN_PAIRS",
    "121212, REPEATS",
    "123123, REPEATS",
    "1231231, REPEATS",
    "48294829, REPEATS",
    "110100, TWO_DIGITS",
    "227755, EQUAL_RUNS",
    "444777999, EQUAL_RUNS",
    "482284, PALINDROME",
    "170590, DATE",
    "053190, DATE",
    "900517, DATE",
    "901705, DATE",
    "17051990, DATE",
    "05171990, DATE",
    "19900517, DATE",
    "19901705, DATE",
    "1751990, DATE",
    "5171990, DATE",
    "290200, DATE",
    "051990, DATE",
    "199005, DATE",
    "19902024, DATE",
    "147258, KEYPAD",
    "159357, KEYPAD",
    "147896, KEYPAD",
    "1472580, KEYPAD"
  })
  void saysWhatIsTooEasy(String pin, PinFault fault) {
    assertThat(GuessablePins.fault(pin)).contains(fault);
  }

  @ParameterizedTest
  @ValueSource(strings = {"830174", "5550129944", "482913", "907142", "135790", "311390", "258046"})
  void takesOthers(String pin) {
    assertThat(GuessablePins.fault(pin)).isEmpty();
  }

  @Test
  void leavesMostPinsToChooseFrom() {
    long refused =
        IntStream.range(0, 100_000)
            .map(place -> place * 10 + place % 7)
            .mapToObj("%06d"::formatted)
            .filter(pin -> GuessablePins.fault(pin).isPresent())
            .count();
    assertThat(refused).isBetween(10_000L, 20_000L);
  }
}
