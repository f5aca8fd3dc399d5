package io.echovault.core.recall;

import io.echovault.core.text.WordList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What words mean besides what they are known to mean: a "Leiter" leads, and is a ladder. */
final class FurtherMeanings {
  private final Map<Tongue, Map<String, Set<String>>> byTongue = new EnumMap<>(Tongue.class);

  /** Takes a line in the form of glossary.txt, with a column for each of some languages. */
  void add(String line, List<Tongue> tongues) {
    int colon = line.indexOf(':');
    String english = line.substring(0, colon).strip();
    List<String> columns = WordList.of(line.substring(colon + 1), "|");
    for (int column = 0; column < columns.size(); column++) {
      for (String word : WordList.of(columns.get(column))) {
        add(word, tongues.get(column), english);
      }
    }
  }

  /** Of all the forms of a verb some are other words: these have no further meaning. */
  private void add(String written, Tongue tongue, String english) {
    String word = Words.plain(written);
    Map<String, Set<String>> words = byTongue.computeIfAbsent(tongue, t -> new HashMap<>());
    if (tongue == Tongue.HINDI) {
      put(words, Romanised.sound(written), english);
    } else if (word.chars().allMatch(Character::isLetter)) {
      Inflections.of(word, tongue).forEach(form -> put(words, form, english));
    }
  }

  private static void put(Map<String, Set<String>> words, String word, String english) {
    words.computeIfAbsent(word, form -> new TreeSet<>()).add(english);
  }

  /**
   * The further meanings of a word.
   *
   * @param word without accents; of Hindi, its sound
   */
  Set<String> of(String word, Tongue tongue) {
    return byTongue.getOrDefault(tongue, Map.of()).getOrDefault(word, Set.of());
  }

  /** What a word is known to mean, with its further meanings. */
  Set<String> with(String meaning, String word, Tongue tongue) {
    Set<String> further = of(word, tongue);
    if (further.isEmpty()) {
      return Set.of(meaning);
    }
    Set<String> all = new TreeSet<>(further);
    all.add(meaning);
    return all;
  }

  @Override
  public String toString() {
    return "FurtherMeanings[" + byTongue.size() + "]";
  }
}
