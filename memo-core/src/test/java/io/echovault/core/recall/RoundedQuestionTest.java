package io.echovault.core.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundedQuestionTest {
  private final Random random = new Random(1);

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 384, 1536, 3072})
  void comesToTheProductOfWhatWasRounded(int dimension) {
    for (int round = 0; round < 100; round++) {
      float[] question = new float[dimension];
      byte[] row = new byte[dimension + 1];
      random.nextBytes(row);
      double square = 0;
      for (int at = 0; at < dimension; at++) {
        question[at] = (float) random.nextGaussian();
        square += question[at] * question[at];
      }
      double exact = 0;
      double rowSquare = 0;
      for (int at = 0; at < dimension; at++) {
        question[at] /= (float) Math.sqrt(square);
        exact += question[at] * (double) row[at + 1];
        rowSquare += row[at + 1] * row[at + 1];
      }
      double length = Math.sqrt(Math.max(1, rowSquare));
      assertThat(new RoundedQuestion(question).product(row, 1) / length)
          .isCloseTo(exact / length, within(1e-3));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 384, 3072})
  void neverOverflows(int dimension) {
    float[] question = new float[dimension];
    Arrays.fill(question, (float) -Math.sqrt(1.0 / dimension));
    byte[] row = new byte[dimension];
    Arrays.fill(row, Byte.MIN_VALUE);
    double exact = 128 * Math.sqrt(dimension);
    assertThat((double) new RoundedQuestion(question).product(row, 0))
        .isCloseTo(exact, within(exact / 1e4));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 384})
  void isNothingOfNothing(int dimension) {
    assertThat(new RoundedQuestion(new float[dimension]).product(new byte[dimension], 0)).isZero();
  }
}
