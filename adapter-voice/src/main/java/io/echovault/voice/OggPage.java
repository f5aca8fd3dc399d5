package io.echovault.voice;

/**
 * One page of an Ogg file, by its place in the bytes of the file (RFC 3533).
 *
 * @param flags {@link #CONTINUED}, {@link #FIRST} and {@link #LAST}
 * @param granule samples at 48,000 a second up to the end of the last packet that ends in it; -1
 *     when none does
 * @param segments how many lacing values it has
 * @param lacing where they begin; the content follows them
 * @param end behind its last byte
 */
record OggPage(
    int flags, long granule, int serial, int sequence, int segments, int lacing, int end) {
  static final int CONTINUED = 1;
  static final int FIRST = 2;
  static final int LAST = 4;

  static final int HEADER = 27;
  static final int FLAGS = 5;
  static final int GRANULE = 6;
  static final int SERIAL = 14;
  static final int SEQUENCE = 18;
  static final int CRC = 22;
  static final int SEGMENTS = 26;

  /** Reads the page that begins there; checks everything about it that it says of itself. */
  static OggPage at(byte[] file, int from) throws UnreadableNote {
    if (file.length - from < HEADER || !begins(file, from) || file[from + 4] != 0) {
      throw UnreadableNote.damaged();
    }
    int segments = file[from + SEGMENTS] & 0xff;
    int lacing = from + HEADER;
    if (file.length - lacing < segments) {
      throw UnreadableNote.damaged();
    }
    int end = lacing + segments;
    for (int at = 0; at < segments; at++) {
      end += file[lacing + at] & 0xff;
    }
    if (end > file.length || OggCrc.of(file, from, end, from + CRC) != word(file, from + CRC)) {
      throw UnreadableNote.damaged();
    }
    return new OggPage(
        file[from + FLAGS] & 0xff,
        (word(file, from + GRANULE) & 0xffffffffL) | ((long) word(file, from + GRANULE + 4) << 32),
        word(file, from + SERIAL),
        word(file, from + SEQUENCE),
        segments,
        lacing,
        end);
  }

  /** Whether the four letters of a page stand there. */
  static boolean begins(byte[] file, int from) {
    return file.length - from >= 4
        && file[from] == 'O'
        && file[from + 1] == 'g'
        && file[from + 2] == 'g'
        && file[from + 3] == 'S';
  }

  boolean has(int flag) {
    return (flags & flag) != 0;
  }

  private static int word(byte[] file, int at) {
    return (file[at] & 0xff)
        | ((file[at + 1] & 0xff) << 8)
        | ((file[at + 2] & 0xff) << 16)
        | ((file[at + 3] & 0xff) << 24);
  }
}
