package io.echovault.core.understanding.requests;

import io.echovault.core.understanding.requests.Part.Choice;
import io.echovault.core.understanding.requests.Part.Mark;
import io.echovault.core.understanding.requests.Part.Sequence;
import io.echovault.core.understanding.requests.Part.Tag;
import io.echovault.core.understanding.requests.Part.Vocabulary;
import java.util.HashSet;
import java.util.Set;

/** The words that a pattern can begin with, so that others need not be tried. */
final class Firsts {
  private final Set<String> words = new HashSet<>();
  private boolean any;

  private Firsts() {}

  static Firsts of(Part part) {
    Firsts firsts = new Firsts();
    boolean empty = firsts.add(part);
    firsts.any |= empty;
    return firsts;
  }

  /** Whether a sentence can fit that has this word first. */
  boolean has(Word word) {
    return any || words.contains(word.plain()) || (!word.bare() && words.contains(word.accented()));
  }

  /** Notes how a part begins, and gives whether it may take no word at all. */
  private boolean add(Part part) {
    if (part instanceof Vocabulary vocabulary) {
      words.addAll(vocabulary.plain());
      words.addAll(vocabulary.accented());
      return false;
    } else if (part instanceof Sequence sequence) {
      return sequence.parts().stream().allMatch(this::add);
    } else if (part instanceof Choice choice) {
      boolean empty = false;
      for (Part each : choice.parts()) {
        empty |= add(each);
      }
      return empty;
    } else if (part instanceof Tag || part instanceof Mark) {
      return true;
    }
    any = true;
    return false;
  }
}
