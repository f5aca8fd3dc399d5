package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.answer.Option;
import io.echovault.core.codec.StoredNames.Button;
import io.echovault.core.memory.Notebook.Label;
import io.echovault.core.understanding.intent.Target;
import io.echovault.ports.vocabulary.Memory;
import java.util.List;

/** Names what is to be deleted, and asks; nothing is deleted before a button is pressed. */
final class DeleteAct {
  private static final int CHOICES = 3;

  private DeleteAct() {}

  static Answer answer(Target target, Doing doing) {
    if (target instanceof Target.Everything) {
      return doing.command("forget-me", "");
    }
    List<Label> found = Targets.of(target, doing);
    if (found.isEmpty()) {
      return NotFound.answer(target, doing.notebook());
    }
    return found.size() == 1 || !(target instanceof Target.Described)
        ? one(found.get(0), doing)
        : several(found.stream().limit(CHOICES).toList(), doing);
  }

  private static Answer one(Label label, Doing doing) {
    Message words =
        doing
            .notebook()
            .find(label.number())
            .map(Quotes::beginning)
            .orElse(Message.of("delete.locked"));
    return Answer.ask(
        Message.of("delete.ask").with("number", label.number()).with("what", words),
        new Option(what(Button.DELETE, label), Message.of("delete.button")),
        new Option(what(Button.KEEP, label), Message.of("keep.button")));
  }

  private static Answer several(List<Label> labels, Doing doing) {
    List<Memory> memories =
        labels.stream().flatMap(label -> doing.notebook().find(label.number()).stream()).toList();
    Option[] options =
        labels.stream()
            .map(
                label ->
                    new Option(
                        what(Button.DELETE, label),
                        Message.of("delete.number-button").with("number", label.number())))
            .toArray(Option[]::new);
    return Answer.ask(
        Message.lines(Message.of("delete.which-of"), Quotes.list(memories, doing.zone())), options);
  }

  private static String what(Button button, Label label) {
    return button.about(label.number(), label.version());
  }
}
