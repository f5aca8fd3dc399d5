package io.echovault.core.command;

import io.echovault.core.answer.Answer;
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

  private record Framed(Memory memory, SameFrame.Changed changed) {
    /** Prints no words. */
    @Override
    public String toString() {
      return "Framed[" + memory.number() + "]";
    }
  }

  private Mending() {}

  /**
   * Puts right what some words say anew; empty where no memory is certain to be meant.
   *
   * @param words what is right, without what says that something was wrong
   */
  static Optional<Answer> answer(String words, Doing doing) {
    List<Memory> meant = meant(words, doing);
    for (Memory memory : meant) {
      Optional<Answer> mended = valued(memory, words, doing);
      if (mended.isPresent()) {
        return mended;
      }
    }
    boolean capitals = !doing.language().equals("de");
    return meant.stream()
        .flatMap(
            memory ->
                SameFrame.in(memory.text(), words, capitals)
                    .map(changed -> new Framed(memory, changed))
                    .stream())
        .reduce((one, other) -> other.changed().fit() > one.changed().fit() ? other : one)
        .flatMap(best -> corrected(best.memory(), best.changed().words(), doing));
  }

  /** The memories that may be meant, the likeliest first. */
  private static List<Memory> meant(String words, Doing doing) {
    Set<String> named = Targets.words(words);
    List<Memory> lately = Targets.lately(doing);
    boolean brief = Replaced.pieces(words).size() <= FEW;
    Instant since = doing.notebook().now().minus(LATELY);
    return lately.stream()
        .filter(
            memory ->
                (brief && (memory.equals(lately.get(0)) || !memory.saidAt().isBefore(since)))
                    || Targets.sharesAWord(memory, named))
        .sorted(Comparator.comparingLong(memory -> -Targets.shared(memory, named)))
        .toList();
  }

  private static Optional<Answer> valued(Memory memory, String words, Doing doing) {
    if (memory.aboutAt().isPresent() && AboutTimes.isOnlyATime(words)) {
      Optional<Answer> moved = doing.redate(memory, words);
      if (moved.isPresent()) {
        return moved;
      }
    }
    return Replaced.byOneOf(memory.text(), words)
        .filter(changed -> !changed.equals(memory.text()))
        .flatMap(changed -> corrected(memory, changed, doing));
  }

  private static Optional<Answer> corrected(Memory memory, String changed, Doing doing) {
    return doing.notebook().label(memory.number()).map(label -> doing.correct(label, changed));
  }
}
