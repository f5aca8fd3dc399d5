package io.echovault.core.recall;

import java.util.Collections;
import java.util.Set;

/**
 * A word with all by which it meets words of the same meaning: its own stem, what it means in
 * English, the word that stands for all of its like, and its consonants when it is Hindi.
 *
 * @param word as it was written
 * @param plain in lower case, without accents
 * @param devanagari whether it is written in that script
 * @param keys what it is compared by
 * @param known whether the everyday words have it, so that it is hardly a name
 * @param capital whether it is written with a capital
 * @param first whether a sentence begins with it
 * @param owner whether it says of what or of whom something is, as "roof" in "colour of the roof"
 */
record Concept(
    String word,
    String plain,
    boolean devanagari,
    Set<String> keys,
    boolean known,
    boolean capital,
    boolean first,
    boolean owner) {
  /** Words of which one begins as the other may differ in so many letters of ending. */
  private static final int ENDING = 3;

  private static final int BEGINNING = 5;

  /** So long is a word at least that another one with an "s" is a form of, as "ravis" of "ravi". */
  private static final int SHORTEST = 3;

  /** A compound is at least so long, and what it ends with at least {@link #BEGINNING}. */
  private static final int COMPOUND = 8;

  Concept {
    keys = Set.copyOf(keys);
  }

  /** Whether it is compared by one of some keys. */
  boolean isOneOf(Set<String> others) {
    return !Collections.disjoint(keys, others);
  }

  boolean meets(Concept other) {
    if (Relatives.areTwo(this, other)) {
      return false;
    }
    if (isOneOf(other.keys)) {
      return true;
    }
    if (isDevanagariOnce(other)) {
      return Romanised.sameSound(word, other.word);
    }
    return alike(plain, other.plain)
        || compound(plain, other.plain)
        || compound(other.plain, plain);
  }

  /** Whether this is the other, maybe with another ending; a compound that ends so is not. */
  boolean isFormOf(Concept other) {
    return isOneOf(other.keys)
        || alike(plain, other.plain)
        || (isDevanagariOnce(other) && Romanised.sameSound(word, other.word));
  }

  private boolean isDevanagariOnce(Concept other) {
    return devanagari != other.devanagari;
  }

  private static boolean alike(String one, String two) {
    int same = 0;
    int shorter = Math.min(one.length(), two.length());
    while (same < shorter && one.charAt(same) == two.charAt(same)) {
      same++;
    }
    int longer = Math.max(one.length(), two.length());
    boolean oneMore = same == shorter && shorter >= SHORTEST && longer == same + 1;
    if (oneMore && (one.length() > shorter ? one : two).endsWith("s")) {
      return true;
    }
    boolean letters = same > 0 && Character.isLetter(one.charAt(0));
    return letters
        && same >= BEGINNING
        && one.length() - same <= ENDING
        && two.length() - same <= ENDING;
  }

  private static boolean compound(String whole, String end) {
    return whole.length() >= COMPOUND && end.length() >= BEGINNING && whole.endsWith(end);
  }

  @Override
  public String toString() {
    return "Concept[" + keys.size() + "]";
  }
}
