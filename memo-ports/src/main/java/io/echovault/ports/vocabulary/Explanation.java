package io.echovault.ports.vocabulary;

import java.util.List;

/**
 * A recall, with what led to it.
 *
 * @param ranked what was found, best first, as the recall gives it
 * @param answered how many of the first are good enough to be given as an answer
 * @param considered how many memories had a place at all, those beyond the limit included
 * @param sureness what speaks for there being an answer at all and what against it; only when these
 *     add up to more than 0 is anything answered
 * @param meanings what the words would be taken for in a chat, the likeliest first
 */
public record Explanation(
    List<Explained> ranked,
    int answered,
    int considered,
    List<Part> sureness,
    List<Meaning> meanings) {
  public Explanation {
    meanings = List.copyOf(meanings);
    ranked = List.copyOf(ranked);
    sureness = List.copyOf(sureness);
  }

  /** The same with what the words would be taken for in a chat. */
  public Explanation meaning(List<Meaning> other) {
    return new Explanation(ranked, answered, considered, sureness, other);
  }

  /**
   * What words may be taken for. Holds none of them.
   *
   * @param intent what would be done, such as {@code Ask}
   * @param reader who reads it so, such as {@code question}
   * @param confidence 0 to 1
   */
  public record Meaning(String intent, String reader, double confidence) {}

  /**
   * A memory that was found, with what its score is made of.
   *
   * @param parts add up to the score, up to rounding
   */
  public record Explained(Recollection found, List<Part> parts) {
    public Explained {
      parts = List.copyOf(parts);
    }
  }

  /**
   * One part of a sum.
   *
   * @param name what it is for
   * @param points what it adds, or takes off when it is negative
   */
  public record Part(String name, double points) {}
}
