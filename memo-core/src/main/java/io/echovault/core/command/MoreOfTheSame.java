package io.echovault.core.command;

import io.echovault.core.recall.Debts;
import io.echovault.core.text.BoundedPattern;
import io.echovault.core.text.PlainText;

/**
 * Whether a memory says that it tells one more of what another tells, as "Dina is coming too" does:
 * then both are what is asked for.
 */
final class MoreOfTheSame {
  private static final int LOOKED_AT = 500;

  private static final BoundedPattern SAID =
      BoundedPattern.compile(
          "\\b(?:also|too|as well|another|one more|(?:\\d+ )more|again|tambien|ademas|otr[oa]s?|mas para|\\d+ mas|tambem|outr[oa]s?|mais um[a]?|mais \\d+|\\d+ mais"
              + "|auch|ausserdem|au\u00dferdem|noch (?:ein|einen|eine|mal|weitere|\\d+)|weitere|aussi|egalement|un[e]? autre|encore|de plus|autres|anche|ancora|altr[ie]|altri|pure|un[' ]?altr[oa]"
              + "|bhi|ek aur|aur ek|\\d+ aur|aur \\d+)\\b|(?:^|\\s)(?:भी|एक और|और एक)(?:\\s|$)");

  private MoreOfTheSame() {}

  static boolean isSaid(String text) {
    String beginning = text.substring(0, Math.min(text.length(), LOOKED_AT));
    return SAID.matcher(PlainText.of(beginning) + " " + PlainText.accented(beginning)).find();
  }

  /** The same of a debt, whose own words do not say that it is one: "another 13 for the cinema". */
  static boolean isSaidOfADebt(String text) {
    return Debts.owed(text) == Debts.Side.UNKNOWN
        && Debts.paid(text) == Debts.Side.UNKNOWN
        && isSaid(text);
  }
}
