package io.echovault.core.recall;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What tells whether notes answer a question at all, where nobody is asked about who speaks in
 * them: how near the best comes, how far it stands out, and what it has of the question.
 */
final class AnswerSigns {
  /** The signs, in the order of the numbers. */
  static final List<String> NAMES =
      List.of("statement", "peak", "margin", "kind", "sure", "two_words", "names_only", "many");

  /** So many of the best have their words compared with the question's. */
  static final int COMPARED_BY_WORDS = 8;

  private static final int NEAREST = 5;
  private static final int COMPARED = 20;

  private AnswerSigns() {}

  /**
   * A number for each of {@link #NAMES}.
   *
   * @param candidates at least one, best first
   * @param texts of the first of them
   * @param unrelated what a memory scores that has nothing to do with a question: it stands for
   *     those that are missing where there are few
   */
  static double[] of(
      String question, List<Candidate> candidates, List<String> texts, double unrelated) {
    QuestionFit fit = new QuestionFit(question, texts);
    double best = candidates.get(0).score();
    double second = candidates.size() > 1 ? candidates.get(1).score() : unrelated;
    boolean two = IntStream.range(0, texts.size()).anyMatch(place -> fit.covered(place) > 1);
    boolean namesOnly = fit.asked() > 1 && fit.covered(0) == 1 && fit.mentions(0);
    return new double[] {
      statement(candidates),
      best - mean(candidates, unrelated),
      best - second,
      one(fit.hasWanted(0, texts.get(0))),
      one(fit.answersSurely(0, texts.get(0))),
      one(two),
      one(namesOnly),
      // Among many, one comes near by chance.
      Math.log(candidates.size())
    };
  }

  /** The nearest of the best, as one statement. */
  static double statement(List<Candidate> candidates) {
    return candidates.stream()
        .limit(NEAREST)
        .mapToDouble(candidate -> candidate.signal(Signal.STATEMENT))
        .max()
        .orElse(0);
  }

  /** What the first score on the mean, those that are missing among them. */
  static double mean(List<Candidate> candidates, double unrelated) {
    double sum = candidates.stream().limit(COMPARED).mapToDouble(Candidate::score).sum();
    int missing = Math.max(0, COMPARED - candidates.size());
    return (sum + missing * unrelated) / COMPARED;
  }

  private static double one(boolean is) {
    return is ? 1 : 0;
  }
}
