package io.echovault.ports.vocabulary;

import java.util.Arrays;

/** Bytes that do not change: sealed content, wrapped keys, hashes. Prints its length only. */
// The array never leaves unshared, and equality is by content below.
@SuppressWarnings("ArrayRecordComponent")
public record Bytes(byte[] array) {
  /** No bytes at all. */
  public static final Bytes NONE = new Bytes(new byte[0]);

  public Bytes {
    array = array.clone();
  }

  /** A copy of the bytes. */
  @Override
  public byte[] array() {
    return array.clone();
  }

  public int length() {
    return array.length;
  }

  public boolean isEmpty() {
    return array.length == 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes bytes && Arrays.equals(array, bytes.array);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(array);
  }

  @Override
  public String toString() {
    return "[" + array.length + " bytes]";
  }
}
