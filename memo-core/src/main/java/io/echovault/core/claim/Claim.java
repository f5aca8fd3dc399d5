package io.echovault.core.claim;

import io.echovault.core.text.BoundedPattern;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What a statement says of somebody or something that can be so in one way only at a time. Does not
 * print its words.
 *
 * @param subject of whom or what, plain
 * @param attribute what of it, plain
 * @param value how it is, plain
 * @param weight how much it takes to stand instead of another
 */
record Claim(String subject, String attribute, String value, Weight weight) {
  private static final Set<String> SMALL_WORDS =
      Set.of("the", "a", "an", "el", "la", "los", "las", "un", "una", "o", "os", "as", "um", "uma");

  private static final BoundedPattern BETWEEN_WORDS = BoundedPattern.compile("[^\\p{L}\\p{N}@.]++");

  /** What a claim does to an older one of the same kind. */
  enum Weight {
    /** Stands beside it, since both may be so. */
    BESIDE,
    /** Stands instead of it, since there is one at a time only. */
    INSTEAD,
    /** Says that it is not so any more. */
    ENDED
  }

  boolean sameMatter(Claim other) {
    return subject.equals(other.subject) && attribute.equals(other.attribute);
  }

  /** Whether this, said later, stands instead of another. */
  boolean standsInsteadOf(Claim older) {
    if (!sameMatter(older) || older.weight == Weight.ENDED) {
      return false;
    }
    return switch (weight) {
      case BESIDE -> false;
      case INSTEAD -> !agrees(older) && Kinds.alike(value, older.value);
      case ENDED -> agrees(older);
    };
  }

  /** Whether one value says no more than the other with more or fewer words. */
  private boolean agrees(Claim other) {
    List<String> mine = words(value);
    List<String> theirs = words(other.value);
    return mine.containsAll(theirs) || theirs.containsAll(mine);
  }

  private static List<String> words(String value) {
    return Arrays.stream(BETWEEN_WORDS.split(value, -1))
        .filter(word -> !word.isEmpty() && !SMALL_WORDS.contains(word))
        .toList();
  }

  @Override
  public String toString() {
    return "Claim[" + weight + "]";
  }
}
