package io.echovault.onnx;

import java.io.IOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;

/**
 * Cuts a text into the pieces that a BERT model without case was trained on, as numbers: lower
 * case, without accents, punctuation and Chinese characters apart, then the longest known piece
 * first. What looks like one of the model's own marks is taken as plain words.
 */
final class WordPieces {
  private static final int LONGEST_WORD = 100;

  private final Map<String, Integer> numbers;
  private final int unknown;
  private final int start;
  private final int end;

  WordPieces(Vocabulary vocabulary) throws IOException {
    this.numbers = vocabulary.numbers();
    this.unknown = vocabulary.number("[UNK]");
    this.start = vocabulary.number("[CLS]");
    this.end = vocabulary.number("[SEP]");
  }

  /**
   * The pieces of a text between the marks for start and end.
   *
   * @param most how many there may be, marks included; the rest of the text is left out
   */
  long[] of(String text, int most) {
    Row row = new Row(most - 1);
    row.add(start);
    String plain = plain(text);
    int from = -1;
    for (int at = 0; at < plain.length() && !row.full(); ) {
      int point = plain.codePointAt(at);
      int next = at + Character.charCount(point);
      boolean alone = standsAlone(point);
      if (alone || isBlank(point)) {
        if (from >= 0) {
          cut(plain.substring(from, at), row);
          from = -1;
        }
        if (alone) {
          cut(plain.substring(at, next), row);
        }
      } else if (from < 0) {
        from = at;
      }
      at = next;
    }
    if (from >= 0) {
      cut(plain.substring(from), row);
    }
    return row.closed(end);
  }

  /** Puts a word's pieces into the row, or the mark for unknown when it has one that is. */
  private void cut(String word, Row row) {
    if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
      row.add(unknown);
      return;
    }
    int[] pieces = new int[word.length()];
    int count = 0;
    for (int from = 0; from < word.length(); ) {
      int to = word.length();
      Integer number = null;
      while (to > from) {
        String piece = word.substring(from, to);
        number = numbers.get(from == 0 ? piece : "##" + piece);
        if (number != null) {
          break;
        }
        to = word.offsetByCodePoints(to, -1);
      }
      if (number == null) {
        row.add(unknown);
        return;
      }
      pieces[count++] = number;
      from = to;
    }
    for (int at = 0; at < count; at++) {
      row.add(pieces[at]);
    }
  }

  private static String plain(String text) {
    StringBuilder cleaned = new StringBuilder(text.length());
    text.codePoints()
        .filter(point -> isBlank(point) || !isControl(point))
        // They are dropped below anyway, and a normaliser sorts a long run of them slowly.
        .filter(WordPieces::isNoMark)
        .forEach(cleaned::appendCodePoint);
    StringBuilder plain = new StringBuilder(cleaned.length());
    Normalizer.normalize(cleaned, Normalizer.Form.NFD)
        .codePoints()
        .filter(WordPieces::isNoMark)
        .map(Character::toLowerCase)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static boolean isNoMark(int point) {
    return Character.getType(point) != Character.NON_SPACING_MARK;
  }

  private static boolean isControl(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          true;
      default -> point == 0xFFFD;
    };
  }

  private static boolean isBlank(int point) {
    return point == '\t' || point == '\n' || point == '\r' || Character.isSpaceChar(point);
  }

  private static boolean standsAlone(int point) {
    if (point < 128) {
      return point > ' ' && point != 127 && !Character.isLetterOrDigit(point);
    }
    return switch (Character.getType(point)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> isChinese(point);
    };
  }

  private static boolean isChinese(int point) {
    return (point >= 0x4E00 && point <= 0x9FFF)
        || (point >= 0x3400 && point <= 0x4DBF)
        || (point >= 0x20000 && point <= 0x2A6DF)
        || (point >= 0x2A700 && point <= 0x2B73F)
        || (point >= 0x2B740 && point <= 0x2B81F)
        || (point >= 0x2B920 && point <= 0x2CEAF)
        || (point >= 0xF900 && point <= 0xFAFF)
        || (point >= 0x2F800 && point <= 0x2FA1F);
  }

  /** Numbers up to a limit; what comes later is dropped. */
  private static final class Row {
    private final long[] numbers;
    private int length;

    Row(int most) {
      numbers = new long[most + 1];
    }

    void add(int number) {
      if (!full()) {
        numbers[length++] = number;
      }
    }

    boolean full() {
      return length == numbers.length - 1;
    }

    long[] closed(int last) {
      numbers[length] = last;
      return Arrays.copyOf(numbers, length + 1);
    }
  }
}
