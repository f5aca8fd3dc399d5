package io.echovault.bench.weights;

import java.util.stream.IntStream;

/**
 * One question with what was measured of each memory.
 *
 * @param signals a row for each memory
 * @param right the rows that answer it; none when nothing does
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, and made for one run only.
record Example(float[][] signals, int[] right) {

  /** The same, with the answer taken out. */
  Example withoutAnswer() {
    float[][] rest =
        IntStream.range(0, signals.length)
            .filter(at -> IntStream.of(right).noneMatch(each -> each == at))
            .mapToObj(at -> signals[at])
            .toArray(float[][]::new);
    return new Example(rest, new int[0]);
  }

  boolean answerable() {
    return right.length > 0;
  }
}
