package io.echovault.core.command;

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
          "\\b(?:also|too|as well|another|one more|tambien|ademas|otr[oa]|tambem|outr[oa]|mais um[a]?"
              + "|auch|ausserdem|au\u00dferdem|noch (?:ein|einen|eine)|aussi|egalement|un[e]? autre|anche|pure|un[' ]?altr[oa]"
              + "|bhi|ek aur|aur ek)\\b|(?:^|\\s)(?:भी|एक और|और एक)(?:\\s|$)");

  private MoreOfTheSame() {}

  static boolean isSaid(String text) {
    String beginning = text.substring(0, Math.min(text.length(), LOOKED_AT));
    return SAID.matcher(PlainText.of(beginning) + " " + PlainText.accented(beginning)).find();
  }
}
