package io.echovault.core.recall;

import io.echovault.ports.vocabulary.Explanation.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How sure it is that what was found answers the question at all, as log odds: above 0 it is
 * likelier than not.
 *
 * <p>It looks at how near the best come to the question, by how much the best stands out, and, when
 * the question is about somebody, whether somebody else said what would answer it better: then it
 * is probably asked about the wrong person. Where nobody who speaks is asked about, it looks at
 * {@link AnswerSigns} instead. By words alone the best must also cover enough of them.
 */
final class Confidence {
  private static final int FIRST = 3;

  /** The least share of the question's words that an answer by words alone covers. */
  private static final double COVERED = 0.45;

  /** Log odds against an answer that nothing makes up for. */
  private static final double OUT_OF_THE_QUESTION = 10;

  /** How far below the best a further answer may be, unless it has as many of the words. */
  private static final double BESIDE_THE_BEST = 0.7;

  private final List<Candidate> candidates;
  private final Weights weights;
  private final Optional<double[]> signs;

  /**
   * @param candidates best first, whether they have to do with the question or not
   * @param signs a number for each of {@link AnswerSigns#NAMES}, where these tell
   */
  Confidence(List<Candidate> candidates, Weights weights, Optional<double[]> signs) {
    this.candidates = candidates;
    this.weights = weights;
    this.signs = signs;
  }

  /** How many of the first of these are good enough to be given as an answer. */
  int answered(List<Candidate> ranked) {
    if (ranked.isEmpty() || logOdds() <= 0) {
      return 0;
    }
    Candidate best = ranked.get(0);
    return 1
        + (int) ranked.stream().skip(1).takeWhile(candidate -> beside(best, candidate)).count();
  }

  private boolean beside(Candidate best, Candidate further) {
    boolean near = further.score() >= best.score() - BESIDE_THE_BEST;
    if (!byWords()) {
      return near;
    }
    float covered = further.signal(Signal.COVERED);
    return covered >= COVERED && (near || covered >= best.signal(Signal.COVERED));
  }

  /** What the log odds are made of; they are the sum. */
  List<Part> parts() {
    if (candidates.isEmpty()) {
      return List.of(new Part("nothing_found", -OUT_OF_THE_QUESTION));
    }
    if (byWords() && best(Signal.COVERED_AROUND, FIRST) < COVERED) {
      return List.of(new Part("too_few_of_the_words", -OUT_OF_THE_QUESTION));
    }
    return signs.map(this::bySigns).orElseGet(this::bySpeakers);
  }

  private List<Part> bySigns(double[] numbers) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part("bias", weights.sure("notes.bias")));
    for (int at = 0; at < numbers.length; at++) {
      String name = AnswerSigns.NAMES.get(at);
      parts.add(new Part(name, weights.sure("notes." + name) * numbers[at]));
    }
    return parts;
  }

  private List<Part> bySpeakers() {
    return List.of(
        new Part("bias", weights.sure("bias")),
        new Part("statement", weights.sure("statement") * AnswerSigns.statement(candidates)),
        new Part("others", weights.sure("others") * others()),
        new Part("peak", weights.sure("peak") * peak()));
  }

  double logOdds() {
    return parts().stream().mapToDouble(Part::points).sum();
  }

  private boolean byWords() {
    return weights == Weights.WORDS_ONLY;
  }

  private double best(Signal signal, int among) {
    return candidates.stream()
        .limit(among)
        .mapToDouble(candidate -> candidate.signal(signal))
        .max()
        .orElse(0);
  }

  /** By how much others say it better than the one who is asked about; 0 when nobody is. */
  private double others() {
    double subject = Double.NEGATIVE_INFINITY;
    double other = Double.NEGATIVE_INFINITY;
    double least = Double.POSITIVE_INFINITY;
    for (Candidate candidate : candidates) {
      double content =
          candidate.score()
              - weights.part(candidate, Signal.SUBJECT)
              - weights.part(candidate, Signal.SUBJECT_OF_SELF);
      if (candidate.signal(Signal.SUBJECT) > 0) {
        subject = Math.max(subject, content);
      } else {
        other = Math.max(other, content);
      }
      least = Math.min(least, content);
    }
    return subject == Double.NEGATIVE_INFINITY ? 0 : Math.max(other, least) - subject;
  }

  /** By how much the best is above the mean of the first. */
  private double peak() {
    return candidates.get(0).score() - AnswerSigns.mean(candidates, weights.sure("unrelated"));
  }
}
