package io.echovault.archive;

import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;

/**
 * What is written escaped besides what JSON asks for: other control characters and what some
 * programs take for the end of a line, so that a memory stays in one; and surrogates, because half
 * a pair cannot be written as it stands.
 */
final class Escapes extends CharacterEscapes {
  private static final long serialVersionUID = 1;

  @Override
  public int[] getEscapeCodesForAscii() {
    int[] codes = standardAsciiEscapesForJSON();
    codes[0x7f] = CharacterEscapes.ESCAPE_STANDARD;
    return codes;
  }

  // Nothing is the library's way to say that a character is written as it stands.
  @SuppressWarnings("NullAway")
  @Override
  public SerializableString getEscapeSequence(int each) {
    boolean escaped =
        (each >= 0x80 && each < 0xA0)
            || each == '\u2028'
            || each == '\u2029'
            || Character.isSurrogate((char) each);
    return escaped ? new SerializedString("\\u%04x".formatted(each)) : null;
  }
}
