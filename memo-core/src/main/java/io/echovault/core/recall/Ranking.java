package io.echovault.core.recall;

import io.echovault.ports.vocabulary.Explanation;
import io.echovault.ports.vocabulary.Explanation.Explained;
import io.echovault.ports.vocabulary.Explanation.Part;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.Recall;
import io.echovault.ports.vocabulary.Recollection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * The order in which memories answer one question: a quick look at all of them, a closer one at the
 * best and at what is like or near the very best, whose score is the sum of signals times weights.
 */
final class Ranking {
  private static final int CLOSER_LOOK = 400;

  private final MemberIndex index;
  private final Weights weights;
  private final List<Candidate> candidates = new ArrayList<>();
  private final List<Candidate> ranked;
  private final Optional<double[]> signs;
  private final Confidence confidence;

  /**
   * @param question as it was asked
   * @param vector the question's, where memories are to be found by meaning too
   * @param among the slots of which the answer may be made
   */
  Ranking(
      MemberIndex index,
      String question,
      ParsedQuestion parsedQuestion,
      Optional<float[]> vector,
      IntPredicate among) {
    this.index = index;
    WordMatch words = new WordMatch(index, parsedQuestion.terms());
    Optional<MeaningMatch> meanings =
        vector.filter(given -> index.hasMeaning()).map(v -> new MeaningMatch(index, v, words));
    FirstScores first = new FirstScores(index, parsedQuestion, words, meanings);
    weights = meanings.isPresent() ? Weights.WITH_MEANING : Weights.WORDS_ONLY;
    int[] looked = first.best(CLOSER_LOOK, among);
    SecondLook second = new SecondLook(index, first, looked);
    Signals signals = new Signals(index, parsedQuestion, words, meanings, first, second);
    for (int slot : looked) {
      float[] measured = signals.of(slot);
      candidates.add(new Candidate(slot, measured, weights.score(measured)));
    }
    candidates.sort(
        Comparator.comparingDouble(Candidate::score)
            .reversed()
            .thenComparing(candidate -> memory(candidate).number()));
    // In meaning everything has something to do with everything; words meet or they do not.
    List<Candidate> related =
        meanings.isPresent() ? candidates : candidates.stream().filter(Candidate::named).toList();
    ranked = parsedQuestion.several() ? DiversityRanking.over(related, index.timeline()) : related;
    boolean byNotes =
        meanings.isPresent() && parsedQuestion.subject().isEmpty() && !candidates.isEmpty();
    signs = byNotes ? Optional.of(signs(question)) : Optional.empty();
    confidence = new Confidence(candidates, weights, signs);
  }

  private double[] signs(String question) {
    List<String> texts =
        candidates.stream()
            .limit(AnswerSigns.COMPARED_BY_WORDS)
            .map(candidate -> memory(candidate).text())
            .toList();
    return AnswerSigns.of(question, candidates, texts, weights.sure("unrelated"));
  }

  private Memory memory(Candidate candidate) {
    return index.entry(candidate.slot()).orElseThrow().memory();
  }

  /** The best, of which the first answer; what has nothing to do with the question is left out. */
  Recall recall(int limit) {
    List<Recollection> found =
        first(limit).stream()
            .map(candidate -> new Recollection(memory(candidate), candidate.worth()))
            .toList();
    return new Recall(found, answered(found.size()));
  }

  /** The same with what each score and the decision to answer are made of. */
  Explanation explain(int limit) {
    List<Explained> found =
        first(limit).stream()
            .map(
                candidate ->
                    new Explained(
                        new Recollection(memory(candidate), candidate.worth()), parts(candidate)))
            .toList();
    return new Explanation(
        found, answered(found.size()), ranked.size(), confidence.parts(), List.of());
  }

  /** All that had a closer look, by score. */
  List<Candidate> looked() {
    return List.copyOf(candidates);
  }

  /** What tells whether notes answer, where it is looked at. */
  Optional<double[]> signs() {
    return signs;
  }

  private List<Candidate> first(int limit) {
    return ranked.subList(0, Math.min(limit, ranked.size()));
  }

  private int answered(int found) {
    return Math.min(confidence.answered(ranked), found);
  }

  private List<Part> parts(Candidate candidate) {
    List<Part> parts = new ArrayList<>();
    for (Signal signal : Signal.values()) {
      double points = weights.part(candidate, signal);
      if (points != 0) {
        parts.add(new Part(Weights.name(signal), points));
      }
    }
    if (candidate.deduction() != 0) {
      parts.add(new Part("others_of_the_sitting_before", -candidate.deduction()));
    }
    return parts;
  }
}
