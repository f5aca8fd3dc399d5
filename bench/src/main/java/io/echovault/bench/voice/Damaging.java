package io.echovault.bench.voice;

import java.util.Arrays;
import java.util.Random;

/** Damages files: changed, missing and repeated bytes, and changes under checksums that fit. */
final class Damaging {
  private static final int POLYNOMIAL = 0x04c11db7;
  private static final int HEADER = 27;
  private static final int CRC = 22;

  private final Random random;

  Damaging(Random random) {
    this.random = random;
  }

  /** A damaged copy; the number decides how it is damaged. */
  byte[] damaged(byte[] file, int kind) {
    return switch (kind % 5) {
      case 0 -> Arrays.copyOf(file, random.nextInt(file.length));
      case 1 -> without(file, 1 + random.nextInt(file.length / 4));
      case 2 -> changed(file, 1 + random.nextInt(50), 0);
      // Headers too, but checksums that fit: this reaches everything behind the first check.
      case 3 -> summed(changed(file, 1 + random.nextInt(5), 0));
      default -> summed(changed(file, 1 + random.nextInt(100), 200));
    };
  }

  private byte[] without(byte[] file, int count) {
    byte[] cut = new byte[file.length - count];
    int at = random.nextInt(cut.length);
    System.arraycopy(file, 0, cut, 0, at);
    System.arraycopy(file, at + count, cut, at, cut.length - at);
    return cut;
  }

  private byte[] changed(byte[] file, int changes, int from) {
    byte[] changed = file.clone();
    for (int each = 0; each < changes; each++) {
      changed[from + random.nextInt(changed.length - from)] = (byte) random.nextInt();
    }
    return changed;
  }

  /** Gives each page that is still one the checksum that it needs. */
  private static byte[] summed(byte[] file) {
    int at = 0;
    while (at + HEADER <= file.length && file[at] == 'O' && file[at + 1] == 'g') {
      int segments = file[at + HEADER - 1] & 0xff;
      int end = at + HEADER + segments;
      for (int each = 0; each < segments && at + HEADER + each < file.length; each++) {
        end += file[at + HEADER + each] & 0xff;
      }
      if (end > file.length) {
        break;
      }
      int crc = crc(file, at, end);
      for (int each = 0; each < Integer.BYTES; each++) {
        file[at + CRC + each] = (byte) (crc >>> (8 * each));
      }
      at = end;
    }
    return file;
  }

  private static int crc(byte[] file, int from, int to) {
    int crc = 0;
    for (int at = from; at < to; at++) {
      crc ^= (at >= from + CRC && at < from + CRC + Integer.BYTES ? 0 : file[at] & 0xff) << 24;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc << 1) ^ ((crc < 0) ? POLYNOMIAL : 0);
      }
    }
    return crc;
  }
}
