package io.echovault.core.conversation;

import io.echovault.ports.vocabulary.Reply;
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
    String words =
        turn.notebook()
            .find(label.number())
            .map(Quotes::beginning)
            .orElse("It is locked, so I can't show it here.");
    String what = label.number() + ":" + label.version();
    return Answer.ask(
        "Delete #" + label.number() + "? " + words,
        new Reply.Button("delete:" + what, "Delete"),
        new Reply.Button("keep:" + what, "Keep it"));
  }

  static Answer missing(int number) {
    return Answer.say("There is no #" + number + ". Send /recent to see the last ones.");
  }
}
