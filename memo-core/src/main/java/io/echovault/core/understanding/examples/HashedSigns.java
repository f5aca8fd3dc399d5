package io.echovault.core.understanding.examples;

import java.util.Arrays;

/** The signs of one text, each a hash with a weight; made by {@link IntentFeatures}. */
public final class HashedSigns {
  private static final int OFFSET = 0x811c9dc5;
  private static final int PRIME = 0x01000193;

  private int[] hashes = new int[128];
  private float[] values = new float[128];
  private int size;

  HashedSigns() {}

  /** How many there are. */
  public int size() {
    return size;
  }

  /** The hash of one. */
  public int hash(int at) {
    return hashes[at];
  }

  /** How much one counts. */
  public float value(int at) {
    return values[at];
  }

  /** The hash of a word. */
  static int word(String word) {
    return spread(mixed(OFFSET, word));
  }

  void add(String group, String sign, double value) {
    add(spread(mixed(mixed(OFFSET, group), sign)), value);
  }

  void add(String group, String first, String second, double value) {
    add(spread(mixed(mixed(mixed(OFFSET, group), first), second)), value);
  }

  private void add(int hash, double value) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
    }
    hashes[size] = hash;
    values[size] = (float) value;
    size++;
  }

  /** Makes the sum of the squares 1. */
  void normalise() {
    double sum = 0;
    for (int at = 0; at < size; at++) {
      sum += values[at] * values[at];
    }
    float factor = (float) (1 / StrictMath.sqrt(Math.max(sum, 1e-9)));
    for (int at = 0; at < size; at++) {
      values[at] *= factor;
    }
  }

  /** FNV-1a over the characters, each part ended by a mark that no text has. */
  private static int mixed(int start, String text) {
    int hash = start;
    for (int at = 0; at < text.length(); at++) {
      char each = text.charAt(at);
      hash = (hash ^ (each & 0xff)) * PRIME;
      hash = (hash ^ (each >>> 8)) * PRIME;
    }
    return (hash ^ 0xff) * PRIME;
  }

  private static int spread(int hash) {
    int mixed = (hash ^ (hash >>> 16)) * 0x85ebca6b;
    mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
    return mixed ^ (mixed >>> 16);
  }
}
