package io.echovault.bench.voice;

import io.echovault.ports.outbound.VoiceNotes;
import io.echovault.ports.vocabulary.Recording;
import io.echovault.ports.vocabulary.VoiceNoteResult;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;

/**
 * Other microphones, rooms and lines, made up: a filter drawn by chance, in half of the cases the
 * band of a telephone, noise 10 to 30 dB below, and then a voice note of 16,000 bits a second.
 */
public final class Channels {
  private static final int TAPS = 129;
  private static final int POINTS = 8;
  private static final double MOST_GAIN = 6;
  private static final double TELEPHONE_LOW = 300;
  private static final double TELEPHONE_HIGH = 3_400;
  private static final double TELEPHONE_RATIO = 25;
  private static final double COLOUR = 0.9;

  private final VoiceNotes notes;
  private final Random random;

  /** Draws channels by that chance, and encodes by that codec. */
  public Channels(VoiceNotes notes, Random random) {
    this.notes = notes;
    this.random = random;
  }

  /** The recording as it comes over another channel, of the same length. */
  public Recording next(Recording recording) {
    double ratio = 10 + 20 * random.nextDouble();
    return encodedAgain(noisy(filtered(recording, taps()), ratio));
  }

  /** The recording, filtered in the same way as by {@link #next} but nothing else. */
  public Recording filtered(Recording recording) {
    return filtered(recording, taps());
  }

  /** The recording as it comes over a telephone line that is always the same. */
  public Recording overTelephone(Recording recording) {
    double[] magnitudes = new double[TAPS];
    for (int bin = 0; bin < TAPS; bin++) {
      magnitudes[bin] = Math.pow(10, telephone((double) bin / TAPS * VoiceNotes.RATE / 2) / 20);
    }
    return encodedAgain(noisy(filtered(recording, windowed(magnitudes)), TELEPHONE_RATIO));
  }

  /** The recording, encoded and decoded. */
  public Recording encodedAgain(Recording recording) {
    VoiceNoteResult result =
        notes.decode(notes.encode(recording), recording.length().plus(Duration.ofSeconds(1)));
    if (result instanceof VoiceNoteResult.Heard heard) {
      return heard.recording();
    }
    throw new IllegalStateException("what was encoded is not decoded: " + result);
  }

  /** With noise, white or brownish, so many decibels below. */
  public Recording noisy(Recording recording, double ratio) {
    short[] samples = recording.samples();
    boolean brownish = random.nextBoolean();
    double[] noise = new double[samples.length];
    double last = 0;
    double power = 0;
    double loud = 0;
    for (int at = 0; at < samples.length; at++) {
      last = random.nextGaussian() + (brownish ? COLOUR * last : 0);
      noise[at] = last;
      power += last * last;
      loud += (double) samples[at] * samples[at];
    }
    double factor = power == 0 ? 0 : Math.sqrt(loud / power / Math.pow(10, ratio / 10));
    for (int at = 0; at < samples.length; at++) {
      samples[at] = clip(samples[at] + factor * noise[at]);
    }
    return new Recording(recording.rate(), samples);
  }

  private static Recording filtered(Recording recording, double[] taps) {
    short[] samples = recording.samples();
    short[] filtered = new short[samples.length];
    int half = taps.length / 2;
    for (int at = 0; at < samples.length; at++) {
      int from = Math.max(0, at - half);
      int to = Math.min(samples.length, at + half + 1);
      double sum = 0;
      for (int each = from; each < to; each++) {
        sum += taps[each - at + half] * samples[each];
      }
      filtered[at] = clip(sum);
    }
    return new Recording(recording.rate(), filtered);
  }

  /** A filter of even phase whose gains, in decibels, are drawn at some frequencies. */
  private double[] taps() {
    double[] places = new double[POINTS];
    double[] gains = new double[POINTS];
    for (int at = 0; at < POINTS; at++) {
      places[at] = random.nextDouble() * VoiceNotes.RATE / 4;
      gains[at] = (2 * random.nextDouble() - 1) * MOST_GAIN;
    }
    Arrays.sort(places);
    boolean telephone = random.nextBoolean();
    double tilt = (2 * random.nextDouble() - 1) * MOST_GAIN;
    double[] magnitudes = new double[TAPS];
    for (int bin = 0; bin < TAPS; bin++) {
      double hertz = (double) bin / TAPS * VoiceNotes.RATE / 2;
      double decibels = between(places, gains, hertz) + tilt * hertz / (VoiceNotes.RATE / 4.0);
      if (telephone) {
        decibels += telephone(hertz);
      }
      magnitudes[bin] = Math.pow(10, decibels / 20);
    }
    return windowed(magnitudes);
  }

  /** Nothing between 300 and 3,400 Hz, and less outside. */
  private static double telephone(double hertz) {
    return -Math.max(0, 25 * (1 - hertz / TELEPHONE_LOW))
        - Math.max(0, Math.min(60, 30 * (hertz - TELEPHONE_HIGH) / 600));
  }

  private static double between(double[] places, double[] gains, double hertz) {
    if (hertz <= places[0]) {
      return gains[0];
    }
    for (int at = 1; at < places.length; at++) {
      if (hertz <= places[at]) {
        double share = (hertz - places[at - 1]) / Math.max(1e-9, places[at] - places[at - 1]);
        return gains[at - 1] + share * (gains[at] - gains[at - 1]);
      }
    }
    return gains[gains.length - 1];
  }

  private static double[] windowed(double[] magnitudes) {
    double[] taps = new double[TAPS];
    for (int tap = 0; tap < TAPS; tap++) {
      double sum = magnitudes[0];
      for (int bin = 1; bin < magnitudes.length; bin++) {
        sum += 2 * magnitudes[bin] * Math.cos(Math.PI * bin * (tap - TAPS / 2) / TAPS);
      }
      double window = 0.5 - 0.5 * Math.cos(2 * Math.PI * (tap + 0.5) / TAPS);
      taps[tap] = window * sum / (2 * TAPS);
    }
    return taps;
  }

  private static short clip(double value) {
    return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(value)));
  }
}
