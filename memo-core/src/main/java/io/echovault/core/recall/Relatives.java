package io.echovault.core.recall;

import io.echovault.core.text.WordList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words for people by what they are to somebody, such as "mother": they tell whom a fact is about
 * as names do, so that the mother's dentist is no answer to who the father's is.
 */
final class Relatives {
  private static final Set<String> KEYS =
      keys(
          "mother father sister brother son daughter grandmother grandfather uncle aunt cousin"
              + " husband wife nephew niece boyfriend girlfriend boss neighbour neighbor"
              + " colleague mother-in-law father-in-law sister-in-law brother-in-law son-in-law"
              + " daughter-in-law godmother godfather stepmother stepfather grandson granddaughter"
              + " landlord landlady flatmate roommate");

  /** Hindi has a word for each side of the family, for which other languages have one. */
  private static final List<Set<String>> SIDES =
      List.of(
          sounds("nani dadi naniji dadiji नानी दादी"),
          sounds("nana dada nanaji dadaji नाना दादा"),
          sounds("chacha mama tau mausa fufa phupha चाचा मामा ताऊ मौसा फूफा"),
          sounds("chachi mami tai mausi bua चाची मामी ताई मौसी बुआ"));

  private static final String JI = Romanised.sound("ji");

  private Relatives() {}

  private static Set<String> keys(String words) {
    return WordList.of(words).stream()
        .flatMap(each -> Concepts.keys(each).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> sounds(String words) {
    return WordList.of(words).stream().map(Romanised::sound).collect(Collectors.toSet());
  }

  static boolean isOne(Concept word) {
    return word.isOneOf(KEYS);
  }

  /** Whether two words are relatives that differ, as "hermano" and "hermana" do. */
  static boolean areTwo(Concept one, Concept other) {
    return isOne(one)
        && isOne(other)
        && (areOfTwoSides(one, other)
            || one.keys().stream()
                .noneMatch(key -> KEYS.contains(key) && other.keys().contains(key)));
  }

  private static boolean areOfTwoSides(Concept one, Concept other) {
    if (one.word().equals(other.word())) {
      return false;
    }
    String first = side(Romanised.sound(one.word()));
    String second = side(Romanised.sound(other.word()));
    return !first.equals(second)
        && SIDES.stream().anyMatch(words -> words.contains(first) && words.contains(second));
  }

  /** Without the "ji" of respect. */
  private static String side(String sound) {
    return sound.endsWith(JI) ? sound.substring(0, sound.length() - JI.length()) : sound;
  }
}
