package io.echovault.core.understanding.requests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawnOutTest {
  @ParameterizedTest
  @CsvSource({
    "yesss, yes",
    "nooooo, no",
    "SIIII, SI",
    "heyyy, hey",
    "ooohhh, oh",
    "see, see",
    "a, a",
    "1000, 1000"
  })
  void countsALetterOnceThatIsDrawnOut(String written, String said) {
    assertThat(DrawnOut.shortened(written)).isEqualTo(said);
  }
}
