package io.echovault.voice;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OggCrcTest {
  /** The check value of CRC-32/CKSUM, without the inversion at its end. */
  @Test
  void givesTheCheckValueOfItsPolynomial() {
    byte[] digits = "123456789".getBytes(US_ASCII);
    assertThat(OggCrc.of(digits, 0, 9, 9)).isEqualTo(0x89a1897f);
  }

  @Test
  void countsItsOwnFieldAsZero() {
    byte[] with = {1, 2, 3, 9, 9, 9, 9, 4};
    byte[] without = {1, 2, 3, 0, 0, 0, 0, 4};
    assertThat(OggCrc.of(with, 0, 8, 3)).isEqualTo(OggCrc.of(without, 0, 8, 3));
  }
}
