package io.echovault.core.understanding.requests;

import io.echovault.core.understanding.requests.Part.Choice;
import io.echovault.core.understanding.requests.Part.Sequence;
import io.echovault.core.understanding.requests.Part.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The words without which a pattern cannot fit: of each set a sentence needs one. Most patterns are
 * ruled out by it before anything is tried.
 */
record Needs(List<Set<String>> sets) {
  Needs {
    sets = sets.stream().map(Set::copyOf).toList();
  }

  static Needs of(Part part) {
    return new Needs(needed(part));
  }

  /** Whether a sentence of these words has what is needed. */
  boolean areIn(Set<String> words) {
    return sets.stream().allMatch(set -> words.stream().anyMatch(set::contains));
  }

  private static List<Set<String>> needed(Part part) {
    if (part instanceof Vocabulary vocabulary) {
      Set<String> words = new HashSet<>(vocabulary.plain());
      words.addAll(vocabulary.accented());
      return List.of(words);
    } else if (part instanceof Sequence sequence) {
      return sequence.parts().stream().flatMap(each -> needed(each).stream()).toList();
    } else if (part instanceof Choice choice) {
      return ofEach(choice);
    }
    return List.of();
  }

  /** One word of any of the choices is needed, if each of them needs a word. */
  private static List<Set<String>> ofEach(Choice choice) {
    List<Set<String>> narrowest = new ArrayList<>();
    for (Part each : choice.parts()) {
      needed(each).stream().min(Comparator.comparingInt(Set::size)).ifPresent(narrowest::add);
    }
    if (narrowest.size() < choice.parts().size()) {
      return List.of();
    }
    Set<String> all = new HashSet<>();
    narrowest.forEach(all::addAll);
    return List.of(all);
  }
}
