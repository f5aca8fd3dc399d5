package io.echovault.voice;

import io.echovault.ports.vocabulary.Recording;
import io.echovault.testkit.SyntheticSpeech;

/** Recordings made by formula. */
final class Sounds {
  private Sounds() {}

  static Recording voice(long seed, double seconds) {
    return SyntheticSpeech.voice(seed, seconds);
  }

  static Recording speaker(int speaker, int note, double seconds) {
    return SyntheticSpeech.speaker(speaker, note, seconds);
  }

  static Recording silence(double seconds) {
    return SyntheticSpeech.silence(seconds);
  }
}
