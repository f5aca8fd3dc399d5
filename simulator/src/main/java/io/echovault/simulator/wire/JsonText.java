package io.echovault.simulator.wire;

import java.nio.charset.StandardCharsets;

/**
 * A JSON text in the making, escaped the way Meta escapes a webhook: ASCII only, other characters
 * as lower-case {@code \}{@code uXXXX}, and {@code /} as {@code \/}.
 *
 * <p>It checks no structure; whoever writes keeps the braces in order. Not for use by several
 * threads at once.
 */
public final class JsonText {

  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private final StringBuilder text;
  private boolean comma;

  public JsonText() {
    text = new StringBuilder(640);
  }

  public JsonText open(char bracket) {
    separate();
    text.append(bracket);
    comma = false;
    return this;
  }

  public JsonText close(char bracket) {
    text.append(bracket);
    comma = true;
    return this;
  }

  /** Writes a key that is known to need no escape, and its colon. */
  public JsonText key(String key) {
    separate();
    text.append('"').append(key).append("\":");
    comma = false;
    return this;
  }

  /**
   * Writes a string value.
   *
   * @throws IllegalArgumentException if the value holds half a surrogate pair, which no JSON in
   *     UTF-8 can carry
   */
  public JsonText value(String value) {
    separate();
    text.append('"');
    for (int index = 0; index < value.length(); index++) {
      character(value, index);
    }
    text.append('"');
    comma = true;
    return this;
  }

  public JsonText value(long value) {
    separate();
    text.append(value);
    comma = true;
    return this;
  }

  public JsonText value(double value) {
    separate();
    text.append(value);
    comma = true;
    return this;
  }

  public JsonText value(boolean value) {
    separate();
    text.append(value);
    comma = true;
    return this;
  }

  public JsonText field(String key, String value) {
    return key(key).value(value);
  }

  public JsonText field(String key, long value) {
    return key(key).value(value);
  }

  public JsonText field(String key, double value) {
    return key(key).value(value);
  }

  public JsonText field(String key, boolean value) {
    return key(key).value(value);
  }

  /** Gives the bytes that go over the wire. */
  public byte[] bytes() {
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private void separate() {
    if (comma) {
      text.append(',');
    }
  }

  private void character(String value, int index) {
    char character = value.charAt(index);
    if (character >= ' '
        && character < 0x7f
        && character != '"'
        && character != '\\'
        && character != '/') {
      text.append(character);
      return;
    }
    switch (character) {
      case '"', '\\', '/' -> text.append('\\').append(character);
      case '\n' -> text.append("\\n");
      case '\r' -> text.append("\\r");
      case '\t' -> text.append("\\t");
      case '\b' -> text.append("\\b");
      case '\f' -> text.append("\\f");
      default -> {
        refuseHalfPair(value, index);
        text.append("\\u")
            .append(HEX[character >> 12])
            .append(HEX[(character >> 8) & 15])
            .append(HEX[(character >> 4) & 15])
            .append(HEX[character & 15]);
      }
    }
  }

  private static void refuseHalfPair(String value, int index) {
    char character = value.charAt(index);
    boolean half =
        Character.isHighSurrogate(character)
            ? index + 1 == value.length() || !Character.isLowSurrogate(value.charAt(index + 1))
            : Character.isLowSurrogate(character)
                && (index == 0 || !Character.isHighSurrogate(value.charAt(index - 1)));
    if (half) {
      throw new IllegalArgumentException(
          "The text holds half a surrogate pair at index " + index + ": send whole characters.");
    }
  }
}
