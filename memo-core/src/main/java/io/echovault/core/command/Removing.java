package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.answer.Option;
import io.echovault.core.codec.StoredNames.Button;
import io.echovault.core.memory.Notebook;
import java.util.Optional;

/** Asks before a memory is deleted. */
final class Removing {
  private Removing() {}

  /** The question with its buttons, or that there is no such memory. */
  static Answer ask(Turn turn, int number) {
    Optional<Notebook.Label> label = turn.notebook().label(number);
    return label.map(each -> ask(turn, each)).orElseGet(() -> missing(number));
  }

  static Answer ask(Turn turn, Notebook.Label label) {
    Message words =
        turn.notebook()
            .find(label.number())
            .map(Quotes::beginning)
            .orElse(Message.of("delete.locked"));
    return Answer.ask(
        Message.of("delete.ask").with("number", label.number()).with("what", words),
        new Option(
            Button.DELETE.about(label.number(), label.version()), Message.of("delete.button")),
        new Option(Button.KEEP.about(label.number(), label.version()), Message.of("keep.button")));
  }

  static Answer missing(int number) {
    return Answer.say(Message.of("number.missing").with("number", number));
  }
}
