package io.echovault.voice;

import io.echovault.ports.vocabulary.Recording;
import io.echovault.ports.vocabulary.SpeechQuality;
import java.time.Duration;
import java.util.Optional;

/**
 * The frames of speech of a recording, and how fit it is to tell a speaker by.
 *
 * @param raw of each frame, twenty cepstral coefficients and how nineteen of them (the one for
 *     loudness left out) change
 * @param normalised the same without loudness, of mean 0 and deviation 1 over the recording, so
 *     that a microphone or line that is always the same leaves no mark
 */
// Neither array leaves this package, and nothing writes into them.
@SuppressWarnings("ArrayRecordComponent")
record Speech(float[][] raw, float[][] normalised, SpeechQuality quality) {
  /** Coefficients without loudness, and how they change. */
  static final int SIZE = 2 * (Cepstra.COEFFICIENTS - 1);

  private static final int CHANGE = 2;

  /** Loud speech carries most of a speaker. */
  private static final double LOUD = 0.4;

  /** For how much speech there is, quieter sounds count too. */
  private static final double AUDIBLE = 0.2;

  /** Frames on either side of a sound that are its beginning and end: 60 ms. */
  private static final int FADING = 6;

  private static final Duration LEAST = Duration.ofMillis(2_500);
  private static final double LEAST_RATIO = 12;
  private static final double MOST_CLIPPED = 0.005;
  private static final int END_OF_SCALE = 32_600;
  private static final Duration HOP =
      Duration.ofNanos(1_000_000_000L * Cepstra.HOP / Downsampling.RATE);

  private static final float SMALL = 1e-3f;

  static Speech of(Recording recording) {
    float[] samples = Downsampling.of(recording);
    VoiceActivity activity = new VoiceActivity(samples);
    boolean[] loud = activity.above(LOUD);
    float[][] raw = chosen(withChanges(new Cepstra().of(samples)), loud);
    return new Speech(raw, normalised(raw), quality(recording, activity));
  }

  static SpeechQuality qualityOf(Recording recording) {
    return quality(recording, new VoiceActivity(Downsampling.of(recording)));
  }

  private static SpeechQuality quality(Recording recording, VoiceActivity activity) {
    boolean[] audible = VoiceActivity.widened(activity.above(AUDIBLE), FADING);
    int frames = 0;
    for (boolean each : audible) {
      frames += each ? 1 : 0;
    }
    Duration speech = HOP.multipliedBy(frames);
    double noise = activity.power(audible, false);
    double ratio =
        10 * Math.log10(Math.max(1, activity.power(audible, true) - noise) / Math.max(1, noise));
    double clipped = clipped(recording, frames);
    Optional<SpeechQuality.Problem> problem = Optional.empty();
    if (clipped > MOST_CLIPPED) {
      problem = Optional.of(SpeechQuality.Problem.CLIPPED);
    } else if (frames > 0 && ratio < LEAST_RATIO) {
      problem = Optional.of(SpeechQuality.Problem.TOO_NOISY);
    } else if (speech.compareTo(LEAST) < 0) {
      problem = Optional.of(SpeechQuality.Problem.TOO_SHORT);
    }
    return new SpeechQuality(speech, ratio, clipped, problem);
  }

  /** The samples at the ends of the scale as a share of those that are speech. */
  private static double clipped(Recording recording, int frames) {
    int count = 0;
    for (short sample : recording.samples()) {
      count += Math.abs(sample) >= END_OF_SCALE ? 1 : 0;
    }
    double speech = (double) frames * Cepstra.HOP * recording.rate() / Downsampling.RATE;
    return speech == 0 ? 0 : Math.min(1, count / speech);
  }

  /** Each frame with how its coefficients change over the two frames on either side. */
  private static float[][] withChanges(float[][] cepstra) {
    int first = Cepstra.COEFFICIENTS;
    float[][] all = new float[cepstra.length][first + Cepstra.COEFFICIENTS - 1];
    for (int each = 0; each < cepstra.length; each++) {
      System.arraycopy(cepstra[each], 0, all[each], 0, first);
      for (int away = 1; away <= CHANGE; away++) {
        float[] after = cepstra[Math.min(cepstra.length - 1, each + away)];
        float[] before = cepstra[Math.max(0, each - away)];
        for (int at = 1; at < first; at++) {
          all[each][first + at - 1] += away * (after[at] - before[at]) / 10;
        }
      }
    }
    return all;
  }

  private static float[][] chosen(float[][] frames, boolean[] marked) {
    int count = 0;
    for (boolean each : marked) {
      count += each ? 1 : 0;
    }
    float[][] chosen = new float[count][];
    int to = 0;
    for (int at = 0; at < frames.length; at++) {
      if (marked[at]) {
        chosen[to++] = frames[at];
      }
    }
    return chosen;
  }

  private static float[][] normalised(float[][] raw) {
    float[][] normalised = new float[raw.length][SIZE];
    for (int at = 0; at < SIZE; at++) {
      Moments moments = Moments.of(raw, at + 1);
      for (int each = 0; each < raw.length; each++) {
        normalised[each][at] =
            (float) ((raw[each][at + 1] - moments.mean()) / (moments.deviation() + SMALL));
      }
    }
    return normalised;
  }
}
