package io.echovault.core.recall;

import java.util.List;

/** The everyday words of seven languages, as a whole. */
public final class EverydayWords {
  private EverydayWords() {}

  /** Reads them, unless they were read before; it takes some tenths of a second once. */
  public static void load() {
    BilingualGlossary loaded = BilingualGlossary.shipped();
    assert loaded.concepts() > 0;
  }

  /** How many ideas they are, each with its words in up to seven languages. */
  public static int concepts() {
    return BilingualGlossary.shipped().concepts();
  }

  /** How many words of a text tell something, and how many of these the everyday words have. */
  public static Coverage coverage(String text) {
    List<Concept> told = Concepts.of(text);
    return new Coverage((int) told.stream().filter(Concept::known).count(), told.size());
  }

  /**
   * How much of a text is known.
   *
   * @param known words that tell something and are known
   * @param all words that tell something
   */
  public record Coverage(int known, int all) {}
}
