package io.echovault.bench.converse;

import java.util.regex.Pattern;

/**
 * Regular expressions as Python reads them, with {@code re.I | re.S}: letters, digits and word
 * boundaries are Unicode's, and a vowel sign of an Indic script is no letter.
 */
final class PythonPattern {
  private static final String LETTERS = "\\p{L}\\p{N}_";
  private static final String SPACES = "\\s\\x1c-\\x1f\\x85\\p{Z}";
  private static final String BOUNDARY =
      "(?:(?<=[" + LETTERS + "])(?![" + LETTERS + "])|(?<![" + LETTERS + "])(?=[" + LETTERS + "]))";
  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNIX_LINES;

  private final String python;
  private final StringBuilder java = new StringBuilder();
  private int at;
  private boolean inClass;
  private int classBegan;

  private PythonPattern(String python) {
    this.python = python;
  }

  /** A pattern to search with; a dot is any character. */
  static Pattern compile(String python) {
    return Pattern.compile(new PythonPattern(python).translated(), FLAGS | Pattern.DOTALL);
  }

  private String translated() {
    while (at < python.length()) {
      char next = python.charAt(at++);
      if (next == '\\' && at < python.length()) {
        escaped(python.charAt(at++));
      } else if (inClass) {
        member(next);
      } else {
        plain(next);
      }
    }
    return java.toString();
  }

  private void plain(char next) {
    java.append(next);
    if (next == '[') {
      inClass = true;
      if (python.startsWith("^", at)) {
        java.append('^');
        at++;
      }
      classBegan = at;
    } else if (next == '(' && python.startsWith("?P<", at)) {
      java.append("?<");
      at += 3;
    }
  }

  // Java reads [ and && in a class as operators; a ] that comes first is itself in Python.
  private void member(char next) {
    if (next == ']' && at - 1 > classBegan) {
      inClass = false;
      java.append(']');
    } else {
      java.append(next == '[' || next == ']' || next == '&' ? "\\" : "").append(next);
    }
  }

  private void escaped(char letter) {
    java.append(
        switch (letter) {
          case 'w' -> inClass ? LETTERS : "[" + LETTERS + "]";
          case 'W' -> "[^" + LETTERS + "]";
          case 'd' -> "\\p{Nd}";
          case 'D' -> "\\P{Nd}";
          case 's' -> inClass ? SPACES : "[" + SPACES + "]";
          case 'S' -> "[^" + SPACES + "]";
          case 'b' -> inClass ? "\\x08" : BOUNDARY;
          case 'B' -> "(?!" + BOUNDARY + ")";
          case 'Z' -> "\\z";
          default -> "\\" + letter;
        });
  }
}
