package io.echovault.core.understanding;

import io.echovault.core.time.AboutTimes;
import io.echovault.ports.vocabulary.Tier;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a language model adds to what the rules read of a message, once that was checked. Does not
 * print words.
 *
 * @param modelThere whether there is a model, asked or not
 * @param kept what it says of the words that are kept
 * @param question what the message asks, understandable without the chat before it
 * @param answer how it answers that from memories
 */
public record Advice(
    boolean modelThere, Optional<Kept> kept, Optional<String> question, Optional<Answer> answer) {
  /** There is no model. */
  public static final Advice NONE =
      new Advice(false, Optional.empty(), Optional.empty(), Optional.empty());

  /** There is a model, which says nothing. */
  public static final Advice SILENT =
      new Advice(true, Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * Of words that are kept.
   *
   * @param atLeast a tier; the words are kept as closely as that, or more
   * @param about the time that they are about, where the rules find none
   * @param named the words with a name put to a pronoun in them
   * @param told whether it is sure that they tell something, so that nobody need be asked
   */
  public record Kept(
      String words,
      Tier atLeast,
      Optional<AboutTimes.About> about,
      Optional<String> named,
      boolean told) {
    public Kept {
      Objects.requireNonNull(words, "words");
      Objects.requireNonNull(atLeast, "atLeast");
    }

    @Override
    public String toString() {
      return "Kept[" + atLeast + "]";
    }
  }

  /**
   * An answer from memories.
   *
   * @param lines in order, one or more
   */
  public record Answer(List<Line> lines) {
    public Answer {
      lines = List.copyOf(lines);
      if (lines.isEmpty()) {
        throw new IllegalArgumentException("an answer says something");
      }
    }

    @Override
    public String toString() {
      return "Answer[" + lines.size() + "]";
    }
  }

  /**
   * One sentence with the memories that say so.
   *
   * @param words empty where only the memories are to be quoted
   * @param cites one or more
   */
  public record Line(Optional<String> words, List<Cited> cites) {
    public Line {
      cites = List.copyOf(cites);
    }

    @Override
    public String toString() {
      return "Line[" + cites + "]";
    }
  }

  /**
   * A memory as the model was shown it.
   *
   * @param version another one has other words or another tier
   */
  public record Cited(int number, int version) {}

  /** The same with an answer. */
  public Advice answering(Optional<Answer> other) {
    return new Advice(modelThere, kept, question, other);
  }

  /** Words that are kept, with a name put to a pronoun in them where that is known. */
  public String named(String words) {
    return kept.filter(each -> each.words().equals(words)).flatMap(Kept::named).orElse(words);
  }

  /** Whether it is sure that some words tell something and ask nothing. */
  public boolean told(String words) {
    return kept.filter(each -> each.told() && each.words().equals(words)).isPresent();
  }

  /** Whether it answers in words of its own. */
  public boolean words() {
    return answer.stream()
        .flatMap(each -> each.lines().stream())
        .anyMatch(line -> line.words().isPresent());
  }

  @Override
  public String toString() {
    return "Advice[" + modelThere + "]";
  }
}
