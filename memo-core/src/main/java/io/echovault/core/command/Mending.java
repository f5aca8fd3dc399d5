package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.memory.Notebook.Label;
import io.echovault.core.time.AboutTimes;
import io.echovault.ports.vocabulary.Memory;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts right what was said lately: "oops, her birthday is June 13th". The memory is one of the last
 * ones, and has one value where other words of the same kind, or in the same place, were said now.
 * Where none has, nothing is changed.
 */
final class Mending {
  /** So few words are a value, with nothing beside it that would name a memory. */
  private static final int FEW = 5;

  /** So long it goes without saying what is put right. */
  private static final Duration LATELY = Duration.ofMinutes(30);

  private Mending() {}

  /**
   * Puts right what some words say anew; empty where no memory is certain to be meant.
   *
   * @param words what is right, without what says that something was wrong
   */
  static Optional<Answer> answer(String words, Doing doing) {
    Set<String> named = Targets.words(words);
    List<Memory> lately = Targets.lately(doing);
    List<Memory> sorted =
        lately.stream()
            .sorted(Comparator.comparingLong(memory -> -Targets.shared(memory, named)))
            .toList();
    boolean brief = Replaced.pieces(words).size() <= FEW;
    Instant since = doing.notebook().now().minus(LATELY);
    for (Memory memory : sorted) {
      boolean lastSpokenOf = memory.equals(lately.get(0));
      boolean justSaid = brief && (lastSpokenOf || !memory.saidAt().isBefore(since));
      if (justSaid || Targets.sharesAWord(memory, named)) {
        Optional<Answer> mended = mended(memory, words, doing);
        if (mended.isPresent()) {
          return mended;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Answer> mended(Memory memory, String words, Doing doing) {
    if (memory.aboutAt().isPresent() && AboutTimes.isOnlyATime(words)) {
      Optional<Answer> moved = doing.redate(memory, words);
      if (moved.isPresent()) {
        return moved;
      }
    }
    Optional<Label> label = doing.notebook().label(memory.number());
    return Replaced.byOneOf(memory.text(), words)
        .or(() -> SameFrame.in(memory.text(), words))
        .filter(changed -> !changed.equals(memory.text()))
        .flatMap(changed -> label.map(each -> doing.correct(each, changed)));
  }
}
