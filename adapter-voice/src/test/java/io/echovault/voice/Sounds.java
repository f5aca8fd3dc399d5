package io.echovault.voice;

import io.echovault.ports.outbound.VoiceNotes;
import io.echovault.ports.vocabulary.Recording;
import io.echovault.testkit.SyntheticSpeech;
import java.util.Random;

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

  /** Two seconds of noise through two sharp resonances, which change with their loudness. */
  static Recording resonances(long seed) {
    Random random = new Random(seed);
    short[] samples = new short[2 * VoiceNotes.RATE];
    double[] low = new double[2];
    double[] high = new double[2];
    double[] first = new double[2];
    double[] second = new double[2];
    double loudness = 1;
    int next = 0;
    for (int at = 0; at < samples.length; at++) {
      if (at >= next) {
        next = at + 80 + random.nextInt(3000);
        low = resonance(1 - Math.pow(10, -1 - 2.5 * random.nextDouble()), 50 + random.nextInt(900));
        high =
            resonance(1 - Math.pow(10, -1 - 2 * random.nextDouble()), 200 + random.nextInt(3000));
        loudness = Math.pow(10, 4 * random.nextDouble() - 2);
      }
      double sum = passed(second, high, passed(first, low, loudness * random.nextGaussian()));
      samples[at] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(sum)));
    }
    return new Recording(VoiceNotes.RATE, samples);
  }

  private static double[] resonance(double sharpness, double hertz) {
    double turn = Math.cos(2 * Math.PI * hertz / VoiceNotes.RATE);
    return new double[] {2 * sharpness * turn, -sharpness * sharpness};
  }

  private static double passed(double[] former, double[] resonance, double value) {
    double sum = value + resonance[0] * former[0] + resonance[1] * former[1];
    former[1] = former[0];
    former[0] = sum;
    return sum;
  }
}
