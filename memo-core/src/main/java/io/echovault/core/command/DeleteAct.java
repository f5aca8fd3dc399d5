package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.answer.Option;
import io.echovault.core.codec.StoredNames.Button;
import io.echovault.core.memory.Notebook;
import io.echovault.core.memory.Notebook.Label;
import io.echovault.core.understanding.intent.Target;
import io.echovault.ports.vocabulary.Attachment;
import io.echovault.ports.vocabulary.Memory;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Names what is to be deleted, and asks; nothing is deleted before a button is pressed. A document
 * is deleted whole, whichever of its parts is named.
 */
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
    if (found.size() == 1 || !(target instanceof Target.Described)) {
      return one(found.get(0), doing);
    }
    List<Label> choices = withoutOtherParts(found, doing.notebook());
    return choices.size() == 1 ? one(choices.get(0), doing) : several(choices, doing);
  }

  /** The best few, of each document one part. */
  private static List<Label> withoutOtherParts(List<Label> found, Notebook notebook) {
    Set<UUID> files = new HashSet<>();
    return found.stream()
        .filter(
            label ->
                notebook
                    .find(label.number())
                    .flatMap(Memory::attachment)
                    .map(Attachment::file)
                    .map(files::add)
                    .orElse(true))
        .limit(CHOICES)
        .toList();
  }

  private static Answer one(Label label, Doing doing) {
    return DocumentParts.of(label.number(), doing.notebook())
        .map(document -> asking(label, whole(document)))
        .orElseGet(() -> alone(label, doing));
  }

  private static Message whole(DocumentParts document) {
    return Message.of("delete.ask-document")
        .with("name", document.name())
        .with("count", document.parts().size())
        .with("first", document.first())
        .with("last", document.last());
  }

  private static Answer alone(Label label, Doing doing) {
    Message words =
        doing
            .notebook()
            .find(label.number())
            .map(Quotes::beginning)
            .orElse(Message.of("delete.locked"));
    return asking(
        label, Message.of("delete.ask").with("number", label.number()).with("what", words));
  }

  private static Answer asking(Label label, Message question) {
    return Answer.ask(
        question,
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
