package io.echovault.core.tier;

import static io.echovault.core.tier.Notion.DOCTOR;
import static io.echovault.core.tier.Notion.EARNS;
import static io.echovault.core.tier.Notion.LIVES;
import static io.echovault.core.tier.Notion.MONEY;
import static io.echovault.core.tier.Notion.MUST_PAY;
import static io.echovault.core.tier.Notion.OWES;
import static io.echovault.core.tier.Notion.PARTNER;
import static io.echovault.core.tier.Notion.PERIOD;
import static io.echovault.core.tier.Notion.PHONE;
import static io.echovault.core.tier.Notion.PRIVATE;
import static io.echovault.core.tier.Notion.RESULTS;
import static io.echovault.core.tier.Notion.STREET;
import static io.echovault.core.tier.Notion.TAKES;
import static io.echovault.core.tier.Notion.TRADE;
import static io.echovault.core.tier.Notion.TROUBLE;

import io.echovault.core.tier.Token.Kind;

/** Finds private matters by words, and by figures with the words they stand with. */
final class PrivateWords {
  private static final int FAR = 8;

  private PrivateWords() {}

  /** Whether a message tells something private. */
  static boolean in(Marked message) {
    long seen = 0;
    boolean dose = false;
    for (int at = 0; at < message.size(); at++) {
      if (message.has(at, PRIVATE) || isTrouble(message, at) || tells(message, at)) {
        return true;
      }
      seen |= message.at(at);
      dose |= isDose(message, at);
    }
    return (dose && (has(seen, TAKES) || has(seen, DOCTOR)))
        || (has(seen, RESULTS) && has(seen, DOCTOR));
  }

  /** "leaving my husband", "seine Frau geschlagen". */
  private static boolean isTrouble(Marked message, int at) {
    return message.has(at, PARTNER) && has(message.around(at, 4), TROUBLE);
  }

  private static boolean tells(Marked message, int at) {
    Token token = message.token(at);
    return token.digits() > 0
        && ((isTelephone(message, at) && !has(message.around(at, 12), TRADE))
            || isAddress(message, at)
            || isSum(message, at));
  }

  /** A number that can be called, if it is said to be one or has its country. */
  private static boolean isTelephone(Marked message, int at) {
    Token token = message.token(at);
    boolean digits = token.is(Kind.NUMBER) && token.digits() >= 7 && token.digits() <= 15;
    boolean abroad = token.text().startsWith("+") || token.text().startsWith("00");
    return digits && (abroad || has(message.around(at, FAR), PHONE));
  }

  private static boolean isAddress(Marked message, int at) {
    Token token = message.token(at);
    boolean house = token.digits() <= 5 && !token.is(Kind.AMOUNT) && !token.is(Kind.CLOCK);
    boolean said = has(message.around(at, FAR), LIVES) || follows(message, at);
    return house
        && said
        && has(message.around(at, 4), STREET)
        && !has(message.around(at, FAR), TRADE);
  }

  /** A street and a number after a colon: "Gran's flat: 22 Harbour Street". */
  private static boolean follows(Marked message, int at) {
    int from = at;
    while (!message.token(from).afterColon()) {
      if (from <= at - 4 || !message.together(from - 1, at)) {
        return false;
      }
      from--;
    }
    boolean place = from == at - 1 && message.token(from).text().length() <= 6;
    long street = message.after(from - 1, at - from + 4);
    return !place && has(street, STREET);
  }

  /** What somebody earns or owes. */
  private static boolean isSum(Marked message, int at) {
    Token token = message.token(at);
    boolean sum =
        isPrice(token)
            || (message.together(at, at + 1) && message.has(at + 1, MONEY))
            || (token.is(Kind.MEASURE) && token.text().endsWith("k"));
    long around = message.around(at, FAR);
    boolean pay = has(around, EARNS) && has(message.after(at, 4), PERIOD);
    return (pay && (sum || isRound(token)))
        || (sum && (has(around, OWES) || has(message.before(at, 2), MUST_PAY)));
  }

  private static boolean isRound(Token token) {
    return token.digits() >= 3 && (token.is(Kind.NUMBER) || token.is(Kind.AMOUNT));
  }

  private static boolean isPrice(Token token) {
    String text = token.text();
    return token.is(Kind.AMOUNT)
        && ("$€£₹".indexOf(text.charAt(0)) >= 0
            || "$€£₹".indexOf(text.charAt(text.length() - 1)) >= 0
            || text.startsWith("r$"));
  }

  private static boolean isDose(Marked message, int at) {
    Token token = message.token(at);
    boolean apart = token.digits() > 0 && at + 1 < message.size() && isUnit(message, at + 1);
    return apart || (token.is(Kind.MEASURE) && token.text().endsWith("mg"));
  }

  private static boolean isUnit(Marked message, int at) {
    String text = message.token(at).text();
    return text.equals("mg") || text.equals("mcg");
  }

  private static boolean has(long notions, Notion notion) {
    return (notions & notion.bit()) != 0;
  }
}
