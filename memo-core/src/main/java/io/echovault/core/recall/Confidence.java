package io.echovault.core.recall;

import java.util.List;

/**
 * How sure it is that what was found answers the question at all, as log odds: above 0 it is
 * likelier than not.
 *
 * <p>It looks at how much of the question the best cover, by how much the best stands out, and,
 * when the question is about somebody, whether somebody else said what would answer it better: then
 * it is probably asked about the wrong person.
 */
final class Confidence {
  private static final int FIRST = 3;
  private static final int COMPARED = 20;

  /** The least share of the question's words that an answer covers. */
  private static final double COVERED = 0.45;

  /** How far below the best a further answer may be, unless it has as many of the words. */
  private static final double BESIDE_THE_BEST = 0.7;

  private final List<Candidate> candidates;

  /**
   * @param candidates best first, whether they have to do with the question or not
   */
  Confidence(List<Candidate> candidates) {
    this.candidates = candidates;
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

  private static boolean beside(Candidate best, Candidate further) {
    float covered = further.signal(Signal.COVERED);
    return covered >= COVERED
        && (further.score() >= best.score() - BESIDE_THE_BEST
            || covered >= best.signal(Signal.COVERED));
  }

  private double logOdds() {
    boolean enough =
        candidates.stream()
            .limit(FIRST)
            .anyMatch(candidate -> candidate.signal(Signal.COVERED_AROUND) >= COVERED);
    return enough
        ? Weights.number("sure.bias")
            + Weights.number("sure.others") * others()
            + Weights.number("sure.peak") * peak()
        : Double.NEGATIVE_INFINITY;
  }

  /** By how much others say it better than the one who is asked about; 0 when nobody is. */
  private double others() {
    double subject = Double.NEGATIVE_INFINITY;
    double other = Double.NEGATIVE_INFINITY;
    double least = Double.POSITIVE_INFINITY;
    for (Candidate candidate : candidates) {
      double content =
          candidate.score()
              - Weights.part(candidate, Signal.SUBJECT)
              - Weights.part(candidate, Signal.SUBJECT_OF_SELF);
      if (candidate.signal(Signal.SUBJECT) > 0) {
        subject = Math.max(subject, content);
      } else {
        other = Math.max(other, content);
      }
      least = Math.min(least, content);
    }
    return subject == Double.NEGATIVE_INFINITY ? 0 : Math.max(other, least) - subject;
  }

  /**
   * By how much the best is above the mean of the first; where there are few, what is missing
   * counts as a memory that has nothing to do with the question.
   */
  private double peak() {
    double sum = candidates.stream().limit(COMPARED).mapToDouble(Candidate::score).sum();
    return candidates.get(0).score() - sum / COMPARED;
  }
}
