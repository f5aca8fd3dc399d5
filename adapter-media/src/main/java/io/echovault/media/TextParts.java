package io.echovault.media;

import io.echovault.ports.vocabulary.MediaReading.Legible;
import java.util.ArrayList;
import java.util.List;

/**
 * Text in parts that can be quoted: whole paragraphs as long as they fit together, long ones cut at
 * the end of a sentence or a word.
 *
 * @param whole whether it is all of the text
 */
record TextParts(List<String> parts, boolean whole) {
  /** How many characters are read at most. */
  static final int MOST = 48_000;

  private static final int LONGEST = 800;
  private static final int MOST_PARTS = 80;

  TextParts {
    parts = List.copyOf(parts);
  }

  Legible as(String type) {
    return new Legible(type, parts, whole);
  }

  /**
   * Divides text.
   *
   * @param whole whether it is all that there was
   */
  static TextParts of(String text, boolean whole) {
    String clean = clean(text.substring(0, Math.min(text.length(), MOST)));
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (String paragraph : paragraphs(clean)) {
      if (!part.isEmpty() && part.length() + paragraph.length() >= LONGEST) {
        parts.add(part.toString());
        part.setLength(0);
      }
      part.append(part.isEmpty() ? "" : "\n").append(paragraph);
      while (part.length() > LONGEST) {
        int end = end(part);
        parts.add(part.substring(0, end).strip());
        part.delete(0, end);
      }
    }
    if (!part.toString().isBlank()) {
      parts.add(part.toString().strip());
    }
    parts.removeIf(String::isBlank);
    boolean all = whole && text.length() <= MOST && parts.size() <= MOST_PARTS;
    return new TextParts(parts.subList(0, Math.min(parts.size(), MOST_PARTS)), all);
  }

  /** Lines without what no person sees, each run of blanks as one. */
  private static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      boolean last = clean.isEmpty() || clean.charAt(clean.length() - 1) == ' ';
      if (each == '\n' || each == '\r' || each == '\f' || each == '\u2028') {
        clean.append('\n');
      } else if (Character.isWhitespace(each) || Character.isSpaceChar(each)) {
        clean.append(last ? "" : " ");
      } else if (!Character.isISOControl(each) && each != '\uFEFF' && each != '\u00AD') {
        clean.append(each);
      }
    }
    return clean.toString();
  }

  private static List<String> paragraphs(String text) {
    List<String> lines = new ArrayList<>();
    int from = 0;
    for (int to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
      lines.add(text.substring(from, to).strip());
      from = to + 1;
    }
    lines.add(text.substring(from).strip());
    lines.removeIf(String::isEmpty);
    return lines;
  }

  private static int end(StringBuilder part) {
    int word = -1;
    for (int i = LONGEST; i > LONGEST / 2; i--) {
      char before = part.charAt(i - 1);
      if (before == '.' || before == '!' || before == '?' || before == '\n' || before == '।') {
        return i;
      }
      word = word < 0 && before == ' ' ? i : word;
    }
    if (word > 0) {
      return word;
    }
    return Character.isHighSurrogate(part.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
  }

  @Override
  public String toString() {
    return "TextParts[" + parts.size() + "]";
  }
}
