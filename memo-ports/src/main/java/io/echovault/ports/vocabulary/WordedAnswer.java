package io.echovault.ports.vocabulary;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An answer as a language model words it: nothing in it is true before whoever asked has compared
 * it with the memories that it cites. Does not print words.
 *
 * @param sentences in order; none when the memories do not answer the question
 */
public record WordedAnswer(List<Sentence> sentences) {
  /** That the memories do not answer the question. */
  public static final WordedAnswer NONE = new WordedAnswer(List.of());

  /** Stands in a sentence where the figure goes that is reckoned. */
  public static final String RESULT = "{result}";

  public WordedAnswer {
    sentences = List.copyOf(sentences);
  }

  /**
   * One sentence.
   *
   * @param text its words; {@value #RESULT} stands where the reckoned figure goes
   * @param cites the numbers of the memories that say so; some may not have been given
   * @param sum what is to be reckoned for it
   */
  public record Sentence(String text, List<Integer> cites, Optional<Sum> sum) {
    public Sentence {
      Objects.requireNonNull(text, "text");
      cites = List.copyOf(cites);
    }

    @Override
    public String toString() {
      return "Sentence[" + text.length() + " characters, cites " + cites + "]";
    }
  }

  /**
   * What is to be reckoned from figures of memories. The model only says how: it does not reckon.
   *
   * @param terms 1 or more
   */
  public record Sum(How how, List<Term> terms) {
    public Sum {
      Objects.requireNonNull(how, "how");
      terms = List.copyOf(terms);
    }
  }

  /** How figures make one. */
  public enum How {
    /** All added. */
    TOTAL,
    /** The first less all others. */
    DIFFERENCE,
    /** The greatest. */
    GREATEST,
    /** The least. */
    LEAST,
    /** How many there are. */
    COUNT
  }

  /**
   * A figure as it stands in a memory.
   *
   * @param memory the memory's number
   * @param figure as it is written there, such as {@code 1,250.50}
   */
  public record Term(int memory, String figure) {
    public Term {
      Objects.requireNonNull(figure, "figure");
    }

    @Override
    public String toString() {
      return "Term[#" + memory + "]";
    }
  }

  @Override
  public String toString() {
    return "WordedAnswer[" + sentences.size() + "]";
  }
}
