package io.echovault.core.tier;

import io.echovault.core.text.Beginnings;
import io.echovault.core.text.BoundedPattern;
import io.echovault.ports.vocabulary.Tier;
import java.util.function.Predicate;

/**
 * One sign that words belong to a tier. They belong when its signs weigh {@link #ENOUGH} together.
 *
 * @param name what is found, for whoever wonders why
 * @param weight how much it says on its own
 * @param pattern looks for it in the words without accents, capitals kept
 * @param proof what must hold besides, of the same words
 */
record Sign(String name, Tier tier, int weight, BoundedPattern pattern, Predicate<String> proof) {
  /** The weight that decides. */
  static final int ENOUGH = 10;

  /** Whole words, whatever their case. */
  static Sign words(String name, Tier tier, int weight, String words) {
    return pattern(
        name, tier, weight, Beginnings.OF_A_WORD + "(?:" + words + ")(?![\\p{L}\\p{N}])");
  }

  /** Anything that a pattern finds, whatever its case. */
  static Sign pattern(String name, Tier tier, int weight, String regex) {
    return proven(
        name,
        tier,
        weight,
        BoundedPattern.compile(regex, BoundedPattern.CASE_INSENSITIVE),
        words -> true);
  }

  /** What a pattern finds, if it proves itself. */
  static Sign proven(
      String name, Tier tier, int weight, BoundedPattern pattern, Predicate<String> proof) {
    return new Sign(name, tier, weight, pattern, proof);
  }
}
