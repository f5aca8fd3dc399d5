package io.echovault.voice;

import io.echovault.ports.outbound.RecordingFingerprints;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.Recording;
import java.nio.ByteBuffer;

/**
 * Fingerprints of 32 bits every 16 ms: whether the difference of two neighbouring bands of 33 grows
 * or falls from one frame of 256 ms to the next (Haitsma and Kalker, 2002). What filters, loudness
 * and codecs do changes few of the signs; in other recordings, half of them differ.
 */
public final class SpectralFingerprints implements RecordingFingerprints {
  private static final int FRAME = 2_048;
  private static final int HOP = 128;
  private static final int BANDS = 33;
  private static final double LOWEST = 300;
  private static final double HIGHEST = 3_000;

  /** Recordings whose best alignment has fewer differing bits than this share are copies. */
  private static final double COPIED = 0.42;

  /** 2.5 seconds: by less, different recordings come too near by chance. */
  private static final int LEAST_FRAMES = 156;

  /** One second of sound: by less, nothing is told. */
  private static final int LEAST_HEARD = 62;

  /** The signs of digital silence, in which nothing grows; sound has them hardly ever. */
  private static final int SILENCE = 0;

  /** A copy that was cut lies in its original whole; half a note may be near another by chance. */
  private static final double LEAST_SHARE = 0.8;

  private final float[] window = new float[FRAME];
  private final int[] edges = new int[BANDS + 1];

  /** Made once, for all. */
  public SpectralFingerprints() {
    for (int at = 0; at < FRAME; at++) {
      window[at] = (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * (at + 0.5) / FRAME));
    }
    for (int band = 0; band <= BANDS; band++) {
      double hertz = LOWEST * Math.pow(HIGHEST / LOWEST, (double) band / BANDS);
      edges[band] = (int) Math.round(hertz * FRAME / Downsampling.RATE);
    }
  }

  @Override
  public Bytes of(Recording recording) {
    float[] samples = Downsampling.of(recording);
    int frames = samples.length < FRAME ? 0 : 1 + (samples.length - FRAME) / HOP;
    ByteBuffer bits = ByteBuffer.allocate(Math.max(0, frames - 1) * Integer.BYTES);
    PowerSpectrum spectrum = new PowerSpectrum(FRAME);
    float[] frame = new float[FRAME];
    float[] power = new float[FRAME / 2 + 1];
    float[] before = new float[BANDS];
    for (int each = 0; each < frames; each++) {
      for (int at = 0; at < FRAME; at++) {
        frame[at] = samples[each * HOP + at] * window[at];
      }
      spectrum.of(frame, power);
      float[] energies = energies(power);
      if (each > 0) {
        bits.putInt(signs(before, energies));
      }
      before = energies;
    }
    return new Bytes(bits.array());
  }

  private float[] energies(float[] power) {
    float[] energies = new float[BANDS];
    for (int band = 0; band < BANDS; band++) {
      for (int bin = edges[band]; bin < Math.max(edges[band] + 1, edges[band + 1]); bin++) {
        energies[band] += power[bin];
      }
    }
    return energies;
  }

  private static int signs(float[] before, float[] now) {
    int signs = 0;
    for (int band = 0; band < BANDS - 1; band++) {
      boolean grows = now[band] - now[band + 1] - (before[band] - before[band + 1]) > 0;
      signs = (signs << 1) | (grows ? 1 : 0);
    }
    return signs;
  }

  @Override
  public boolean copies(Bytes one, Bytes other) {
    return distance(one, other) < COPIED;
  }

  /**
   * The share of bits that differ where the two fit best, 0 to 1; 1 when too little of them
   * overlaps to tell. Silence tells nothing: all of it is alike. Where less than 2.5 seconds of
   * sound meet, the share is moved towards one half, which chance gives, as its spread grows.
   */
  public double distance(Bytes one, Bytes other) {
    int[] left = words(one);
    int[] right = words(other);
    int least = Math.max(LEAST_FRAMES, (int) (LEAST_SHARE * Math.min(left.length, right.length)));
    double best = 1;
    for (int lag = least - right.length; lag <= left.length - least; lag++) {
      best = Math.min(best, distance(left, right, lag));
    }
    return best;
  }

  private static double distance(int[] left, int[] right, int lag) {
    int to = Math.min(left.length, right.length + lag);
    int differing = 0;
    int heard = 0;
    for (int at = Math.max(0, lag); at < to; at++) {
      int one = left[at];
      int other = right[at - lag];
      if (one != SILENCE && other != SILENCE) {
        differing += Integer.bitCount(one ^ other);
        heard++;
      }
    }
    if (heard < LEAST_HEARD) {
      return 1;
    }
    double share = differing / (32.0 * heard);
    return 0.5 + (share - 0.5) * Math.min(1, Math.sqrt(heard / (double) LEAST_FRAMES));
  }

  private static int[] words(Bytes bytes) {
    if (bytes.length() % Integer.BYTES != 0) {
      throw new IllegalArgumentException("this is no fingerprint of a recording");
    }
    int[] words = new int[bytes.length() / Integer.BYTES];
    ByteBuffer.wrap(bytes.array()).asIntBuffer().get(words);
    return words;
  }
}
