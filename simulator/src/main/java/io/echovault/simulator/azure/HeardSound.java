package io.echovault.simulator.azure;

import java.util.List;

/**
 * A recording that came to be written down. Prints its length only.
 *
 * @param languages that it may be in, such as {@code es-ES}; one when it is said to be in that
 * @param phrases words to expect in it
 * @param samples 16-bit samples of one channel, 16,000 a second
 */
// The array never leaves unshared, and recordings are not compared.
@SuppressWarnings("ArrayRecordComponent")
public record HeardSound(List<String> languages, List<String> phrases, short[] samples) {
  public HeardSound {
    languages = List.copyOf(languages);
    phrases = List.copyOf(phrases);
    samples = samples.clone();
  }

  @Override
  public short[] samples() {
    return samples.clone();
  }

  @Override
  public String toString() {
    return "HeardSound[" + samples.length + "]";
  }
}
