package io.echovault.voice;

import io.echovault.ports.vocabulary.Bytes;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * What a voice is known by.
 *
 * @param shift how the means of the mixture move to it, of length 1
 * @param statistics its projected statistics, of length 1
 */
// The arrays never leave this package, and nothing writes into them.
@SuppressWarnings("ArrayRecordComponent")
record Traits(float[] shift, float[] statistics) {
  private static final float STEPS = Short.MAX_VALUE;

  /** Of several recordings of one speaker, those without speech left out. */
  static Traits of(SpeakerModel model, List<Speech> recordings) {
    float[] statistics = new float[model.projection().rows().length];
    int frames = 0;
    for (Speech each : recordings) {
      if (each.raw().length > 0) {
        Vectors.add(statistics, model.projection().of(each.raw()), 1);
      }
      frames += each.normalised().length;
    }
    float[][] all = new float[frames][];
    int to = 0;
    for (Speech each : recordings) {
      System.arraycopy(each.normalised(), 0, all, to, each.normalised().length);
      to += each.normalised().length;
    }
    return new Traits(model.mixture().shift(all), Vectors.unit(statistics));
  }

  Bytes bytes() {
    ByteBuffer buffer = ByteBuffer.allocate(Short.BYTES * (shift.length + statistics.length));
    put(buffer, shift);
    put(buffer, statistics);
    return new Bytes(buffer.array());
  }

  /**
   * What {@link #bytes} gave.
   *
   * @throws IllegalArgumentException when they are too many or too few
   */
  static Traits read(SpeakerModel model, Bytes bytes) {
    float[] shift = new float[model.mixture().shiftSize()];
    float[] statistics = new float[model.projection().rows().length];
    if (bytes.length() != Short.BYTES * (shift.length + statistics.length)) {
      throw new IllegalArgumentException("this is no voiceprint of this model");
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes.array());
    get(buffer, shift);
    get(buffer, statistics);
    return new Traits(shift, statistics);
  }

  // Each vector fills the steps: most of its numbers are far below 1.
  private static void put(ByteBuffer buffer, float[] vector) {
    float most = 0;
    for (float value : vector) {
      most = Math.max(most, Math.abs(value));
    }
    for (float value : vector) {
      buffer.putShort((short) Math.round(most == 0 ? 0 : value / most * STEPS));
    }
  }

  private static void get(ByteBuffer buffer, float[] vector) {
    for (int at = 0; at < vector.length; at++) {
      vector[at] = buffer.getShort();
    }
    Vectors.unit(vector);
  }
}
