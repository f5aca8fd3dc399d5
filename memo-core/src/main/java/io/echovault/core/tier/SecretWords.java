package io.echovault.core.tier;

import static io.echovault.core.tier.Notion.ACCOUNT;
import static io.echovault.core.tier.Notion.BACKUP;
import static io.echovault.core.tier.Notion.CODE;
import static io.echovault.core.tier.Notion.FILLER;
import static io.echovault.core.tier.Notion.IDENTITY;
import static io.echovault.core.tier.Notion.KEYPAD;
import static io.echovault.core.tier.Notion.LINK;
import static io.echovault.core.tier.Notion.LOCK;
import static io.echovault.core.tier.Notion.MASTER;
import static io.echovault.core.tier.Notion.NOT_A_VALUE;
import static io.echovault.core.tier.Notion.OPENS;
import static io.echovault.core.tier.Notion.PASSWORD;
import static io.echovault.core.tier.Notion.PHONE;
import static io.echovault.core.tier.Notion.PIN;
import static io.echovault.core.tier.Notion.PRESS;
import static io.echovault.core.tier.Notion.PRIVATE_KEY;
import static io.echovault.core.tier.Notion.SECURITY_CODE;
import static io.echovault.core.tier.Notion.SEED;
import static io.echovault.core.tier.Notion.TOP_SECRET;
import static io.echovault.core.tier.Notion.UNIT;
import static io.echovault.core.tier.Notion.WIFI;

import io.echovault.core.tier.Token.Kind;
import io.echovault.ports.vocabulary.Tier;

/** Finds codes, passwords and numbers by the words they stand with, wherever in the sentence. */
final class SecretWords {
  /** Wallets have phrases of 12 to 24 words; people leave one out or miscount. */
  private static final int FEWEST_OF_A_PHRASE = 11;

  /** As far as this a value may stand from its word: "password for the router at the cabin is". */
  private static final int FAR = 8;

  private static final int NEAR = 5;

  private final Marked message;

  private final ToldValues told;

  private SecretWords(Marked message) {
    this.message = message;
    told = new ToldValues(message);
  }

  /** The most closed tier that a message asks for by a value in it; GENERAL if by none. */
  static Tier tier(Marked message) {
    SecretWords words = new SecretWords(message);
    Tier tier = Tier.GENERAL;
    for (int at = 0; at < message.size() && tier != Tier.ULTRA_SECRET; at++) {
      if (words.mostSecret(at)) {
        tier = Tier.ULTRA_SECRET;
      } else if (tier == Tier.GENERAL && words.secret(at)) {
        tier = Tier.SECRET;
      }
    }
    return tier;
  }

  private boolean mostSecret(int at) {
    Token token = message.token(at);
    long before = message.before(at, FAR);
    return message.has(at, TOP_SECRET)
        || (has(before, MASTER) && (isPassword(at) || afterColon(at)))
        || (has(before, PRIVATE_KEY) && token.text().length() >= 40)
        || (message.has(at, SEED) && phraseFollows(at));
  }

  private boolean secret(int at) {
    Token token = message.token(at);
    if (told.at(at)) {
      return true;
    }
    if (token.is(Kind.WORD)) {
      return (token.afterColon() && has(message.before(at, 3), SEED) && words(at) >= 4)
          || (isPassword(at) && has(message.before(at, FAR), PASSWORD))
          || (afterColon(at) && has(message.before(at, NEAR), PASSWORD));
    }
    if (token.is(Kind.VALUE) && valueOpens(at)) {
      return true;
    }
    return identifies(at)
        || (message.isCode(at) && codeOpens(at))
        || (message.isShortCode(at) && shortCodeOpens(at));
  }

  /** "4821B", which could be a measure too, is a code beside one's name and what it opens. */
  private boolean shortCodeOpens(int at) {
    long before = message.before(at, FAR);
    return has(message.before(at, 4), KEYPAD) || (has(before, CODE) && has(before, OPENS));
  }

  private boolean valueOpens(int at) {
    if (has(message.before(at, 4), PASSWORD) && token(at).text().length() >= 4) {
      return true;
    }
    long before = message.before(at, FAR);
    return isValue(token(at))
        && (has(before, PASSWORD)
            || has(before, BACKUP)
            || looksChosen(token(at).text())
            || (has(before, WIFI) && message.joined(at)));
  }

  /** A word that a colon announces, as a value is written. */
  private boolean afterColon(int at) {
    Token token = token(at);
    return token.is(Kind.WORD)
        && token.afterColon()
        && token.text().length() >= 4
        && (message.together(at, at + 1) || !message.has(at, NOT_A_VALUE));
  }

