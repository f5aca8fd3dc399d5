package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.recall.QuestionFit;
import io.echovault.core.time.AskedTime;
import java.util.List;
import java.util.Optional;

/** A question of one message, for which the memories are searched once at most. */
final class Lookup {
  private final Turn turn;
  private final String question;

  /** What was found, once it was searched for: one or none. */
  private List<Answering> found = List.of();

  Lookup(Turn turn, String question) {
    this.turn = turn;
    this.question = question;
  }

  /** Whether it asks about a time that it names. */
  boolean isTimed() {
    return turn.asked(question).isPresent();
  }

  /** Whether something is locked, which a secret that is asked for may be. */
  boolean hasLocked() {
    return !Searching.lockedOnes(turn.notebook()).isNone();
  }

  /** How the question meets what was found. */
  QuestionFit fit() {
    return found().fit();
  }

  /** The memories that answer, or that there is nothing. */
  Answer answer() {
    Optional<AskedTime> asked = turn.asked(question);
    return Balance.answer(turn, question, asked)
        .or(() -> Totals.answer(turn, question, asked))
        .or(
            () ->
                asked.isPresent()
                    ? asked.map(time -> TimedAnswers.answer(turn, question, time))
                    : OpenDebts.answer(turn, question).or(() -> ThingsToDo.answer(turn, question)))
        .or(() -> Everything.answer(turn, question))
        .orElseGet(this::untimed);
  }

  /** Where nothing that the words of the question find is sure, a few memories are read whole. */
  private Answer untimed() {
    Answer answer = found().answer();
    return answer.abstains()
        ? Searching.unfound(turn, question, found())
            .map(Answering::answer)
            .filter(other -> !other.abstains())
            .orElse(answer)
        : answer;
  }

  private Answering found() {
    if (found.isEmpty()) {
      found = List.of(Searching.find(turn, question));
    }
    return found.get(0);
  }
}
