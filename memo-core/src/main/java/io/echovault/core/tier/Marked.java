package io.echovault.core.tier;

import io.echovault.core.tier.Token.Kind;
import java.util.List;

/** A message as tokens, with the notions of each. */
final class Marked {
  /** What makes another notion of a word is told apart first. */
  private static final long KEPT_BY_EVERYDAY =
      Notion.EVERYDAY.bit() | Notion.YEAR_BEFORE.bit() | Notion.UNIT.bit() | Notion.LINK.bit();

  private final List<Token> tokens;

  /** The notions of each token, as bits. */
  private final long[] notions;

  private Marked(List<Token> tokens, long[] notions) {
    this.tokens = List.copyOf(tokens);
    this.notions = notions.clone();
  }

  static Marked of(String plain) {
    List<Token> tokens = TokenScan.of(plain);
    long[] notions = new long[tokens.size()];
    NotionWords.ALL.mark(tokens, notions);
    for (int i = 0; i < notions.length; i++) {
      if ((notions[i] & Notion.EVERYDAY.bit()) != 0) {
        notions[i] &= KEPT_BY_EVERYDAY;
      }
    }
    return new Marked(tokens, notions);
  }

  /** The notions of all tokens. */
  long all() {
    long all = 0;
    for (long each : notions) {
      all |= each;
    }
    return all;
  }

  int size() {
    return notions.length;
  }

  Token token(int at) {
    return tokens.get(at);
  }

  /** The notions of a token. */
  long at(int at) {
    return notions[at];
  }

  boolean has(int at, Notion notion) {
    return at >= 0 && at < notions.length && (notions[at] & notion.bit()) != 0;
  }

  /** The notions within so many tokens before one, in its sentence. */
  long before(int at, int most) {
    long all = 0;
    for (int i = at - 1; i >= Math.max(0, at - most) && together(i, at); i--) {
      all |= notions[i];
    }
    return all;
  }

  /** The notions within so many tokens after one, in its sentence. */
  long after(int at, int most) {
    long all = 0;
    for (int i = at + 1; i < Math.min(size(), at + 1 + most) && together(i, at); i++) {
      all |= notions[i];
    }
    return all;
  }

  long around(int at, int most) {
    return before(at, most) | after(at, most);
  }

  boolean together(int one, int other) {
    return one >= 0 && other < size() && tokens.get(one).sentence() == tokens.get(other).sentence();
  }

  /** Whether a colon or a word such as "is" joins a token to what stands before it. */
  boolean joined(int at) {
    return token(at).afterColon() || (together(at - 1, at) && has(at - 1, Notion.LINK));
  }

  /** Whether a figure says when something was, as "in 2024" does. */
  boolean isYear(int at) {
    Token token = token(at);
    boolean looks =
        token.digits() == 4
            && token.text().length() == 4
            && (token.text().startsWith("19") || token.text().startsWith("20"));
    return looks && (has(at - 1, Notion.YEAR_BEFORE) || has(at + 1, Notion.YEAR_AFTER));
  }

  /**
   * Whether a figure could be a code: neither a year nor a time, an amount or a number of things.
   */
  boolean isCode(int at) {
    Token token = token(at);
    boolean figure = token.is(Kind.NUMBER) || (token.is(Kind.VALUE) && isShortCode(at));
    return figure
        && token.digits() >= 3
        && token.digits() <= 8
        && !isYear(at)
        && !(together(at, at + 1) && has(at + 1, Notion.UNIT))
        && !(token.digits() <= 4 && has(at - 1, Notion.AT));
  }

  /** Digits with a letter or two, as keypads with letters have: B5842, 44B7. */
  boolean isShortCode(int at) {
    Token token = token(at);
    int length = token.text().length();
    return (token.is(Kind.VALUE) || token.is(Kind.MEASURE))
        && token.digits() >= 2
        && length >= 4
        && length <= 8
        && length <= token.digits() + 2
        && !has(at - 1, Notion.AT);
  }
}
