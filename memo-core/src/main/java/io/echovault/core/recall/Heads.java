package io.echovault.core.recall;

import io.echovault.core.text.BoundedPattern;
import java.util.List;

/**
 * Which words of a question are relatives of somebody whom it names beside them, as the wife in
 * "the name of my boss's wife": what is told of the boss is no answer. In "my sister Ana's number"
 * both are one person.
 */
final class Heads {
  private static final int LOOKED_AT = 300;

  /** What stands between a relative and of whom they are one. */
  private static final BoundedPattern OF =
      BoundedPattern.compile("\\b(?:of|von|vom|der|des|de|del|d[aou]s?|di|dell[aoe']?|d)\\b");

  private Heads() {}

  /** One bit for each. */
  static int of(String question, List<Concept> asked) {
    String text = question.substring(0, Math.min(question.length(), LOOKED_AT));
    int bits = 0;
    for (int at = 0; at < asked.size(); at++) {
      if (Relatives.isOne(asked.get(at)) && !asked.get(at).owner() && isOf(text, asked, at)) {
        bits |= 1 << at;
      }
    }
    return bits;
  }

  private static boolean isOf(String text, List<Concept> asked, int head) {
    for (int at = 0; at < asked.size(); at++) {
      Concept owner = asked.get(at);
      if (at != head && owner.owner() && (Relatives.isOne(owner) || NameWords.isWritten(owner))) {
        return at < head || OF.matcher(between(text, asked.get(head), owner)).find();
      }
    }
    return false;
  }

  private static String between(String text, Concept one, Concept other) {
    int from = text.indexOf(one.word());
    int to = text.indexOf(other.word());
    return from < 0 || to < from ? "" : Words.plain(text.substring(from, to));
  }
}
