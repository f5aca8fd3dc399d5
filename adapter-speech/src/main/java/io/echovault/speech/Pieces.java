package io.echovault.speech;

import io.echovault.ports.vocabulary.Recording;
import java.util.ArrayList;
import java.util.List;

/**
 * A long recording in pieces: the SDK gives up one of which it sent more than a minute before the
 * service answered. It is cut where it is quietest, which is seldom in the middle of a word.
 */
final class Pieces {
  private static final int LONGEST_SECONDS = 50;
  private static final int LOOKED_AT_SECONDS = 5;

  /** A tenth of a second is judged at a time. */
  private static final int WINDOWS_A_SECOND = 10;

  private Pieces() {}

  /** The pieces, in order; the recording itself when it is short. */
  static List<Recording> of(Recording recording) {
    List<Recording> pieces = new ArrayList<>();
    short[] samples = recording.samples();
    int longest = LONGEST_SECONDS * recording.rate();
    int from = 0;
    while (samples.length - from > longest) {
      int to = quietest(samples, from + longest, recording.rate());
      pieces.add(recording.part(from, to));
      from = to;
    }
    pieces.add(recording.part(from, samples.length));
    return List.copyOf(pieces);
  }

  /** The middle of the quietest window in the seconds before a sample. */
  private static int quietest(short[] samples, int before, int rate) {
    int window = rate / WINDOWS_A_SECOND;
    int found = before;
    double least = Double.MAX_VALUE;
    for (int end = before; end > before - LOOKED_AT_SECONDS * rate; end -= window) {
      double energy = 0;
      for (int at = end - window; at < end; at++) {
        energy += (double) samples[at] * samples[at];
      }
      if (energy < least) {
        least = energy;
        found = end - window / 2;
      }
    }
    return found;
  }
}
