package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.memory.Notebook;
import io.echovault.core.understanding.intent.Target;

/** Says that what a request is about was not found. */
final class NotFound {
  private static final int NAMED = 3;

  private NotFound() {}

  /** That there is nothing to show, nothing that is open, or nothing that can be read. */
  static Answer nothingToShow(Notebook notebook) {
    if (!notebook.damaged().isEmpty()) {
      return Answer.say(damaged(notebook));
    }
    Message locked = Searching.lockedOnes(notebook);
    return Answer.say(
        locked.isNone()
            ? Message.of("recent.none")
            : Message.sentences(Message.of("recent.only-locked"), locked));
  }

  static Answer missing(int number, Notebook notebook) {
    String key = notebook.damaged().contains(number) ? "number.damaged" : "number.missing";
    return Answer.say(Message.of(key).with("number", number));
  }

  /** That a memory is locked, or why there is nothing of its number. */
  static Answer unread(int number, Notebook notebook) {
    return notebook.label(number).isPresent()
        ? Answer.say(Message.of("show.locked").with("number", number).with("locked", Quotes.LOCKED))
        : missing(number, notebook);
  }

  /** That some memories cannot be read; nothing when all can. */
  static Message damaged(Notebook notebook) {
    return Message.lines(
        notebook.damaged().stream()
            .limit(NAMED)
            .map(number -> Message.of("number.damaged").with("number", number))
            .toArray(Message[]::new));
  }

  static Answer answer(Target target, Notebook notebook) {
    if (target instanceof Target.Numbered numbered) {
      return missing(numbered.number(), notebook);
    } else if (target instanceof Target.Quoted) {
      return Answer.say("target.quoted-unknown");
    } else if (target instanceof Target.Described) {
      return Answer.say(Message.lines(Message.of("target.none"), Searching.lockedOnes(notebook)));
    }
    return nothingToShow(notebook);
  }
}
