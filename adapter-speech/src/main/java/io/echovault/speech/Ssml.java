package io.echovault.speech;

/** The markup that says what is to be spoken, and by whom. */
final class Ssml {
  private Ssml() {}

  /**
   * Text to be spoken, in which nothing is markup.
   *
   * @param language such as {@code es-ES}
   */
  static String of(String text, String language, String voice) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints().forEach(letter -> append(escaped, letter));
    return "<speak version=\"1.0\" xmlns=\"http://www.w3.org/2001/10/synthesis\" xml:lang=\""
        + language
        + "\"><voice name=\""
        + voice
        + "\">"
        + escaped
        + "</voice></speak>";
  }

  private static void append(StringBuilder escaped, int letter) {
    switch (letter) {
      case '&' -> escaped.append("&amp;");
      case '<' -> escaped.append("&lt;");
      case '>' -> escaped.append("&gt;");
      case '"' -> escaped.append("&quot;");
      case '\'' -> escaped.append("&apos;");
      default -> {
        // What XML cannot hold is not to be heard either.
        boolean held = letter >= ' ' && letter != 0xfffe && letter != 0xffff;
        boolean surrogate = letter >= 0xd800 && letter <= 0xdfff;
        escaped.appendCodePoint(held && !surrogate ? letter : ' ');
      }
    }
  }
}
