package io.echovault.core.tier;

import io.echovault.core.text.Letters;
import java.util.ArrayList;
import java.util.List;

/** Parts a message into tokens, in one pass over its characters. */
final class TokenScan {
  private static final String BEFORE = "\"“”'«»([{¿¡<*";
  private static final String AFTER = "\"“”'«»)]}>,;.!?…:=।*";
  private static final String ENDS = ".!?…।;";
  private static final String CURRENCY = "$€£₹%";
  private static final String FIGURES = "0123456789.,-/:#*+()";
  private static final String SIGNS = "!@#$%&*_^~";
  private static final String JOINTS = "'’:=/";

  /** A word that is so short is an abbreviation when a full stop follows. */
  private static final int ABBREVIATION = 3;

  /** No number of a person or an account is longer, so that none is put together for long. */
  private static final int MOST_DIGITS = 40;

  private final List<Token> tokens = new ArrayList<>();
  private int sentence;
  private boolean colon;
  private boolean comma;

  /** Whether a figure goes on in the next part: "24 - 7 - 36", "600 111 222". */
  private boolean open;

  private TokenScan() {}

  /** The tokens of a message whose accents are gone. */
  static List<Token> of(String plain) {
    TokenScan scan = new TokenScan();
    int from = 0;
    while (from < plain.length()) {
      int to = plain.indexOf(' ', from);
      to = to < 0 ? plain.length() : to;
      scan.part(plain.substring(from, to));
      from = to + 1;
    }
    return scan.tokens;
  }

