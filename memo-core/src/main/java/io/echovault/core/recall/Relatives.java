package io.echovault.core.recall;

import java.util.Set;

/**
 * Words for people by what they are to somebody, such as "mother": they tell whom a fact is about
 * as names do, so that the mother's dentist is no answer to who the father's is.
 */
final class Relatives {
  private static final Set<String> KEYS =
      Set.copyOf(
          Words.of(
              "mother father sister brother son daughter grandmother grandfather uncle aunt cousin"
                  + " husband wife nephew niece boyfriend girlfriend boss neighbour neighbor"
                  + " colleague mother-in-law father-in-law sister-in-law brother-in-law"
                  + " godmother godfather stepmother stepfather grandson granddaughter"));

  private Relatives() {}

  static boolean isOne(Concept word) {
    return word.isOneOf(KEYS);
  }

  /** Whether two words are relatives that differ, as "hermano" and "hermana" do. */
  static boolean areTwo(Concept one, Concept other) {
    return isOne(one)
        && isOne(other)
        && one.keys().stream().noneMatch(key -> KEYS.contains(key) && other.keys().contains(key));
  }
}
