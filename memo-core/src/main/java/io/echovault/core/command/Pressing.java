package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.memory.Notebook;
import io.echovault.core.understanding.intent.Pressed;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.Tier;
import java.util.Optional;

/** What a pressed button does with a memory. */
final class Pressing {
  private Pressing() {}

  /** Does what a button says about one memory, if the memory is still what was asked about. */
  static Answer press(Pressed.OfMemory pressed, Turn turn) {
    Notebook notebook = turn.notebook();
    int number = pressed.number();
    Optional<Notebook.Label> found = notebook.label(number);
    if (found.isEmpty()) {
      return notebook.damaged().contains(number)
          ? NotFound.missing(number, notebook)
          : say("press.gone", number);
    }
    Notebook.Label label = found.get();
    return switch (pressed.verb()) {
      case DELETE -> delete(label, pressed.version(), notebook);
      case UNLOCK -> unlock(label, pressed.version(), notebook);
      case LOCK -> lock(label, notebook);
      case KEEP -> say("press.stays", number);
      case ASK -> lookUp(label, pressed.version(), turn);
      case ASK_TIME -> Redating.ask(turn, label, pressed.version());
      case KEEP_TIME -> say("time.stays", number);
    };
  }

  private static Answer lock(Notebook.Label label, Notebook notebook) {
    if (!label.tier().secret()) {
      return say("press.not-locked", label.number());
    }
    notebook.keepShut();
    return say("press.stays-locked", label.number());
  }

  private static Answer delete(Notebook.Label label, int version, Notebook notebook) {
    int number = label.number();
    if (label.version() != version) {
      return say("delete.changed-since", number);
    }
    Optional<DocumentParts> document = DocumentParts.of(number, notebook);
    if (document.isPresent()) {
      return delete(document.get(), notebook);
    }
    boolean cleared = notebook.opens(label.tier());
    notebook.forget(number);
    return say(cleared ? "delete.done" : "delete.done-locked", number);
  }

  private static Answer delete(DocumentParts document, Notebook notebook) {
    boolean cleared = document.parts().stream().allMatch(part -> notebook.opens(part.tier()));
    document.parts().forEach(part -> notebook.forget(part.number()));
    return Answer.say(
        Message.of(cleared ? "delete.done-document" : "delete.done-document-locked")
            .with("name", document.name())
            .with("count", document.parts().size())
            .with("first", document.first())
            .with("last", document.last()));
  }

  /** Takes back that words were kept, and answers them as a question. */
  private static Answer lookUp(Notebook.Label label, int version, Turn turn) {
    Optional<Memory> memory = turn.notebook().find(label.number());
    if (memory.isEmpty() || label.version() != version) {
      return say("delete.changed-since", label.number());
    }
    turn.notebook().forget(label.number());
    return Searching.ask(turn, memory.get().text());
  }

  private static Answer unlock(Notebook.Label label, int version, Notebook notebook) {
    int number = label.number();
    if (!label.tier().secret()) {
      return say("press.not-locked", number);
    }
    if (label.version() != version) {
      return say("unlock.changed-since", number);
    }
    if (!Keeping.stillInTheChat(notebook, label.saidAt())) {
      return Answer.say(
          Message.of("unlock.too-late").with("number", number).with("locked", Quotes.LOCKED));
    }
    notebook.move(number, Tier.CONFIDENTIAL);
    return say("unlock.done", number);
  }

  private static Answer say(String key, int number) {
    return Answer.say(Message.of(key).with("number", number));
  }
}