  private void part(String whole) {
    int from = 0;
    int to = whole.length();
    while (from < to && BEFORE.indexOf(whole.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && AFTER.indexOf(whole.charAt(to - 1)) >= 0) {
      to--;
    }
    String after = whole.substring(to);
    if (from == to) {
      open &= whole.equals("-");
    } else if (whole.substring(from, to).equals("-")) {
      return;
    } else {
      add(whole.substring(from, to));
    }
    colon |= after.indexOf(':') >= 0 || after.indexOf('=') >= 0;
    comma = after.indexOf(',') >= 0;
    open &= after.isEmpty() || after.equals(")");
    if (ends(after)) {
      sentence++;
      colon = false;
      comma = false;
    }
  }

  private boolean ends(String after) {
    if (after.isEmpty() || tokens.isEmpty()) {
      return false;
    }
    for (int i = 0; i < after.length(); i++) {
      char each = after.charAt(i);
      if (ENDS.indexOf(each) >= 0 && (each != '.' || after.length() > 1 || !abbreviated())) {
        return true;
      }
    }
    return false;
  }

  private boolean abbreviated() {
    Token last = tokens.get(tokens.size() - 1);
    return last.text().length() <= (last.is(Token.Kind.WORD) ? ABBREVIATION : 2);
  }

  /** Adds a part without blanks: words with a hyphen or an apostrophe between are several. */
  private void add(String part) {
    boolean linked = isLinked(part);
    boolean letters = !hasDigitOrSign(part);
    int from = 0;
    while (from < part.length()) {
      int to = endOfLetters(part, from);
      if (to == part.length()) {
        word(part.substring(from), false);
        return;
      }
      char joint = part.charAt(to);
      boolean joins = JOINTS.indexOf(joint) >= 0 || (letters && joint == '-');
      if (!joins || linked || to == from || to == part.length() - 1) {
        figure(part.substring(from));
        return;
      }
      word(part.substring(from, to), joint == '-');
      colon |= joint == ':' || joint == '=';
      from = to + 1;
    }
  }

  private static int endOfLetters(String part, int from) {
    int to = from;
    while (to < part.length() && isLetter(part.codePointAt(to))) {
      to += Character.charCount(part.codePointAt(to));
    }
    return to;
  }

  private static boolean isLinked(String part) {
    int at = part.indexOf('@');
    return part.contains("://")
        || part.startsWith("www.")
        || (at > 0 && part.indexOf('.', at) > at + 1);
  }

  private static boolean hasDigitOrSign(String part) {
    return part.codePoints().anyMatch(each -> Character.isDigit(each) || SIGNS.indexOf(each) >= 0);
  }

  private void word(String word, boolean hyphenated) {
    String small = Letters.lower(word);
    boolean camel = !small.equals(word) && isCamel(word);
    small = small.replace("ß", "ss");
    tokens.add(new Token(Token.Kind.WORD, small, 0, sentence, colon, comma, hyphenated, camel));
    colon = false;
    comma = false;
    open = false;
  }

  private static boolean isCamel(String word) {
    for (int i = 1; i < word.length(); i++) {
      if (Character.isUpperCase(word.charAt(i)) && Character.isLowerCase(word.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }

  private void put(Token.Kind kind, String text, int digits) {
    tokens.add(new Token(kind, text, digits, sentence, colon, comma, false, false));
    colon = false;
    comma = false;
  }

  private void figure(String part) {
    int digits = (int) part.codePoints().filter(Character::isDigit).count();
    Token.Kind kind = kind(part, digits);
    if (kind == Token.Kind.NUMBER && open) {
      Token last = tokens.remove(tokens.size() - 1);
      open = last.digits() + digits <= MOST_DIGITS;
      String text = last.text() + " " + part;
      tokens.add(
          new Token(
              kind,
              text,
              last.digits() + digits,
              sentence,
              last.afterColon(),
              last.afterComma(),
              false,
              false));
      return;
    }
    put(kind, kind == Token.Kind.VALUE ? part : Letters.lower(part), digits);
    open = kind == Token.Kind.NUMBER && digits <= MOST_DIGITS;
  }

  private static Token.Kind kind(String part, int digits) {
    if (isLinked(part)) {
      return Token.Kind.LINKED;
    }
    if (digits == 0) {
      return hasDigitOrSign(part) ? Token.Kind.VALUE : Token.Kind.WORD;
    }
    boolean price =
        CURRENCY.indexOf(part.charAt(0)) >= 0
            || CURRENCY.indexOf(part.charAt(part.length() - 1)) >= 0
            || part.startsWith("R$");
    if (price) {
      return Token.Kind.AMOUNT;
    }
    for (int i = 0; i < part.length(); i++) {
      if (FIGURES.indexOf(part.charAt(i)) < 0 && !Character.isDigit(part.charAt(i))) {
        return isMeasure(part) ? Token.Kind.MEASURE : Token.Kind.VALUE;
      }
    }
    return figures(part, digits);
  }

  private static Token.Kind figures(String part, int digits) {
    int dots = (int) part.chars().filter(each -> each == '.').count();
    boolean day = dots == 2 && digits <= 8 && part.indexOf('.') <= 2 && part.indexOf('-') < 0;
    boolean isoDay = digits == 8 && part.indexOf('-') == 4 && part.lastIndexOf('-') == 7;
    if (part.indexOf(':') > 0 || part.indexOf('/') > 0 || (day && !grouped(part)) || isoDay) {
      return Token.Kind.CLOCK;
    }
    return part.indexOf(',') >= 0 || dots == 1 ? Token.Kind.AMOUNT : Token.Kind.NUMBER;
  }

  /** Groups of three after the first dot, as in 1.234.567. */
  private static boolean grouped(String part) {
    return part.lastIndexOf('.') - part.indexOf('.') == 4;
  }

  /** Digits, at most three letters and at most two digits: 40mg, 10h30, 3rd. */
  private static boolean isMeasure(String part) {
    int at = 0;
    while (at < part.length() && FIGURES.indexOf(part.charAt(at)) >= 0) {
      at++;
    }
    int letters = at;
    while (letters < part.length() && isLetter(part.codePointAt(letters))) {
      letters++;
    }
    int rest = part.length() - letters;
    return at > 0
        && letters - at <= 3
        && (rest == 0 || (rest <= 2 && part.chars().skip(letters).allMatch(Character::isDigit)));
  }

  /** Letters, and the vowel signs of Hindi. */
  private static boolean isLetter(int each) {
    return Character.isLetter(each)
        || Character.getType(each) == Character.COMBINING_SPACING_MARK
        || Character.getType(each) == Character.NON_SPACING_MARK;
  }
}
