package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.memory.Notebook;
import io.echovault.core.session.ErasureQuestion;
import io.echovault.ports.vocabulary.UnlockPurpose;
import java.util.Optional;

/**
 * {@code /forget-me}: says what it does and asks, after the PIN of whoever has one. What the answer
 * does is not for a conversation, which ends with it.
 */
final class ForgetMe {
  private static final Message NOT_SET_UP = Message.of("forget-me.not-set-up");

  private ForgetMe() {}

  static Answer ask(Turn turn, String argument) {
    if (!turn.notebook().canErase()) {
      return Answer.say(NOT_SET_UP);
    }
    return needsPin(turn.notebook())
        ? askPin(turn.notebook(), "forget-me.pin-first")
        : ErasureQuestion.ask(
            count(turn.notebook()), turn.notebook().access(), turn.notebook().now());
  }

  private static int count(Notebook notebook) {
    return notebook.countByTier().stream().mapToInt(Integer::intValue).sum();
  }

  /** Whoever has a PIN gives it, so that nobody erases them who only has their phone. */
  private static boolean needsPin(Notebook notebook) {
    return notebook.hasPin() && notebook.loggedInUntil().isEmpty();
  }

  private static Answer askPin(Notebook notebook, String lead) {
    return SessionCommands.link(notebook, UnlockPurpose.ERASE, lead);
  }

  /** What is said to a button that erases, where it has not erased. */
  static Answer pressed(String buttonId, Notebook notebook) {
    if (!notebook.canErase()) {
      return Answer.say(NOT_SET_UP);
    }
    // Behind the link they are asked once more, so it may follow any question.
    Optional<Message> refused =
        needsPin(notebook)
            ? Optional.empty()
            : ErasureQuestion.refusal(buttonId, notebook.state().recent(), notebook.now());
    return refused.map(Answer::say).orElseGet(() -> askPin(notebook, "forget-me.pin-still"));
  }
}
