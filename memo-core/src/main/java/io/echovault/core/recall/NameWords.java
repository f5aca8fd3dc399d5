package io.echovault.core.recall;

import io.echovault.core.text.BoundedPattern;
import io.echovault.core.text.PlainText;

/** Whether a memory tells a name: it says what somebody is called, or has a word like a name. */
final class NameWords {
  private static final BoundedPattern CALLED =
      BoundedPattern.compile(
          "[=:\"“„«]|\\b(?:called"
              + " (?!about|in|at|back|me|you|us|him|her|for|off|yesterday|today|to)|named|name"
              + "|names|llama|llaman|nombre|chama|chamam|nome|hei(?:ss|ß)t|hei(?:ss|ß)en"
              + "|appelle|appellent|nom|chiama|chiamano|na+m|marca|marke|marque|brand|make)\\b"
              + "|नाम");

  private NameWords() {}

  static boolean areIn(String text) {
    return CALLED.matcher(PlainText.of(text)).find() || text.contains("नाम");
  }

  /**
   * A capital or Devanagari, and no everyday word; a capital within a sentence is a name all the
   * same ("Marcos", "Rosa"), where things have none.
   */
  static boolean maybeName(Concept word, boolean nounsInCapitals) {
    return (!word.known() && (word.capital() || word.devanagari()))
        || (!nounsInCapitals && word.capital() && !word.first());
  }

  /** A capital within a sentence or before what is no everyday word, unless all are capitals. */
  static boolean isWritten(Concept word) {
    boolean abbreviation = word.word().chars().allMatch(Character::isUpperCase);
    return word.capital() && !abbreviation && (!word.first() || !word.known());
  }
}
