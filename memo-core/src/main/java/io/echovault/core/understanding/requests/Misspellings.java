package io.echovault.core.understanding.requests;

import io.echovault.core.text.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
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

  /** A word of the grammars with the sum of its letters, which is the same when two are swapped. */
  private record Known(String word, int letters) {
    Known(String word) {
      this(word, sum(word));
    }

    /** Whether two letters may be swapped, or the sums differ by a letter that the longer has. */
    boolean canBe(String other, int otherLetters) {
      return switch (other.length() - word.length()) {
        case 0 -> letters == otherLetters;
        case 1 -> other.indexOf(otherLetters - letters) >= 0;
        case -1 -> word.indexOf(letters - otherLetters) >= 0;
        default -> false;
      };
    }
  }

  private final Map<Integer, List<Known>> byEnds;

  private Misspellings(Map<Integer, List<Known>> byEnds) {
    this.byEnds = Map.copyOf(byEnds);
  }

  static Misspellings of(List<Part> parts) {
    Set<String> known = Part.words(parts);
    Map<Integer, List<Known>> byEnds = new HashMap<>();
    known.stream()
        .filter(word -> word.length() >= SHORTEST)
        .sorted()
        .forEach(
            word ->
                byEnds.computeIfAbsent(ends(word), each -> new ArrayList<>()).add(new Known(word)));
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
    int letters = sum(word);
    for (Known near : byEnds.getOrDefault(ends(word), List.of())) {
      if (near.canBe(word, letters) && Spelling.distance(near.word(), word) == 1) {
        return Optional.of(near.word());
      }
    }
    return Optional.empty();
  }

  private static int sum(String word) {
    int sum = 0;
    for (int at = 0; at < word.length(); at++) {
      sum += word.charAt(at);
    }
    return sum;
  }

  private static int ends(String word) {
    return word.charAt(0) << Character.SIZE | word.charAt(word.length() - 1);
  }
}
