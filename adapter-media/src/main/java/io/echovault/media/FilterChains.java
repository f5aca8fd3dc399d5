package io.echovault.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;

/**
 * Looks for streams of a PDF that are packed more than once (ISO 32000-1, 7.4). Unfolding what was
 * unfolded before reads nothing of the file, so that no allowance would see it; and programs have
 * had no reason to write such streams for decades.
 */
final class FilterChains {
  private static final byte[] FILTER = "/Filter".getBytes(ISO_8859_1);

  /** No list of filters is longer. */
  private static final int LONGEST = 256;

  private FilterChains() {}

  /** Whether there are any, or it cannot be told. */
  static boolean in(byte[] pdf) {
    for (int at = 0; at < pdf.length; at++) {
      if (pdf[at] == '/' && names(pdf, at)) {
        int end = end(pdf, at);
        int next = blanks(pdf, end);
        boolean odd = next < pdf.length && (pdf[next] == '%' || isDigit(pdf[next]));
        if (odd || (next < pdf.length && pdf[next] == '[' && many(pdf, next))) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Whether the name that begins here is that of filters, its letters written as they are or not.
   */
  private static boolean names(byte[] pdf, int at) {
    if (Arrays.equals(
        pdf, at, Math.min(pdf.length, at + FILTER.length), FILTER, 0, FILTER.length)) {
      return at + FILTER.length == end(pdf, at);
    }
    int end = Math.min(end(pdf, at), at + 3 * FILTER.length);
    StringBuilder name = new StringBuilder();
    for (int i = at; i < end; i++) {
      if (pdf[i] == '#' && i + 2 < end) {
        int high = Character.digit(pdf[i + 1], 16);
        int low = Character.digit(pdf[i + 2], 16);
        name.append((char) Math.max(0, (high << 4) + low));
        i += 2;
      } else {
        name.append((char) pdf[i]);
      }
    }
    return name.toString().equals("/Filter");
  }

  private static int end(byte[] pdf, int at) {
    int end = at + 1;
    while (end < pdf.length && end - at < LONGEST && isRegular(pdf[end])) {
      end++;
    }
    return end;
  }

  private static int blanks(byte[] pdf, int from) {
    int at = from;
    while (at < pdf.length && at - from < LONGEST && pdf[at] >= 0 && pdf[at] <= ' ') {
      at++;
    }
    return at;
  }

  private static boolean many(byte[] pdf, int from) {
    int names = 0;
    for (int at = from + 1; at < pdf.length && pdf[at] != ']'; at++) {
      boolean odd = pdf[at] == '%' || (isDigit(pdf[at]) && names == 0);
      if (odd || at - from > LONGEST) {
        return true;
      }
      names += pdf[at] == '/' ? 1 : 0;
    }
    return names > 1;
  }

  private static boolean isDigit(byte each) {
    return each >= '0' && each <= '9';
  }

  private static boolean isRegular(byte each) {
    return each > ' ' && "/[]<>(){}%".indexOf(each) < 0;
  }
}