  private boolean codeOpens(int at) {
    long before = message.before(at, FAR);
    long around = before | message.after(at, NEAR);
    boolean joined = message.joined(at);
    boolean named = has(around, CODE) || has(before, PASSWORD);
    boolean short6 = message.token(at).digits() <= 6;
    return has(before, PIN)
        || (has(around, PIN) && message.has(at + 1, LINK))
        || (named && has(around, OPENS))
        || (has(before, CODE) && joined && !has(before, PHONE))
        || (has(before, PASSWORD) && (joined || message.has(at - 1, PASSWORD)) && enough(at))
        || has(around, KEYPAD)
        || (has(before, BACKUP) && enough(at))
        || (has(message.before(at, 4), SECURITY_CODE) && short6)
        || (short6 && opensBy(at))
        || (short6 && has(before, LOCK) && joined)
        || (short6 && (comesFirst(at) || standsAlone(at)));
  }

  /** "bike lock 4815": what is opened and the code, and nothing said of them. */
  private boolean standsAlone(int at) {
    return !message.together(at, at + 1)
        && !message.together(at - 4, at)
        && enough(at)
        && has(message.before(at, 3), OPENS);
  }

  /** What a code opens and how it is typed, or a colon between: "gate: 2580", "dial 2580". */
  private boolean opensBy(int at) {
    long around = message.around(at, FAR);
    String text = token(at).text();
    boolean typed = has(around, PRESS) || text.indexOf('#') >= 0 || text.indexOf('*') >= 0;
    return has(around, OPENS) && (typed || (token(at).afterColon() && enough(at)));
  }

  private Token token(int at) {
    return message.token(at);
  }

  private boolean enough(int at) {
    return token(at).digits() >= 4;
  }

  /** "It's 9917 for the bike shed", "9917 ist das Fahrradschloss". */
  private boolean comesFirst(int at) {
    for (int i = at - 1; i >= 0 && message.together(i, at); i--) {
      if (!message.has(i, LINK)) {
        return false;
      }
    }
    for (int i = at + 1; i <= at + 6 && message.together(at, i); i++) {
      if (token(i).afterComma() || message.has(i, PHONE)) {
        return false;
      }
      if (message.has(i, OPENS)) {
        return i > at + 1 && !has(message.after(i, 3), PHONE);
      }
    }
    return false;
  }

  /** A number of a paper or an account beside its name. */
  private boolean identifies(int at) {
    Token token = token(at);
    boolean number = token.is(Kind.NUMBER) || token.is(Kind.VALUE);
    if (!number || message.has(at + 1, UNIT)) {
      return false;
    }
    long near = message.before(at, FAR);
    if (message.has(at + 1, LINK)) {
      near |= message.after(at, NEAR);
    }
    boolean capitals = token.text().length() >= 8 && isCapitals(token.text());
    boolean paper = token.digits() >= 6 || (token.is(Kind.VALUE) && token.digits() >= 4);
    return (has(near, IDENTITY) && (paper || (capitals && token.digits() >= 2)))
        || (has(near, ACCOUNT) && token.digits() >= 6);
  }

  /** Small and capital letters, digits and signs at once, as only passwords have. */
  private static boolean looksChosen(String text) {
    return text.length() >= 8
        && text.chars().anyMatch(Character::isDigit)
        && text.chars().anyMatch(Character::isUpperCase)
        && text.chars().anyMatch(Character::isLowerCase)
        && text.chars().anyMatch(each -> "!@#$%&*^~".indexOf(each) >= 0);
  }

  private static boolean isCapitals(String text) {
    return text.chars().allMatch(each -> Character.isDigit(each) || Character.isUpperCase(each));
  }

  /** At least five characters with letters; figures alone are judged as codes. */
  private static boolean isValue(Token token) {
    return token.text().length() >= 5;
  }

  /** What may be a password: letters with digits or signs, or the last word after "is". */
  private boolean isPassword(int at) {
    Token token = token(at);
    if (token.is(Kind.VALUE)) {
      return isValue(token);
    }
    boolean last = !message.together(at, at + 1);
    boolean chosen =
        token.hyphenated()
            ? !message.has(at + 1, NOT_A_VALUE)
            : last && token.text().length() >= 4 && !message.has(at, NOT_A_VALUE);
    return token.is(Kind.WORD) && message.joined(at) && chosen;
  }

  /** Whether a run of short words follows in which nothing joins them as people talk. */
  private boolean phraseFollows(int at) {
    for (int i = at + 1; i < message.size() && message.together(at, i); i++) {
      int words = words(i);
      if (words >= FEWEST_OF_A_PHRASE) {
        return true;
      }
      i += words;
    }
    return false;
  }

  /** How many words of a phrase stand from here on, which may be numbered. */
  private int words(int from) {
    int words = 0;
    for (int i = from; i < message.size() && message.together(from, i); i++) {
      Token token = token(i);
      boolean number = token.digits() > 0 && token.digits() <= 2;
      boolean fits = token.text().length() >= 3 && token.text().length() <= 11;
      boolean word = token.is(Kind.WORD) && fits && !message.has(i, LINK);
      if (word && !message.has(i, FILLER)) {
        words++;
      } else if (!number) {
        return words;
      }
    }
    return words;
  }

  private static boolean has(long notions, Notion notion) {
    return (notions & notion.bit()) != 0;
  }
}
