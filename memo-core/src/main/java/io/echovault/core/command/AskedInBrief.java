package io.echovault.core.command;

import io.echovault.core.recall.AskedFor;
import io.echovault.core.recall.QuestionFit;
import io.echovault.core.text.BoundedPattern;
import io.echovault.core.text.PlainText;
import io.echovault.core.text.WordList;
import java.util.List;
import java.util.StringJoiner;

/**
 * Whether a few words without a verb of asking ask all the same, as "shoe size of Bo" does: they
 * name what of whom, give no value, and a memory has all of them and more, or they name a fact,
 * such as a price, of something that is known. Such words tell nothing that is not there already,
 * so that nothing is lost by looking them up.
 */
final class AskedInBrief {
  private static final int LONGEST = 70;
  private static final int MOST_WORDS = 9;

  private static final BoundedPattern OF =
      BoundedPattern.compile(
          "\\p{L}'s \\p{L}|(?:^|[\\s'])(?:of|for|at|bei|für|pour|para|pra|per|de|del|da|do|das|dos|du|des|d|di|dell|della|dello|dei"
              + "|delle|degli|vom|von|der|ka|ki|ke|का|की|के)[\\s']");

  /** Figures are a value, and these marks stand before one. */
  private static final BoundedPattern VALUE = BoundedPattern.compile("[\\d!:=]|\\n");

  /** Words that tell something new. */
  private static final BoundedPattern TELLS =
      BoundedPattern.compile(
          "(?:^|\\s)(?:not|no|never|now|new|nunca|nao|nada|nuev[oa]|nov[oa]|ahora|agora"
              + "|nicht|kein\\p{L}*|nie|jetzt|neu\\p{L}*|pas|plus|jamais|nouve\\p{L}*|maintenant|non"
              + "|mai|adesso|nuov[oa]|nahi|nahin|ab|naya|nayi|नहीं|अब|नया|नई)(?:\\s|$)");

  /** What a fact is named for, with these, is that something is done or is so. */
  private static final BoundedPattern SAYS =
      BoundedPattern.compile(
          "(?:^|\\s)(?:is|are|was|were|has|have|had|with|and|es|esta|fue|son|tiene|con|y|e|foi|tem|com"
              + "|ist|sind|war|hat|mit|und|est|sont|etait|avec|et|ha|sono|hai|hain|tha|thi|se|saath"
              + "|aur|है|हैं|था|थी|और|\\p{L}{3,}ed)(?:\\s|$)");

  private AskedInBrief() {}

  static boolean asks(String words, Lookup lookup) {
    String plain = PlainText.accented(words);
    if (words.length() > LONGEST
        || plain.chars().filter(each -> each == ' ').count() >= MOST_WORDS
        || VALUE.matcher(plain).find()) {
      return false;
    }
    boolean asksAtAnEnd = asksAtAnEnd(words);
    if (tells(words) && !asksAtAnEnd) {
      return false;
    }
    boolean asksForValue = AskedFor.aValue(words);
    boolean namesFact = HeadNouns.isIn(words) && !SAYS.matcher(plain).find();
    boolean of = OF.matcher(plain).find();
    if ((!asksAtAnEnd && !asksForValue && !namesFact && !of) || lookup.isTimed()) {
      return false;
    }
    QuestionFit fit = lookup.fit();
    int enough = Math.max(2, asksForValue ? fit.asked() - 1 : fit.asked());
    return fit.anyCovers(enough)
        || (namesFact && isOfKnown(fit, of))
        || (namesFact && AskedFor.aSecret(words) && lookup.hasLocked())
        || (asksAtAnEnd && fit.knowsAllButOne());
  }

  /** Whether some words have one that tells something new, such as "now". */
  static boolean tells(String words) {
    return TELLS.matcher(PlainText.of(words)).find()
        || TELLS.matcher(PlainText.accented(words)).find();
  }

  /** Whether one of the first two words asks, or one of the last two. */
  private static boolean asksAtAnEnd(String words) {
    List<String> all = WordList.of(words);
    StringJoiner ends = new StringJoiner(" ");
    for (int at = 0; at < all.size(); at++) {
      if (at < 2 || at >= all.size() - 2) {
        ends.add(all.get(at));
      }
    }
    return AskedFor.aFact(ends.toString());
  }

  /** Whether what the fact is of is known, or all but one word of it. */
  private static boolean isOfKnown(QuestionFit fit, boolean of) {
    return fit.knownThings() > 0 && fit.things() - fit.knownThings() <= (of ? 1 : 0);
  }
}
