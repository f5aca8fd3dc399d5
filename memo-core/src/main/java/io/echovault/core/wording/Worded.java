package io.echovault.core.wording;

import io.echovault.core.answer.AnswerFacts;
import io.echovault.ports.vocabulary.Reply;
import java.util.Optional;

/**
 * An answer in words. Does not print them.
 *
 * @param reply what is sent now
 * @param rest what did not fit, kept for "more"; empty when everything did, and where secret words
 *     are among it
 * @param facts what the answer is
 */
public record Worded(Reply reply, Optional<String> rest, AnswerFacts facts) {
  @Override
  public String toString() {
    return "Worded[" + reply + "]";
  }
}
