package io.echovault.core.tier;

import io.echovault.core.text.Beginnings;
import io.echovault.core.text.BoundedPattern;
import io.echovault.ports.vocabulary.Tier;
import java.util.function.Predicate;

/**
 * One sign that words belong to a tier.
 *
 * @param name what is found, for whoever wonders why
 * @param pattern looks for it in the words without accents, capitals kept
 * @param proof what must hold besides, of the same words
 */
record Sign(String name, Tier tier, BoundedPattern pattern, Predicate<String> proof) {

  /** Whole words, whatever their case. */
  static Sign words(String name, Tier tier, String words) {
    return pattern(name, tier, Beginnings.OF_A_WORD + "(?:" + words + ")(?![\\p{L}\\p{N}])");
  }

  /** Anything that a pattern finds, whatever its case. */
  static Sign pattern(String name, Tier tier, String regex) {
    BoundedPattern pattern = BoundedPattern.compile(regex, BoundedPattern.CASE_INSENSITIVE);
    return proven(name, tier, pattern, words -> true);
  }

  /** What a pattern finds, if it proves itself. */
  static Sign proven(String name, Tier tier, BoundedPattern pattern, Predicate<String> proof) {
    return new Sign(name, tier, pattern, proof);
  }
}
