package io.echovault.core.recall;

import io.echovault.core.text.BoundedPattern;
import io.echovault.core.text.PlainText;

/** Whether a memory tells a name: it says what somebody is called, or has a word like a name. */
final class NameWords {
  private static final BoundedPattern CALLED =
      BoundedPattern.compile(
          "[=:\"“„«]|\\b(?:called|named|name|names|llama|llaman|nombre|chama|chamam|nome|heisst|heissen"
              + "|appelle|appellent|nom|chiama|chiamano|na+m|marca|marke|marque|brand|make)\\b|नाम");

  private NameWords() {}

  static boolean areIn(String text) {
    return CALLED.matcher(PlainText.of(text)).find() || text.contains("नाम");
  }

  /** A capital or Devanagari, and no everyday word. */
  static boolean maybeName(Concept word) {
    return !word.known() && (word.capital() || word.devanagari());
  }
}
