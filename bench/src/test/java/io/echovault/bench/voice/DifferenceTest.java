package io.echovault.bench.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.echovault.ports.vocabulary.Recording;
import org.junit.jupiter.api.Test;

class DifferenceTest {
  private static final int RATE = 48_000;

  /** A second of a square wave, which is louder in its first frame. */
  private static short[] sound(int first, int then) {
    short[] samples = new short[RATE];
    for (int at = 0; at < samples.length; at++) {
      int height = at < RATE / 50 ? first : then;
      samples[at] = (short) (at % 2 == 0 ? height : -height);
    }
    return samples;
  }

  private static Difference difference(short[] theirs, short[] ours) {
    return Difference.of(new Recording(RATE, theirs), new Recording(RATE, ours));
  }

  @Test
  void isNoneOfOneSound() {
    Difference same = difference(sound(900, 900), sound(900, 900));
    assertThat(same.ratio()).isEqualTo(300);
    assertThat(same.isAlike(200)).isTrue();
  }

  @Test
  void isMeasuredAgainstTheSound() {
    Difference tenth = difference(sound(1_000, 1_000), sound(1_100, 1_100));
    assertThat(tenth.ratio()).isCloseTo(20, within(0.01));
    assertThat(tenth.unclippedRatio()).isEqualTo(tenth.ratio());
    assertThat(tenth.isAlike(19)).isTrue();
    assertThat(tenth.isAlike(21)).isFalse();
  }

  @Test
  void leavesRoundingOfQuietSoundsOut() {
    assertThat(difference(sound(30, 30), sound(31, 31)).isAlike(60)).isTrue();
    assertThat(difference(sound(30, 30), sound(32, 32)).isAlike(60)).isFalse();
  }

  @Test
  void leavesFramesOutThatAreCutOff() {
    Difference cut = difference(sound(Short.MAX_VALUE, 900), sound(30_000, 900));
    assertThat(cut.ratio()).isLessThan(40);
    assertThat(cut.unclippedRatio()).isEqualTo(300);
    assertThat(cut.isAlike(60)).isTrue();
  }
}
