package io.echovault.core.tier;

import static io.echovault.core.tier.Notion.CODE;
import static io.echovault.core.tier.Notion.FILLER;
import static io.echovault.core.tier.Notion.GENITIVE;
import static io.echovault.core.tier.Notion.KEYPAD;
import static io.echovault.core.tier.Notion.LINK;
import static io.echovault.core.tier.Notion.LOGIN;
import static io.echovault.core.tier.Notion.NOT_A_VALUE;
import static io.echovault.core.tier.Notion.OPENS;
import static io.echovault.core.tier.Notion.PASSWORD;
import static io.echovault.core.tier.Notion.PHONE;
import static io.echovault.core.tier.Notion.PIN;
import static io.echovault.core.tier.Notion.PLACE;
import static io.echovault.core.tier.Notion.PRESS;
import static io.echovault.core.tier.Notion.TALK;
import static io.echovault.core.tier.Notion.WIFI;

import io.echovault.core.tier.Token.Kind;

/**
 * Finds values that stand right beside the name of a password or a code: letters with capitals or
 * digits among them, and for passwords an ordinary word too.
 */
final class ToldValues {
  private static final int FAR = 8;
  private static final int NEAR = 6;

  /** A sentence with more words tells of a password rather than the password. */
  private static final int MOST_WORDS = 8;

  private static final int SHORTEST = 3;
  private static final int SHORTEST_WORD = 4;

  /** Letters that are a unit after figures: 30m, 50g, 10h, 4k. */
  private static final String UNITS = "mghklstwc";

  private static final long NAMES = bits(CODE, PIN, KEYPAD, PASSWORD);
  private static final long THINGS = bits(OPENS, PLACE, WIFI, LOGIN);
  private static final long NO_WORD =
      bits(NOT_A_VALUE, FILLER, LINK, TALK, GENITIVE, PRESS, PHONE) | NAMES | THINGS;

  private final Marked message;
  private final boolean names;

  ToldValues(Marked message) {
    this.message = message;
    names = (message.all() & NAMES) != 0;
  }

  /** Whether a token is such a value. */
  boolean at(int at) {
    return names && (mixed(at) ? isBesideName(at) : isWord(at) && isBesidePassword(at));
  }

  private boolean isBesideName(int at) {
    long before = message.before(at, FAR);
    if (!any(before, NAMES)) {
      return false;
    }
    boolean talk = any(message.around(at, FAR), bits(TALK));
    boolean sure =
        any(before, bits(PIN, KEYPAD, PASSWORD, OPENS, PLACE, WIFI))
            || (!talk && isChosen(message.token(at).text()));
    boolean beside =
        message.joined(at)
            || (message.has(at + 1, LINK) && endsAfter(at + 1))
            || (!talk
                && any(message.at(at - 1), NAMES | THINGS)
                && any(message.before(at, NEAR), NAMES));
    return sure && beside;
  }

  /** "wifi password mango", "user ana password mango", "wifi ka password mango hai". */
  private boolean isBesidePassword(int at) {
    long near = inClauseBefore(at);
    boolean linked = message.has(at + 1, LINK) && endsAfter(at + 1);
    if (any(near, bits(PASSWORD)) && (linked || endsAfter(at))) {
      boolean afterThing = any(message.at(at - 1), bits(PASSWORD) | THINGS) && any(near, THINGS);
      boolean owned = linked && any(message.at(at - 1), bits(PASSWORD, GENITIVE));
      return (afterThing || owned) && isShort(at);
    }
    return isFirst(at) && isBeforePassword(at) && isShort(at);
  }

  /** The notions before a token, up to a comma: "renew the pass, mend the gate" is a list. */
  private long inClauseBefore(int at) {
    long all = 0;
    for (int i = at; i > 0 && at - i < NEAR && message.together(i - 1, at); i--) {
      if (message.token(i).afterComma()) {
        return all;
      }
      all |= message.at(i - 1);
    }
    return all;
  }

  /** "mango wifi ka password hai". */
  private boolean isBeforePassword(int at) {
    int end = at + 4;
    return message.together(at, end)
        && any(message.at(at + 1), THINGS)
        && message.has(at + 2, GENITIVE)
        && message.has(at + 3, PASSWORD)
        && message.has(end, LINK)
        && endsAfter(end);
  }

  private boolean isFirst(int at) {
    return at == 0 || !message.together(at - 1, at);
  }

  private boolean endsAfter(int at) {
    return !message.together(at, at + 1);
  }

  private boolean isShort(int at) {
    return !message.together(at - MOST_WORDS, at)
        && !any(message.around(at, MOST_WORDS), bits(TALK));
  }

  private boolean isWord(int at) {
    Token token = message.token(at);
    return token.is(Kind.WORD)
        && token.text().length() >= SHORTEST_WORD
        && !token.hyphenated()
        && !any(message.at(at), NO_WORD);
  }

  /** Letters with digits, or with capitals among them. */
  private boolean mixed(int at) {
    Token token = message.token(at);
    String text = token.text();
    if (any(message.at(at), THINGS)) {
      return false;
    }
    if (token.is(Kind.MEASURE)) {
      char last = text.charAt(text.length() - 1);
      return text.length() == SHORTEST
          && token.digits() == SHORTEST - 1
          && Character.isLetter(last)
          && UNITS.indexOf(last) < 0;
    }
    return token.camel()
        || (token.is(Kind.VALUE)
            && text.length() >= SHORTEST
            && token.digits() > 0
            && text.chars().anyMatch(Character::isLetter));
  }

  /** Capitals, small letters and digits at once, as no name of a product has. */
  private static boolean isChosen(String text) {
    return text.chars().anyMatch(Character::isDigit)
        && text.chars().anyMatch(Character::isUpperCase)
        && text.chars().anyMatch(Character::isLowerCase);
  }

  private static boolean any(long notions, long wanted) {
    return (notions & wanted) != 0;
  }

  private static long bits(Notion... notions) {
    long all = 0;
    for (Notion each : notions) {
      all |= each.bit();
    }
    return all;
  }
}
