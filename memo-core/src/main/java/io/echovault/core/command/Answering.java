package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.recall.QuestionFit;
import io.echovault.ports.vocabulary.Memory;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Decides how surely what was found answers a question: surely, then it is quoted; not surely, then
 * the nearest are quoted and said to be only that; or not at all. A fact of another person or thing
 * than the one asked about is no answer.
 */
final class Answering {
  private static final int ANSWERS = 5;
  private static final int NEAREST = 3;

  private final AnswerWords words;
  private final List<Memory> ranked;
  private final int sure;
  private final QuestionFit fit;

  /**
   * @param ranked what was found, best first
   * @param sure how many of the first are good enough by meaning
   * @param fit how the question meets what was found, in its order
   */
  Answering(AnswerWords words, List<Memory> ranked, int sure, QuestionFit fit) {
    this.words = words;
    this.ranked = ranked;
    this.sure = sure;
    this.fit = fit;
  }

  /** How many memories were found. */
  int looksAt() {
    return ranked.size();
  }

  /** How the question meets what was found, in its order. */
  QuestionFit fit() {
    return fit;
  }

  /** What of it tells of the matter that is asked about, to be added up or counted. */
  Tellings tellings() {
    return new Tellings(ranked, fit);
  }

  Answer answer() {
    if (ranked.isEmpty()) {
      return words.nothing(ranked);
    }
    List<Integer> others = places(fit.unheard()::isOfAnother, true);
    if (!others.isEmpty() && places(place -> fit.covered(place) > 0).isEmpty()) {
      return nothingOf(fit.unheard().name(), fit.unheard().other(others.get(0)));
    }
    if (fit.isOfAStranger()) {
      return nothingOf(fit.named(), Optional.empty());
    }
    if (fit.names()) {
      return ofNamed();
    }
    return fit.unheardRelative().map(this::ofUnheard).orElseGet(this::ofAnything);
  }

  /** Of somebody's mother nothing is known by that word: another's is no answer, a name may be. */
  private Answer ofUnheard(String relative) {
    List<Integer> among = places(each -> true);
    List<Integer> good = sureOf(among);
    Optional<String> other = fit.otherRelative(good.isEmpty() ? 0 : good.get(0));
    if (other.isPresent()) {
      return nothingOf(Optional.of(relative), other);
    }
    return good.isEmpty() ? byWords(among) : nearest(good);
  }

  /** Somebody or something is named that the memories speak of: only these can answer. */
  private Answer ofNamed() {
    List<Integer> others = places(place -> !fit.mentions(place) && fit.tells(place), true);
    boolean othersOnly = !others.isEmpty() && places(fit::mentions).stream().noneMatch(fit::tells);
    // "Max's is on 2 March" leaves out of what.
    boolean leftOut =
        places(fit::mentions).stream()
            .anyMatch(place -> fit.tellsOnlyValue(place) && fit.hasFigure(place));
    if (othersOnly && !leftOut && !fit.mentions(0) && certain().isEmpty()) {
      int other = others.get(0);
      return nothingOf(fit.named(), fit.other(other).or(() -> fit.otherRelative(other)));
    }
    List<Integer> among = places(fit::mentions);
    List<Integer> good = othersOnly ? List.of() : sureOf(among);
    List<Integer> telling = good.stream().filter(this::tellsMoreThanWhom).toList();
    // Where meaning took some of what is told of them and left the rest, it knows what is asked.
    boolean onlyOfThem = !good.isEmpty() && telling.isEmpty();
    if (onlyOfThem && good.size() < among.size()) {
      return of(among, good);
    }
    return onlyOfThem ? nearestOf(among, good) : of(among, telling);
  }

  /** What only speaks of somebody is no sure answer to what is asked about them. */
  private boolean tellsMoreThanWhom(int place) {
    return !few()
        || fit.tells(place)
        || !fit.asksMoreThanNames()
        || fit.answersSurely(place, ranked.get(place).text());
  }

  /** What has more of the question's words stands before what is near by meaning. */
  private Answer nearestOf(List<Integer> among, List<Integer> good) {
    Stream<Integer> telling = among.stream().filter(fit::tells);
    return nearest(Stream.concat(telling, good.stream()).distinct().toList());
  }

  private Answer ofAnything() {
    List<Integer> among = places(each -> true);
    boolean apart =
        few() && fit.known() >= 2 && among.stream().allMatch(place -> fit.covered(place) < 2);
    List<Integer> good = sureOf(among);
    boolean met =
        fit.asked() < 2
            || good.stream().anyMatch(place -> fit.covered(place) > 0 && fit.isOfTheThing(place));
    if (!good.isEmpty() && (apart || !met || (few() && fit.lackTheOwner(good)))) {
      return nearest(good);
    }
    return of(among, good);
  }

  private List<Integer> sureOf(List<Integer> among) {
    return among.stream().filter(place -> place < sure).filter(this::hasWanted).toList();
  }

  /** Whether all that there is was looked at, so that a word in one memory only says much. */
  private boolean few() {
    return ranked.size() < Searching.LOOKED_AT;
  }

