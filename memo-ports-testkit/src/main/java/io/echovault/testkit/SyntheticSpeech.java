package io.echovault.testkit;

import io.echovault.ports.outbound.VoiceNotes;
import io.echovault.ports.vocabulary.Recording;
import java.util.Random;

/**
 * Recordings made by formula that stand for speech: nothing is said in them, but the two speakers
 * are told apart. Mono, at {@link VoiceNotes#RATE} samples a second.
 */
public final class SyntheticSpeech {
  /** One sound goes over into the next within this time. */
  private static final double SOUND_SECONDS = 0.15;

  private SyntheticSpeech() {}

  /**
   * Another speaker for each seed: a buzz under slowly moving resonances, in syllables with pauses.
   */
  public static Recording voice(long seed, double seconds) {
    Random random = new Random(seed);
    double pitch = 90 + random.nextInt(140);
    double[] resonances = {
      400 + random.nextInt(400), 1000 + random.nextInt(900), 2300 + random.nextInt(900)
    };
    return voice(pitch, resonances, random, seconds, 0);
  }

  /**
   * One of two speakers: the first has a deep voice and a long throat, the second neither.
   *
   * @param speaker 1 or 2
   * @param note which recording of theirs: the same number gives the same
   */
  public static Recording speaker(int speaker, int note, double seconds) {
    double[] resonances =
        speaker == 1 ? new double[] {450, 1150, 2300} : new double[] {760, 1900, 3200};
    Random random = new Random(100L * speaker + note);
    return voice(speaker == 1 ? 95 : 220, resonances, random, seconds, 0.35);
  }

  /**
   * @param variety by which share the resonances differ from sound to sound, so that no recording
   *     of a speaker is like another
   */
  private static Recording voice(
      double pitch, double[] resonances, Random random, double seconds, double variety) {
    double[][] sounds = new double[(int) (seconds / SOUND_SECONDS) + 2][resonances.length];
    for (double[] sound : sounds) {
      for (int each = 0; each < sound.length; each++) {
        sound[each] = 1 + (variety == 0 ? 0 : variety * (2 * random.nextDouble() - 1));
      }
    }
    double begin = 10 * random.nextDouble();
    double pace = 1.6 + 1.4 * random.nextDouble();
    short[] samples = new short[(int) (seconds * VoiceNotes.RATE)];
    double[] state = new double[2 * resonances.length];
    double phase = 0;
    for (int at = 0; at < samples.length; at++) {
      double time = (double) at / VoiceNotes.RATE;
      double tune =
          pitch * (1 + 0.06 * Math.sin(5 * time) + variety * Math.sin(begin + pace * time));
      phase += tune / VoiceNotes.RATE;
      boolean pulse = phase >= 1;
      phase -= (pulse ? 1 : 0);
      double loudness =
          Math.max(
              0, Math.sin(2 * Math.PI * pace * time + begin) + 0.5 * Math.sin(11 * time * pace));
      int sound = (int) (time / SOUND_SECONDS);
      double into = time / SOUND_SECONDS - sound;
      double stressed = sounds[sound][0] * (1 - into) + sounds[sound + 1][0] * into;
      double value = (pulse ? 1 : 0) * loudness * Math.pow(stressed, 4);
      double sum = 0;
      for (int each = 0; each < resonances.length; each++) {
        double shift = sounds[sound][each] * (1 - into) + sounds[sound + 1][each] * into;
        double moved = shift * resonances[each] * (1 + 0.2 * Math.sin((each + 1.3) * time + begin));
        double radius = 0.985 - 0.01 * each;
        double y =
            value
                + 2 * radius * Math.cos(2 * Math.PI * moved / VoiceNotes.RATE) * state[2 * each]
                - radius * radius * state[2 * each + 1];
        state[2 * each + 1] = state[2 * each];
        state[2 * each] = y;
        sum += y / (each + 1);
      }
      samples[at] =
          (short) Math.max(-32768, Math.min(32767, sum * 1200 + random.nextGaussian() * 12));
    }
    return new Recording(VoiceNotes.RATE, samples);
  }

  /** No sound at all. */
  public static Recording silence(double seconds) {
    return new Recording(VoiceNotes.RATE, new short[(int) (seconds * VoiceNotes.RATE)]);
  }
}
