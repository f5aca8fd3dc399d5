package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.recall.QuestionFit;
import io.echovault.ports.vocabulary.Memory;
import java.util.List;

/** What is answered to a question that names no time. */
record AnyTimeWords(Turn turn) implements AnswerWords {
  @Override
  public Answer quoted(List<Memory> answers, List<Memory> ranked, QuestionFit fit) {
    return Standing.quoted(turn, answers, new Restated(turn, ranked, fit));
  }

  @Override
  public Answer nearest(List<Memory> memories) {
    return Answer.abstain(
        Message.lines(Message.of("recall.nearest"), Quotes.answers(memories, turn.zone())));
  }

  @Override
  public Answer nothing(List<Memory> ranked) {
    return nothing(Message.of("recall.nothing"));
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
