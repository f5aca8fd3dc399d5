package io.echovault.core.codec;

import io.echovault.ports.vocabulary.MemoException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads what a {@link ByteWriter} wrote. Bytes that end too early or hold what cannot be are {@link
 * MemoException.Unreadable}. Not safe for threads.
 */
public final class ByteReader {
  private final byte[] bytes;
  private int next;

  /** A reader over bytes that nobody changes meanwhile. */
  public ByteReader(byte[] bytes) {
    this.bytes = bytes;
  }

  public int readByte() {
    need(1);
    return bytes[next++];
  }

  public boolean readFlag() {
    return readByte() != 0;
  }

  public int readInt() {
    need(4);
    int value = 0;
    for (int i = 0; i < 4; i++) {
      value = (value << 8) | (bytes[next++] & 0xff);
    }
    return value;
  }

  public long readLong() {
    long high = readInt();
    return (high << 32) | (readInt() & 0xffff_ffffL);
  }

  public byte[] readBytes() {
    int length = readInt();
    need(length);
    next += length;
    return Arrays.copyOfRange(bytes, next - length, next);
  }

  public String readText() {
    int length = readInt();
    need(length);
    next += length;
    return new String(bytes, next - length, length, StandardCharsets.UTF_8);
  }

  public Optional<String> readOptionalText() {
    return readFlag() ? Optional.of(readText()) : Optional.empty();
  }

  public UUID readId() {
    return new UUID(readLong(), readLong());
  }

  public Instant readInstant() {
    try {
      return Instant.ofEpochSecond(readLong(), readInt());
    } catch (DateTimeException e) {
      throw new MemoException.Unreadable("a stored time is out of range", e);
    }
  }

  public Optional<Instant> readOptionalInstant() {
    return readFlag() ? Optional.of(readInstant()) : Optional.empty();
  }

  /** A time zone; one that this Java does not know reads as UTC. */
  public ZoneId readZone() {
    try {
      return ZoneId.of(readText());
    } catch (DateTimeException unknown) {
      return ZoneOffset.UTC;
    }
  }

  /** An enum constant by its name. */
  public <E extends Enum<E>> E readConstant(Class<E> type) {
    String name = readText();
    try {
      return Enum.valueOf(type, name);
    } catch (IllegalArgumentException e) {
      throw new MemoException.Unreadable("a stored " + type.getSimpleName() + " is unknown", e);
    }
  }

  /**
   * Reads the version in front of a value.
   *
   * @throws MemoException.Unreadable when it is not the one that is known
   */
  public ByteReader expect(StoredForm form) {
    int version = readByte();
    if (version != form.version()) {
      throw new MemoException.Unreadable(
          "stored in version " + version + " of its format; this program knows " + form.version());
    }
    return this;
  }

  /**
   * The version in which something is stored.
   *
   * @param oldest the oldest one that can still be read
   */
  public int version(StoredForm form, int oldest) {
    int version = readByte();
    if (version < oldest || version > form.version()) {
      throw new MemoException.Unreadable(
          "stored in version " + version + " of its format; this program knows " + form.version());
    }
    return version;
  }

  /** Whether anything is left. */
  public boolean hasMore() {
    return next < bytes.length;
  }

  /** Everything that is left. */
  public byte[] readRest() {
    int from = next;
    next = bytes.length;
    return Arrays.copyOfRange(bytes, from, bytes.length);
  }

  private void need(int count) {
    if (count < 0 || bytes.length - next < count) {
      throw new MemoException.Unreadable("stored content ends too early");
    }
  }
}
