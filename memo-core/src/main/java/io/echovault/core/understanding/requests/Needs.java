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
  private static final int[] NONE = {};

  /** Short words are in most sentences: "called" rules more out than "is". */
  private static final int LONG = 4;

  private static final Comparator<Set<String>> RAREST =
      Comparator.comparing((Set<String> words) -> shortest(words) < LONG)
          .thenComparingInt(Set::size)
          .thenComparingInt(words -> -shortest(words));

  private final Map<String, BitSet> setsWith;
  private final int[][] setsOf;

  /** The patterns that need a set, each with one of its sets; at the end those that need none. */
  private final int[][] needing;

  private Needs(Map<String, BitSet> setsWith, int[][] setsOf, int[][] needing) {
    this.setsWith = Map.copyOf(setsWith);
    this.setsOf = setsOf;
    this.needing = needing;
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
    return new Needs(setsWith, setsOf, needing(setsOf, sets));
  }

  /** A pattern is looked at for the one of its sets that fewest sentences have. */
  private static int[][] needing(int[][] setsOf, Map<Set<String>, Integer> sets) {
    List<Set<String>> byRarity = sets.keySet().stream().sorted(RAREST).toList();
    int[] ranks = new int[sets.size()];
    sets.forEach((words, place) -> ranks[place] = byRarity.indexOf(words));
    List<List<Integer>> patterns = new ArrayList<>();
    for (int set = 0; set <= ranks.length; set++) {
      patterns.add(new ArrayList<>());
    }
    for (int at = 0; at < setsOf.length; at++) {
      int rarest = ranks.length;
      for (int set : setsOf[at]) {
        rarest = rarest == ranks.length || ranks[set] < ranks[rarest] ? set : rarest;
      }
      patterns.get(rarest).add(at);
    }
    return patterns.stream()
        .map(each -> each.isEmpty() ? NONE : each.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
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
    for (int set = there.nextSetBit(0); set >= 0; set = there.nextSetBit(set + 1)) {
      add(needing[set], there, met);
    }
    add(needing[needing.length - 1], there, met);
    return met;
  }

  private void add(int[] patterns, BitSet there, BitSet met) {
    for (int pattern : patterns) {
      if (hasAll(there, setsOf[pattern])) {
        met.set(pattern);
      }
    }
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
