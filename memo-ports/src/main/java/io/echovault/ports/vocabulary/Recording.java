package io.echovault.ports.vocabulary;

import java.time.Duration;
import java.util.Arrays;

/**
 * Sound of one channel, as 16-bit samples. Prints its length only.
 *
 * @param rate samples a second, more than 0
 * @param samples from -32768 to 32767
 */
// The array never leaves unshared, and equality is by content below.
@SuppressWarnings("ArrayRecordComponent")
public record Recording(int rate, short[] samples) {
  public Recording {
    if (rate <= 0) {
      throw new IllegalArgumentException(
          "a recording has more than 0 samples a second, not " + rate);
    }
    samples = samples.clone();
  }

  /** A copy of the samples. */
  @Override
  public short[] samples() {
    return samples.clone();
  }

  /** How many samples there are. */
  public int size() {
    return samples.length;
  }

  /** How long it lasts, to the nanosecond below. */
  public Duration length() {
    return Duration.ofNanos(samples.length * 1_000_000_000L / rate);
  }

  /**
   * A part of it.
   *
   * @param from the first sample of the part
   * @param to the sample behind its last
   */
  public Recording part(int from, int to) {
    return new Recording(rate, Arrays.copyOfRange(samples, from, to));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Recording recording
        && rate == recording.rate
        && Arrays.equals(samples, recording.samples);
  }

  @Override
  public int hashCode() {
    return 31 * rate + Arrays.hashCode(samples);
  }

  @Override
  public String toString() {
    return "Recording[" + length() + "]";
  }
}
