package io.echovault.core.codec;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes values one after the other, big-endian, each string and byte array with its length in
 * front, so that no two sequences of values give the same bytes. Not safe for threads.
 */
public final class ByteWriter {
  private byte[] bytes = new byte[128];
  private int length;

  public ByteWriter writeByte(int value) {
    room(1);
    bytes[length++] = (byte) value;
    return this;
  }

  /** The version in front of a value. */
  public ByteWriter begin(StoredForm form) {
    return writeByte(form.version());
  }

  public ByteWriter writeFlag(boolean value) {
    return writeByte(value ? 1 : 0);
  }

  public ByteWriter writeInt(int value) {
    room(4);
    for (int shift = 24; shift >= 0; shift -= 8) {
      bytes[length++] = (byte) (value >>> shift);
    }
    return this;
  }

  public ByteWriter writeLong(long value) {
    return writeInt((int) (value >>> 32)).writeInt((int) value);
  }

  public ByteWriter writeBytes(byte[] value) {
    return writeInt(value.length).writeRest(value);
  }

  /** Bytes without their length, as the last thing. */
  public ByteWriter writeRest(byte[] value) {
    room(value.length);
    System.arraycopy(value, 0, bytes, length, value.length);
    length += value.length;
    return this;
  }

  /** Text in UTF-8; half a surrogate pair becomes a question mark. */
  public ByteWriter writeText(String value) {
    return writeBytes(value.getBytes(StandardCharsets.UTF_8));
  }

  public ByteWriter writeText(Optional<String> value) {
    writeFlag(value.isPresent());
    value.ifPresent(this::writeText);
    return this;
  }

  public ByteWriter writeId(UUID value) {
    return writeLong(value.getMostSignificantBits()).writeLong(value.getLeastSignificantBits());
  }

  public ByteWriter writeInstant(Instant value) {
    return writeLong(value.getEpochSecond()).writeInt(value.getNano());
  }

  public ByteWriter writeInstant(Optional<Instant> value) {
    writeFlag(value.isPresent());
    value.ifPresent(this::writeInstant);
    return this;
  }

  /** Everything written so far. */
  public byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }

  /** Forgets what was written, and can be used anew. */
  public ByteWriter clear() {
    length = 0;
    return this;
  }

  /** The digest of everything written so far. */
  public byte[] digest(MessageDigest algorithm) {
    algorithm.update(bytes, 0, length);
    return algorithm.digest();
  }

  private void room(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
