package io.echovault.media;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.IntStream;

/** Plain text: UTF-8, UTF-16 with its mark, or else Windows' western letters. */
final class PlainFile {
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final int MOST_BYTES = 4 * TextParts.MOST;

  private PlainFile() {}

  static TextParts read(byte[] bytes) {
    boolean whole = bytes.length <= MOST_BYTES;
    int length = Math.min(bytes.length, MOST_BYTES);
    return TextParts.of(text(bytes, length, whole), whole);
  }

  private static String text(byte[] bytes, int length, boolean whole) {
    if (length >= 2 && (bytes[0] & 0xff) + (bytes[1] & 0xff) == 0xff + 0xfe) {
      return new String(bytes, 0, length, StandardCharsets.UTF_16);
    }
    // What was cut may end within a letter.
    int least = Math.max(0, length - (whole ? 0 : 3));
    return IntStream.iterate(length, end -> end >= least, end -> end - 1)
        .mapToObj(end -> utf8(bytes, end))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> new String(bytes, 0, length, WESTERN));
  }

  private static Optional<String> utf8(byte[] bytes, int length) {
    try {
      ByteBuffer some = ByteBuffer.wrap(bytes, 0, length);
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(some).toString());
    } catch (CharacterCodingException other) {
      return Optional.empty();
    }
  }
}
