package io.echovault.core.transfer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One line of JSON: an object whose values are strings or whole numbers. That is all an import
 * needs, so nothing else is read. Does not print its values.
 */
final class JsonLine {
  private final Map<String, Object> values = new LinkedHashMap<>();

  JsonLine put(String key, String value) {
    values.put(key, value);
    return this;
  }

  JsonLine put(String key, long value) {
    values.put(key, value);
    return this;
  }

  JsonLine put(String key, Optional<?> value) {
    value.ifPresent(present -> values.put(key, present.toString()));
    return this;
  }

  Optional<String> text(String key) {
    return Optional.ofNullable(values.get(key))
        .filter(String.class::isInstance)
        .map(String.class::cast);
  }

  Optional<Long> number(String key) {
    return Optional.ofNullable(values.get(key))
        .filter(Long.class::isInstance)
        .map(Long.class::cast);
  }

  /** The line, without its end. */
  String write() {
    var out = new StringBuilder("{");
    values.forEach(
        (key, value) -> {
          out.append(out.length() > 1 ? "," : "");
          quote(out, key);
          out.append(':');
          if (value instanceof String text) {
            quote(out, text);
          } else {
            out.append(value);
          }
        });
    return out.append('}').toString();
  }

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException when it is anything else
   */
  static JsonLine read(String line) {
    var json = new JsonLine();
    new Scanner(line).readObject(json.values);
    return json;
  }

  static void quote(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      if (each == '"' || each == '\\') {
        out.append('\\').append(each);
      } else if (each == '\n') {
        out.append("\\n");
      } else if (each < ' '
          || each == 0x7f
          || each == 0x85
          || isLoneSurrogate(text, i)
          || each == '\u2028'
          || each == '\u2029') {
        out.append("\\u%04x".formatted((int) each));
      } else {
        out.append(each);
      }
    }
    out.append('"');
  }

  private static boolean isLoneSurrogate(String text, int place) {
    char each = text.charAt(place);
    if (Character.isHighSurrogate(each)) {
      return place + 1 == text.length() || !Character.isLowSurrogate(text.charAt(place + 1));
    }
    return Character.isLowSurrogate(each)
        && (place == 0 || !Character.isHighSurrogate(text.charAt(place - 1)));
  }

  @Override
  public String toString() {
    return "JsonLine" + values.keySet();
  }

  /** Goes over a line once, from left to right. */
  private static final class Scanner {
    private final String line;
    private int next;

    Scanner(String line) {
      this.line = line;
    }

    void readObject(Map<String, Object> values) {
      expect('{');
      boolean empty = peek() == '}';
      while (!empty) {
        String key = readText();
        expect(':');
        values.put(key, peek() == '"' ? readText() : (Object) readNumber());
        if (peek() != ',') {
          break;
        }
        next++;
      }
      expect('}');
      skipBlanks();
      if (next < line.length()) {
        throw new IllegalArgumentException("something follows the object");
      }
    }

    private String readText() {
      expect('"');
      var text = new StringBuilder();
      while (true) {
        char each = take();
        if (each == '"') {
          return text.toString();
        }
        text.append(each == '\\' ? readEscape() : each);
      }
    }

    private char readEscape() {
      char each = take();
      return switch (each) {
        case 'n' -> '\n';
        case 't' -> '\t';
        case 'r' -> '\r';
        case 'b' -> '\b';
        case 'f' -> '\f';
        case 'u' -> (char) Integer.parseInt(takeFour(), 16);
        case '"', '\\', '/' -> each;
        default -> throw new IllegalArgumentException("an escape that is not one");
      };
    }

    private String takeFour() {
      String four = "" + take() + take() + take() + take();
      if (four.chars().anyMatch(each -> each >= 128 || Character.digit(each, 16) < 0)) {
        throw new IllegalArgumentException("an escape that is not one");
      }
      return four;
    }

    private Long readNumber() {
      int from = next;
      while (next < line.length() && "-0123456789".indexOf(line.charAt(next)) >= 0) {
        next++;
      }
      return Long.valueOf(line.substring(from, next));
    }

    private char peek() {
      skipBlanks();
      if (next == line.length()) {
        throw new IllegalArgumentException("the line ends too early");
      }
      return line.charAt(next);
    }

    private void expect(char wanted) {
      if (peek() != wanted) {
        throw new IllegalArgumentException("not the JSON of a copy");
      }
      next++;
    }

    private char take() {
      if (next == line.length()) {
        throw new IllegalArgumentException("the line ends too early");
      }
      return line.charAt(next++);
    }

    private void skipBlanks() {
      while (next < line.length() && " \t\r".indexOf(line.charAt(next)) >= 0) {
        next++;
      }
    }
  }
}
