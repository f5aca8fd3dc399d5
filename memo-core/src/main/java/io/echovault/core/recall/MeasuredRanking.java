package io.echovault.core.recall;

import io.echovault.ports.vocabulary.Question;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The signals that ranking measures for one question, before weights make scores of them. */
public final class MeasuredRanking {
  private final MemberIndex index;
  private final List<Candidate> candidates;

  private MeasuredRanking(MemberIndex index, List<Candidate> candidates) {
    this.index = index;
    this.candidates = candidates;
  }

  /** Every memory that gets a closer look for a question, in any order. */
  public static MeasuredRanking of(MemberIndex index, Question question, Optional<float[]> vector) {
    index.timeline().settle();
    return new MeasuredRanking(
        index, new Ranking(index, index.asked(question), vector, slot -> true).looked());
  }

  /** The signals' names, in the order of the numbers. */
  public static List<String> names() {
    return Arrays.stream(Signal.values()).map(Weights::name).toList();
  }

  /** The memories' numbers. */
  public int[] numbers() {
    return candidates.stream()
        .mapToInt(each -> index.entry(each.slot()).orElseThrow().memory().number())
        .toArray();
  }

  /** The signals of each memory. */
  public float[][] signals() {
    return candidates.stream().map(Candidate::signals).toArray(float[][]::new);
  }
}
