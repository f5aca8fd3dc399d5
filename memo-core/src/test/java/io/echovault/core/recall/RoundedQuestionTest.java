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
      byte[] row = new byte[dimension];
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
        exact += question[at] * (double) row[at];
        rowSquare += row[at] * row[at];
      }
      double length = Math.sqrt(Math.max(1, rowSquare));
      assertThat((double) cosine(question, row)).isCloseTo(exact / length, within(1e-4));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 384, 3072})
  void neverOverflows(int dimension) {
    float[] question = new float[dimension];
    Arrays.fill(question, (float) -Math.sqrt(1.0 / dimension));
    byte[] row = new byte[dimension];
    Arrays.fill(row, Byte.MIN_VALUE);
    assertThat((double) cosine(question, row)).isCloseTo(1, within(1e-4));
    Arrays.fill(row, Byte.MAX_VALUE);
    assertThat((double) cosine(question, row)).isCloseTo(-1, within(1e-4));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 384})
  void isNothingOfNothing(int dimension) {
    assertThat(cosine(new float[dimension], new byte[dimension])).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 384})
  void givesBackWhatWasAdded(int dimension) {
    byte[] row = new byte[dimension];
    random.nextBytes(row);
    Vectors vectors = new Vectors(dimension);
    vectors.add(new byte[dimension]);
    vectors.add(row);
    assertThat(vectors.vector(1)).isEqualTo(row);
    assertThat(vectors.vector(0)).isEqualTo(new byte[dimension]);
  }

  /** Of the second of two rows. */
  private static float cosine(float[] question, byte[] row) {
    Vectors vectors = new Vectors(row.length);
    vectors.add(row.clone());
    return vectors.cosine(new RoundedQuestion(question), vectors.add(row));
  }
}