  /**
   * By meaning where that is sure, unless few memories are there and another has more of the
   * question's words.
   */
  private Answer of(List<Integer> among, List<Integer> good) {
    if (good.isEmpty()) {
      return byWords(among);
    }
    int most = good.stream().mapToInt(fit::covered).max().orElse(0);
    List<Integer> better =
        among.stream().filter(place -> few() && fit.covered(place) > most).toList();
    if (better.isEmpty()) {
      List<Integer> rivals =
          among.stream().filter(place -> few() && fit.rivals(place, good)).toList();
      return rivals.isEmpty()
          ? quoted(good)
          : nearest(Stream.concat(good.stream(), rivals.stream()).distinct().toList());
    }
    // What has none of the question's words was found by meaning only, which others have by word.
    Stream<Integer> besides = good.stream().filter(place -> fit.covered(place) > 0);
    List<Integer> both = Stream.concat(better.stream(), besides).distinct().toList();
    return better.stream().anyMatch(this::hasWanted) ? quoted(both) : nearest(both);
  }

  /** By the words of the question alone: all of them answer, some of them are near. */
  private Answer byWords(List<Integer> places) {
    List<Integer> best =
        places.stream()
            .filter(place -> fit.covered(place) > 0)
            .sorted(Comparator.comparing(fit::covered).reversed())
            .toList();
    List<Integer> whole =
        best.stream()
            .filter(place -> fit.covered(place) == fit.asked() || fit.hasGrounds(place))
            .filter(this::hasWanted)
            .toList();
    if (!whole.isEmpty() && whole.size() <= NEAREST) {
      return quoted(whole);
    }
    int least = fit.asksFor().several() ? best.stream().mapToInt(fit::covered).max().orElse(0) : 0;
    List<Integer> near =
        best.stream()
            .filter(place -> few() || 2 * fit.covered(place) >= fit.asked())
            .filter(place -> fit.covered(place) >= least)
            .toList();
    return near.isEmpty() ? inOtherWords(places) : nearest(near);
  }

  /** What answers for certain though it has no word of the question, as a list of what to buy. */
  private Answer inOtherWords(List<Integer> places) {
    List<Integer> sure = certain().stream().filter(places::contains).toList();
    return sure.isEmpty()
        ? words.nothing(shown())
        : words.quoted(memories(sure, ANSWERS), ranked, fit);
  }

  private boolean hasWanted(int place) {
    return fit.hasWanted(place, ranked.get(place).text());
  }

  /** Those of some that answer for certain; when none does, they are the nearest only. */
  private Answer quoted(List<Integer> places) {
    boolean several =
        fit.asksForAList() || fit.asksFor().several() || certain().stream().anyMatch(this::adds);
    List<Integer> all = several ? certainOf(places) : places;
    List<Integer> sure =
        all.stream().filter(place -> fit.answersSurely(place, ranked.get(place).text())).toList();
    return sure.isEmpty() ? nearest(places) : words.quoted(memories(sure, ANSWERS), ranked, fit);
  }

  /** Whether a memory says that it tells one more of the same, as "also" does. */
  private boolean adds(int place) {
    return MoreOfTheSame.isSaid(ranked.get(place).text());
  }

  /** The nearest only, unless something answers for certain that by meaning was not found first. */
  private Answer nearest(List<Integer> places) {
    List<Integer> sure = certain();
    if (!sure.isEmpty() && sure.size() <= (fit.asksForAList() ? ANSWERS : NEAREST)) {
      return words.quoted(memories(sure, ANSWERS), ranked, fit);
    }
    return words.nearest(memories(places, NEAREST), ranked, fit);
  }

  /** Those places, and all the others that answer for certain with as many of the words. */
  private List<Integer> certainOf(List<Integer> places) {
    int most = fit.asksForAList() ? 0 : places.stream().mapToInt(fit::covered).max().orElse(0);
    Stream<Integer> others =
        certain().stream().filter(place -> fit.covered(place) >= most && !places.contains(place));
    return Stream.concat(places.stream(), others).toList();
  }

  private List<Integer> certain() {
    return places(place -> fit.answersSurely(place, ranked.get(place).text()));
  }

  private Answer nothingOf(Optional<String> asked, Optional<String> other) {
    // "I have no number of Dave. I have Claire's." names what is asked, where it is one of a few.
    Optional<String> what = fit.measure();
    String otherOf = what.map(each -> "recall.other-of." + each).orElse("recall.other-of");
    String nothingOf = what.map(each -> "recall.nothing-of." + each).orElse("recall.nothing-of");
    Message about =
        other.map(name -> Message.of(otherOf).with("name", name)).orElse(Message.none());
    return asked
        .map(name -> Message.of(nothingOf).with("name", name))
        .map(none -> words.nothing(Message.sentences(none, about)))
        .orElseGet(() -> words.nothing(shown()));
  }

  /** What may be shown: nothing that is told of others than who is unheard of. */
  private List<Memory> shown() {
    return places(each -> true).stream().map(ranked::get).toList();
  }

  private List<Memory> memories(List<Integer> places, int most) {
    return places.stream().limit(most).map(ranked::get).toList();
  }

  private List<Integer> places(IntPredicate which) {
    return places(which, false);
  }

  /**
   * @param ofOthersToo whether also those that tell of others than who is unheard of, which are
   *     never shown
   */
  private List<Integer> places(IntPredicate which, boolean ofOthersToo) {
    return IntStream.range(0, ranked.size())
        .filter(which)
        .filter(place -> ofOthersToo || !fit.unheard().isOfAnother(place))
        .boxed()
        .toList();
  }
}
