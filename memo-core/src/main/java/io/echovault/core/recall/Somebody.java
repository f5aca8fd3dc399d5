package io.echovault.core.recall;

import io.echovault.core.text.BoundedPattern;
import java.util.List;
import java.util.Set;

/**
 * Whether a memory speaks of somebody, where nothing else says that they do what is asked: that the
 * children hate purée does not tell who minds them, though "purée" is no everyday word.
 */
final class Somebody {
  private static final int LOOKED_AT = 500;

  /** What stands before a person who is written small. */
  private static final Set<String> BEFORE =
      Set.of(
          "with", "by", "from", "to", "con", "por", "com", "pela", "pelo", "mit", "von", "bei",
          "avec", "par", "chez", "da", "dal", "dalla", "und", "is", "es", "e", "ist", "est");

  /** What stands behind one in Hindi. */
  private static final Set<String> BEHIND =
      Set.of("ne", "ko", "ke", "ka", "ki", "se", "ने", "को", "के", "का", "की", "से");

  private static final BoundedPattern VALUE = BoundedPattern.compile("[=:@]");

  private Somebody() {}

  /**
   * @param memory the words of a memory
   * @param asked the words of the question, which are no news
   */
  static boolean isTold(List<Concept> memory, List<Concept> asked, String text) {
    String beginning = text.substring(0, Math.min(text.length(), LOOKED_AT));
    List<String> pieces = Words.pieces(beginning);
    return VALUE.matcher(beginning).find()
        || NameWords.areIn(beginning)
        || memory.stream()
            .filter(each -> asked.stream().noneMatch(each::meets))
            .anyMatch(each -> isOne(each, pieces));
  }

  private static boolean isOne(Concept word, List<String> pieces) {
    if (Relatives.isOne(word) || NameWords.isWritten(word)) {
      return true;
    }
    if (word.known() || ToldValues.digits(word) > 0) {
      return false;
    }
    int at = pieces.indexOf(word.word());
    String before = at > 0 ? Words.plain(pieces.get(at - 1)) : "";
    String behind = at >= 0 && at + 1 < pieces.size() ? pieces.get(at + 1) : "";
    return at == 0 || BEFORE.contains(before) || BEHIND.contains(behind);
  }
}
