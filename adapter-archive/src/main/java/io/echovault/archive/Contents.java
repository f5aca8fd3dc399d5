package io.echovault.archive;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.echovault.ports.vocabulary.ArchiveContent.Problem;
import io.echovault.ports.vocabulary.Bytes;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/**
 * The text that a file holds. Does not print it.
 *
 * @param copy whether it is a copy of ours, and not a chat
 */
record Contents(String text, boolean copy) {
  private static final int LINES_LOOKED_AT = 50;

  /**
   * Finds the text in a file, which may be a zip.
   *
   * @param most how many bytes the text may have
   * @throws Refusal when there is none, or too much of it
   */
  static Contents of(Bytes file, int most) {
    byte[] bytes = file.array();
    if (bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] < 9) {
      return new Unzipping(bytes, most).contents();
    }
    if (bytes.length > most) {
      throw new Refusal(Problem.TOO_MUCH_TEXT);
    }
    String text = decoded(bytes);
    return new Contents(text, MemoryLines.isCopy(text));
  }

  // The failure names the bytes that are no text, so it is left out.
  @SuppressWarnings("UnusedException")
  static String decoded(byte[] bytes) {
    int mark = bytes.length < 2 ? 0 : ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
    Charset charset = mark == 0xFEFF || mark == 0xFFFE ? UTF_16 : UTF_8;
    try {
      String text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new Refusal(Problem.NOT_TEXT);
    }
  }

  /** Whether a message begins somewhere near the top. */
  static boolean looksLikeAChat(String text) {
    return text.lines().limit(LINES_LOOKED_AT).anyMatch(line -> LineStart.of(line).isPresent());
  }

  @Override
  public String toString() {
    return "Contents[" + text.length() + " characters]";
  }
}
