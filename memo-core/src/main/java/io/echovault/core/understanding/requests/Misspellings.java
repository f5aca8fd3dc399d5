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

  private final Set<String> known;
  private final Map<String, List<String>> byEnds;

  private Misspellings(Set<String> known, Map<String, List<String>> byEnds) {
    this.known = Set.copyOf(known);
    this.byEnds = Map.copyOf(byEnds);
  }

  static Misspellings of(List<Part> parts) {
    Set<String> known = new HashSet<>();
    parts.forEach(part -> collect(part, known));
    Map<String, List<String>> byEnds = new HashMap<>();
    known.stream()
        .filter(word -> word.length() >= SHORTEST)
        .sorted()
        .forEach(word -> byEnds.computeIfAbsent(ends(word), each -> new ArrayList<>()).add(word));
    return new Misspellings(known, byEnds);
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
    if (word.length() < SHORTEST || known.contains(word)) {
      return Optional.empty();
    }
    return byEnds.getOrDefault(ends(word), List.of()).stream()
        .filter(each -> Math.abs(each.length() - word.length()) <= 1)
        .filter(each -> each.length() != word.length() || sameLetters(each, word))
        .filter(each -> Spelling.distance(each, word) == 1)
        .findFirst();
  }

  private static boolean sameLetters(String one, String other) {
    return one.chars().sum() == other.chars().sum();
  }

  private static String ends(String word) {
    return word.charAt(0) + "" + word.charAt(word.length() - 1);
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
