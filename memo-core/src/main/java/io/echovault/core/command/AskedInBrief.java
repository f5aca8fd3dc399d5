package io.echovault.core.command;

import io.echovault.core.recall.QuestionFit;
import io.echovault.core.text.BoundedPattern;
import io.echovault.core.text.PlainText;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.Recollection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether a few words without a verb of asking ask all the same, as "shoe size of Bo" does: they
 * name what of whom, give no value, and a memory has all of them and more. Such words tell nothing
 * that is not there already, so that nothing is lost by looking them up.
 */
final class AskedInBrief {
  private static final int LONGEST = 70;
  private static final int MOST_WORDS = 9;

  private static final BoundedPattern OF =
      BoundedPattern.compile(
          "\\p{L}'s \\p{L}|(?:^|[\\s'])(?:of|de|del|da|do|das|dos|du|des|d|di|dell|della|dello|dei"
              + "|delle|degli|vom|von|ka|ki|ke|का|की|के)[\\s']");

  /** Figures are a value; these marks and words tell something new. */
  private static final BoundedPattern TELLS =
      BoundedPattern.compile(
          "[\\d!:=]|\\n|(?:^|\\s)(?:not|no|never|now|new|nunca|nao|nada|nuev[oa]|nov[oa]|ahora|agora"
              + "|nicht|kein\\p{L}*|nie|jetzt|neu\\p{L}*|pas|plus|jamais|nouve\\p{L}*|maintenant|non"
              + "|mai|adesso|nuov[oa]|nahi|nahin|ab|naya|nayi|नहीं|अब|नया|नई)(?:\\s|$)");

  private AskedInBrief() {}

  static boolean asks(Turn turn, String words) {
    String plain = PlainText.accented(words);
    if (words.length() > LONGEST
        || plain.chars().filter(each -> each == ' ').count() >= MOST_WORDS
        || TELLS.matcher(PlainText.of(words)).find()
        || TELLS.matcher(plain).find()) {
      return false;
    }
    boolean asksForValue = QuestionFit.asksForValue(words);
    if (!asksForValue && !OF.matcher(plain).find()) {
      return false;
    }
    List<String> texts =
        turn.notebook().recall(words, Searching.LOOKED_AT).ranked().stream()
            .map(Recollection::memory)
            .map(Memory::text)
            .toList();
    QuestionFit fit = new QuestionFit(words, texts);
    int enough = Math.max(2, asksForValue ? fit.asked() - 1 : fit.asked());
    return IntStream.range(0, texts.size())
        .anyMatch(place -> fit.covered(place) >= enough && fit.tellsMore(place));
  }
}
