package io.echovault.core.command;

import io.echovault.core.recall.QuestionFit;
import io.echovault.core.time.MemoryTimes;
import io.echovault.ports.vocabulary.Memory;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Which of the memories that were found tell of the matter that a question asks about, in the order
 * in which they were told. Does not print words.
 *
 * @param ranked what was found, in the order of the fit
 */
record Tellings(List<Memory> ranked, QuestionFit fit) {
  Tellings {
    ranked = List.copyOf(ranked);
  }

  /** Those of whom the question names, with as many of its words as any has and with a figure. */
  List<Memory> withFigures() {
    IntPredicate of = place -> !fit.names() || (fit.mentions(place) && fit.tells(place));
    int most = places(of).map(fit::covered).max().orElse(0);
    return inTime(
        places(of).filter(place -> most > 0 && fit.covered(place) == most && fit.hasFigure(place)));
  }

  /** All that speak of whom or what the question is about, whatever they tell of them. */
  List<Memory> ofTheSame() {
    return inTime(places(fit::isOfTheSame));
  }

  /** All that have each of the question's telling words, with whom it names. */
  List<Memory> whole() {
    return inTime(places(place -> ofNamed(place) && fit.hasGrounds(place)));
  }

  /**
   * All that have the verb of the question and lack one word at most, that of what is counted, as
   * "read Circe" has no word for books. Such as tell figures are left out.
   */
  List<Memory> ofWhatWasDone() {
    return inTime(places(place -> ofNamed(place) && fit.tellsDeed(place)));
  }

  private boolean ofNamed(int place) {
    return !fit.names() || fit.mentions(place);
  }

  /** Nothing that is told of others than who is unheard of. */
  private IntStream places(IntPredicate which) {
    return IntStream.range(0, ranked.size())
        .filter(which)
        .filter(place -> !fit.unheard().isOfAnother(place));
  }

  private List<Memory> inTime(IntStream places) {
    return places.mapToObj(ranked::get).sorted(MemoryTimes.AS_SAID).toList();
  }

  @Override
  public String toString() {
    return "Tellings[" + ranked.size() + "]";
  }
}
