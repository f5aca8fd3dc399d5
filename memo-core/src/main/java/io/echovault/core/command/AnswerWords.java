package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.recall.QuestionFit;
import io.echovault.ports.vocabulary.Memory;
import java.util.List;

/** How it is said that memories answer, that they are the nearest only, or that none does. */
interface AnswerWords {
  /**
   * Quotes what answers.
   *
   * @param ranked all that was found, in the order of the fit
   */
  Answer quoted(List<Memory> answers, List<Memory> ranked, QuestionFit fit);

  /**
   * Quotes what comes near.
   *
   * @param ranked all that was found, in the order of the fit
   */
  Answer nearest(List<Memory> memories, List<Memory> ranked, QuestionFit fit);

  /**
   * That nothing has a word of the question.
   *
   * @param ranked all that was found, best first
   */
  Answer nothing(List<Memory> ranked);

  /** That there is nothing, with more about whom. */
  Answer nothing(Message words);
}
