package io.echovault.core.understanding.requests;

import io.echovault.core.understanding.requests.Part.Choice;
import io.echovault.core.understanding.requests.Part.Sequence;
import io.echovault.core.understanding.requests.Part.Vocabulary;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words without which patterns cannot fit: of each set that a pattern needs a sentence needs
 * one. Most patterns are ruled out by it before anything is tried, at the cost of one look-up for
 * each word of the sentence. Immutable and safe for threads.
 */
final class Needs {
  /** Short words are in most sentences: "called" rules more out than "is". */
  private static final int LONG = 4;

  private static final Comparator<Set<String>> RAREST =
      Comparator.comparing((Set<String> words) -> shortest(words) < LONG)
          .thenComparingInt(Set::size)
          .thenComparingInt(words -> -shortest(words));

  private final Map<String, BitSet> setsWith;
  private final int[][] setsOf;

  private Needs(Map<String, BitSet> setsWith, int[][] setsOf) {
    this.setsWith = Map.copyOf(setsWith);
    this.setsOf = setsOf;
  }

  /** Those of some patterns, which are known by their places from then on. */
  static Needs of(List<Part> patterns) {
    Map<Set<String>, Integer> sets = new HashMap<>();
    Map<String, BitSet> setsWith = new HashMap<>();
    int[][] setsOf = new int[patterns.size()][];
    for (int at = 0; at < setsOf.length; at++) {
      BitSet needed = new BitSet();
      for (Set<String> words : needed(patterns.get(at))) {
        int place = sets.computeIfAbsent(words, each -> sets.size());
        needed.set(place);
        words.forEach(word -> setsWith.computeIfAbsent(word, each -> new BitSet()).set(place));
      }
      setsOf[at] = needed.stream().toArray();
    }
    return new Needs(setsWith, setsOf);
  }

  /** The places of the patterns that a sentence has the words for. */
  BitSet metBy(Sentence sentence) {
    BitSet there = new BitSet();
    for (Word word : sentence.words()) {
      add(word.plain(), there);
      if (!word.bare()) {
        add(word.accented(), there);
      }
    }
    BitSet met = new BitSet(setsOf.length);
    for (int place = 0; place < setsOf.length; place++) {
      if (hasAll(there, setsOf[place])) {
        met.set(place);
      }
    }
    return met;
  }

  private static int shortest(Set<String> words) {
    return words.stream().mapToInt(String::length).min().orElse(0);
  }

  private void add(String word, BitSet there) {
    BitSet sets = setsWith.get(word);
    if (sets != null) {
      there.or(sets);
    }
  }

  private static boolean hasAll(BitSet there, int[] needed) {
    for (int set : needed) {
      if (!there.get(set)) {
        return false;
      }
    }
    return true;
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
      needed(each).stream().min(RAREST).ifPresent(narrowest::add);
    }
    if (narrowest.size() < choice.parts().size()) {
      return List.of();
    }
    Set<String> all = new HashSet<>();
    narrowest.forEach(all::addAll);
    return List.of(all);
  }
}
