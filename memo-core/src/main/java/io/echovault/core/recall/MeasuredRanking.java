package io.echovault.core.recall;

import io.echovault.ports.vocabulary.Question;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The signals that ranking measures for one question, before weights make scores of them. */
public final class MeasuredRanking {
  private final MemberIndex index;
  private final List<Candidate> candidates;

  private final Optional<double[]> signs;

  private MeasuredRanking(MemberIndex index, Ranking ranking) {
    this.index = index;
    this.candidates = ranking.looked();
    this.signs = ranking.signs();
  }

  /** Every memory that gets a closer look for a question, in any order. */
  public static MeasuredRanking of(MemberIndex index, Question question, Optional<float[]> vector) {
    index.timeline().settle();
    return new MeasuredRanking(
        index, new Ranking(index, question.text(), index.asked(question), vector, slot -> true));
  }

  /** The names of {@link #signs()}, in their order. */
  public static List<String> signNames() {
    return AnswerSigns.NAMES;
  }

  /** What tells whether notes answer at all; empty where a speaker is asked about. */
  public Optional<double[]> signs() {
    return signs.map(double[]::clone);
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
