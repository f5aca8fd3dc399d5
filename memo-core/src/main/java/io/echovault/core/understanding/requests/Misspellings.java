package io.echovault.core.understanding.requests;

import io.echovault.core.text.Spelling;
import io.echovault.core.understanding.requests.Part.Choice;
import io.echovault.core.understanding.requests.Part.Sequence;
import io.echovault.core.understanding.requests.Part.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the word of a grammar that a misspelt one stands for: a letter dropped, doubled or swapped
 * within the word. Another last letter makes another form ("deleted"), another letter within often
 * another word ("forgot"), so these are not corrected.
 */
final class Misspellings {
  private static final int SHORTEST = 5;
  private static final int MOST_WORDS = 20;

  private final Map<Integer, List<String>> byEnds;

  private Misspellings(Map<Integer, List<String>> byEnds) {
    this.byEnds = Map.copyOf(byEnds);
  }

  static Misspellings of(List<Part> parts) {
    Set<String> known = new HashSet<>();
    parts.forEach(part -> collect(part, known));
    Map<Integer, List<String>> byEnds = new HashMap<>();
    known.stream()
        .filter(word -> word.length() >= SHORTEST)
        .sorted()
        .forEach(word -> byEnds.computeIfAbsent(ends(word), each -> new ArrayList<>()).add(word));
    return new Misspellings(byEnds);
  }

  /** The sentence with misspelt words corrected; empty when there are none. */
  Optional<Sentence> corrected(Sentence sentence) {
    List<Word> words = new ArrayList<>(sentence.words());
    boolean changed = false;
    for (int place = 0; place < Math.min(words.size(), MOST_WORDS); place++) {
      Optional<String> meant = meant(words.get(place).plain());
      if (meant.isPresent()) {
        words.set(place, words.get(place).readAs(meant.get()));
        changed = true;
      }
    }
    return changed ? Optional.of(sentence.reading(words)) : Optional.empty();
  }

  private Optional<String> meant(String word) {
    if (word.length() < SHORTEST) {
      return Optional.empty();
    }
    List<String> near = byEnds.get(ends(word));
    return near == null
        ? Optional.empty()
        : near.stream().filter(each -> is(each, word)).findFirst();
  }

  private static boolean is(String each, String word) {
    int longer = Math.abs(each.length() - word.length());
    return longer <= 1
        && (longer == 1 || sameLetters(each, word))
        && Spelling.distance(each, word) == 1;
  }

  private static boolean sameLetters(String one, String other) {
    return one.chars().sum() == other.chars().sum();
  }

  private static int ends(String word) {
    return word.charAt(0) << Character.SIZE | word.charAt(word.length() - 1);
  }

  private static void collect(Part part, Set<String> words) {
    if (part instanceof Vocabulary vocabulary) {
      words.addAll(vocabulary.plain());
    } else if (part instanceof Sequence sequence) {
      sequence.parts().forEach(each -> collect(each, words));
    } else if (part instanceof Choice choice) {
      choice.parts().forEach(each -> collect(each, words));
    }
  }
}
