package io.echovault.core.measure;

import io.echovault.core.recall.EverydayWords;

/** The everyday words of seven languages, opened up for whoever measures how far they reach. */
public final class Glossary {
  private Glossary() {}

  /** How many ideas they are, each with its words in up to seven languages. */
  public static int concepts() {
    return EverydayWords.concepts();
  }

  /** How many words of a text tell something, and how many of these are known. */
  public static Coverage coverage(String text) {
    EverydayWords.Coverage coverage = EverydayWords.coverage(text);
    return new Coverage(coverage.known(), coverage.all());
  }

  /**
   * How much of a text is known.
   *
   * @param known words that tell something and are known
   * @param all words that tell something; names among them are known to no glossary
   */
  public record Coverage(int known, int all) {}
}
