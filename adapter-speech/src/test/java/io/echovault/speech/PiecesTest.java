package io.echovault.speech;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.Recording;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PiecesTest {
  private static final int RATE = 1_000;

  private static Recording loud(int seconds) {
    short[] samples = new short[RATE * seconds];
    Arrays.fill(samples, (short) 9_000);
    return new Recording(RATE, samples);
  }

  @Test
  void leavesAShortRecordingWhole() {
    assertThat(Pieces.of(loud(50))).containsExactly(loud(50));
    assertThat(Pieces.of(new Recording(RATE, new short[0]))).hasSize(1);
  }

  @Test
  void cutsALongOneWhereItIsQuietest() {
    short[] samples = loud(70).samples();
    Arrays.fill(samples, 47 * RATE, 48 * RATE, (short) 5);
    List<Recording> pieces = Pieces.of(new Recording(RATE, samples));
    assertThat(pieces).hasSize(2);
    assertThat(pieces.get(0).size()).isBetween(47 * RATE, 48 * RATE);
    assertThat(pieces.get(0).size() + pieces.get(1).size()).isEqualTo(samples.length);
  }

  @Test
  void keepsEveryPieceShort() {
    List<Recording> pieces = Pieces.of(loud(900));
    assertThat(pieces).allMatch(each -> each.size() <= 50 * RATE);
    assertThat(pieces.stream().mapToInt(Recording::size).sum()).isEqualTo(900 * RATE);
  }
}
