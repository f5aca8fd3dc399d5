package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.recall.AskedFor;
import io.echovault.core.recall.QuestionFit;
import io.echovault.ports.vocabulary.Memory;
import java.util.List;

/**
 * What is answered to a question that names no time.
 *
 * @param question what is asked, as it was written
 */
record AnyTimeWords(Turn turn, String question) implements AnswerWords {
  @Override
  public Answer quoted(List<Memory> answers, List<Memory> ranked, QuestionFit fit) {
    return Standing.quoted(turn, question, answers, new Restated(turn, ranked, fit));
  }

  @Override
  public Answer nearest(List<Memory> memories, List<Memory> ranked, QuestionFit fit) {
    Message locked = locked();
    if (!locked.isNone()) {
      return Answer.abstain(locked);
    }
    Restated restated = new Restated(turn, ranked, fit);
    List<Memory> today =
        memories.stream()
            .map(memory -> restated.standingFor(memory).orElse(memory))
            .distinct()
            .toList();
    return Answer.abstain(
        Message.lines(
            Message.of("recall.nearest"),
            Quotes.answers(today, turn.zone()),
            Searching.lockedOnes(turn.notebook())));
  }

  @Override
  public Answer nothing(List<Memory> ranked) {
    Message locked = locked();
    return locked.isNone() ? nothing(Message.of("recall.nothing")) : Answer.abstain(locked);
  }

  /** That a secret that is asked for may be locked; nothing when none is asked for or locked. */
  private Message locked() {
    return AskedFor.aSecret(question) ? Searching.lockedPerhaps(turn.notebook()) : Message.none();
  }

  @Override
  public Answer nothing(Message words) {
    return Searching.nothing(turn, words);
  }

  @Override
  public String toString() {
    return "AnyTimeWords";
  }
}
