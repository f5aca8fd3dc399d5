package io.echovault.core.understanding.requests;

import io.echovault.core.understanding.requests.Part.Choice;
import io.echovault.core.understanding.requests.Part.Figure;
import io.echovault.core.understanding.requests.Part.Mark;
import io.echovault.core.understanding.requests.Part.Rest;
import io.echovault.core.understanding.requests.Part.Sequence;
import io.echovault.core.understanding.requests.Part.Slot;
import io.echovault.core.understanding.requests.Part.Tag;
import io.echovault.core.understanding.requests.Part.Value;
import io.echovault.core.understanding.requests.Part.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/**
 * Fits patterns to one sentence, trying one way after another. Gives up after a number of steps
 * that no ordinary sentence comes near.
 */
final class Matching {
  private static final int LONGEST_SLOT = 14;
  private static final int LONGEST_VALUE = 4;
  private static final int LONGEST_FIGURE = 9;

  /** The steps that are left for a sentence, whichever patterns take them. */
  static final class Steps {
    private int left = 40_000;

    private boolean run() {
      return left-- > 0;
    }
  }

  private final Sentence sentence;
  private final Steps steps;

  /** The words are made out when all fits, since most ways do not. */
  private final Map<String, Supplier<String>> noted = new HashMap<>();

  Matching(Sentence sentence, Steps steps) {
    this.sentence = sentence;
    this.steps = steps;
  }

  /** What was noted on the way that fitted. */
  Map<String, String> noted() {
    Map<String, String> words = new HashMap<>();
    noted.forEach((name, value) -> words.put(name, value.get()));
    return Map.copyOf(words);
  }

  boolean isEnd(int at) {
    return at == sentence.words().size() && sentence.complete();
  }

  /**
   * Whether a part fits from a word on, and what follows it does too.
   *
   * @param next tells of a place whether the rest fits from there
   */
  boolean fits(Part part, int at, IntPredicate next) {
    if (!steps.run()) {
      return false;
    }
    if (part instanceof Vocabulary vocabulary) {
      return at < size() && vocabulary.has(sentence.words().get(at)) && next.test(at + 1);
    } else if (part instanceof Sequence sequence) {
      return fits(sequence.parts(), 0, at, next);
    } else if (part instanceof Choice choice) {
      return anyFits(choice.parts(), at, next);
    } else if (part instanceof Slot slot) {
      return slot(slot.name(), at, LONGEST_SLOT, next);
    } else if (part instanceof Rest rest) {
      return at < size()
          && noting(rest.name(), () -> sentence.rest(at), sentence.complete() ? size() : -1, next);
    } else if (part instanceof Figure figure) {
      return at < size() && isFigure(at) && noting(figure.name(), () -> plain(at), at + 1, next);
    } else if (part instanceof Value value) {
      return at < size()
          && Character.isDigit(plain(at).charAt(0))
          && slot(value.name(), at, LONGEST_VALUE, next);
    } else if (part instanceof Tag tag) {
      return noting(tag.name(), tag::value, at, next);
    } else if (part instanceof Mark mark) {
      return at < size() && has(mark.mark(), at) && next.test(at);
    }
    throw new IllegalStateException("an unknown part");
  }

  private boolean anyFits(List<Part> parts, int at, IntPredicate next) {
    for (Part each : parts) {
      if (fits(each, at, next)) {
        return true;
      }
    }
    return false;
  }

  private boolean fits(List<Part> parts, int place, int at, IntPredicate next) {
    return place == parts.size()
        ? next.test(at)
        : fits(parts.get(place), at, then -> fits(parts, place + 1, then, next));
  }

  private boolean slot(String name, int at, int longest, IntPredicate next) {
    for (int end = at + 1; end <= Math.min(size(), at + longest); end++) {
      if (end - 1 > at && sentence.words().get(end - 1).mark() == '.') {
        return false;
      }
      int before = end;
      if (noting(name, () -> sentence.written(at, before), end, next)) {
        return true;
      }
    }
    return false;
  }

  private boolean noting(String name, Supplier<String> value, int then, IntPredicate next) {
    Supplier<String> before = noted.put(name, value);
    // A text of more words than were looked at fits a pattern that takes all of it.
    if (then < 0 || next.test(then)) {
      return true;
    }
    if (before == null) {
      noted.remove(name);
    } else {
      noted.put(name, before);
    }
    return false;
  }

  private boolean has(char mark, int at) {
    char before = sentence.words().get(at).mark();
    return before == mark || (mark == ':' && before == ',');
  }

  private boolean isFigure(int at) {
    String word = plain(at);
    return word.length() <= LONGEST_FIGURE
        && word.chars().allMatch(Character::isDigit)
        && Integer.parseInt(word) > 0;
  }

  private String plain(int at) {
    return sentence.words().get(at).plain();
  }

  private int size() {
    return sentence.words().size();
  }
}
