package io.echovault.media;

import io.echovault.ports.vocabulary.MediaReading.Problem;

/**
 * How many dots a picture unfolds to, by its head: of JPEG (ITU-T T.81, B.2.2), PNG (ISO/IEC 15948,
 * 11.2.2) and WebP (RFC 9649).
 */
final class PictureSize {
  /** More than any camera of a telephone makes. */
  private static final long MOST_DOTS = 120_000_000;

  private static final int LONGEST_SIDE = 30_000;

  private PictureSize() {}

  /**
   * Refuses a picture that is too large or has no size.
   *
   * @throws HostileContent when it is
   */
  static void check(byte[] bytes, String type) throws HostileContent {
    long size =
        switch (type) {
          case FileType.PNG -> png(bytes);
          case FileType.JPEG -> jpeg(bytes);
          default -> webp(bytes);
        };
    long width = size >>> 32;
    long height = size & 0xffff_ffffL;
    if (width <= 0 || height <= 0) {
      throw new HostileContent(Problem.BROKEN);
    }
    if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_DOTS) {
      throw new HostileContent(Problem.BOMB);
    }
  }

  private static long png(byte[] bytes) {
    return bytes.length < 33 ? 0 : size(big(bytes, 16, 4), big(bytes, 20, 4));
  }

  private static long jpeg(byte[] bytes) {
    int at = 2;
    while (at + 9 < bytes.length) {
      if ((bytes[at] & 0xff) != 0xff) {
        return 0;
      }
      int marker = bytes[at + 1] & 0xff;
      if (marker == 0xff || marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
        at += marker == 0xff ? 1 : 2; // Filling, and markers without content.
        continue;
      }
      // The start of a frame, apart from the tables whose markers lie among them.
      if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc) {
        return size(big(bytes, at + 7, 2), big(bytes, at + 5, 2));
      }
      long length = big(bytes, at + 2, 2);
      if (marker == 0xd9 || marker == 0xda || length < 2) {
        return 0;
      }
      at += 2 + (int) length;
    }
    return 0;
  }

  private static long webp(byte[] bytes) {
    if (bytes.length < 30) {
      return 0;
    }
    return switch (bytes[15]) {
      case 'X' -> size(little(bytes, 24, 3) + 1, little(bytes, 27, 3) + 1);
      case 'L' -> {
        long bits = little(bytes, 21, 4);
        yield size((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1);
      }
      case ' ' -> size(little(bytes, 26, 2) & 0x3fff, little(bytes, 28, 2) & 0x3fff);
      default -> 0;
    };
  }

  private static long size(long width, long height) {
    return (width << 32) | height;
  }

  private static long big(byte[] bytes, int at, int count) {
    long value = 0;
    for (int i = 0; i < count; i++) {
      value = (value << 8) | (bytes[at + i] & 0xff);
    }
    return value;
  }

  private static long little(byte[] bytes, int at, int count) {
    long value = 0;
    for (int i = count - 1; i >= 0; i--) {
      value = (value << 8) | (bytes[at + i] & 0xff);
    }
    return value;
  }
}
