package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.memory.Notebook;
import io.echovault.core.session.ErasureQuestion;
import io.echovault.core.text.BoundedMatcher;
import io.echovault.core.text.BoundedPattern;
import io.echovault.ports.vocabulary.Tier;
import java.util.Optional;

/**
 * What a pressed button does. Its id says what, to which memory, and which version of it was asked
 * about: {@code delete:42:3}.
 */
final class Pressing {
  private static final BoundedPattern ID =
      BoundedPattern.compile("(delete|keep|unlock|lock):(\\d{1,9}):(\\d{1,9})");

  private static final BoundedPattern BOTH = BoundedPattern.compile("both:(\\d{1,9}):(\\d{1,9})");

  private static final Message NO_USE = Message.of("press.no-use");

  private Pressing() {}

  static Answer press(String buttonId, Notebook notebook) {
    if (buttonId.equals(SessionCommands.SET_PIN)) {
      return SessionCommands.pin(notebook);
    }
    BoundedMatcher both = BOTH.matcher(buttonId);
    if (both.matches()) {
      return Standing.setBeside(
          Integer.parseInt(both.group(1)), Integer.parseInt(both.group(2)), notebook);
    }
    if (ErasureQuestion.confirms(buttonId)) {
      return ForgetMe.pressed(buttonId, notebook);
    }
    if (buttonId.equals(ErasureQuestion.NO)) {
      return Answer.say("forget-me.kept");
    }
    BoundedMatcher id = ID.matcher(buttonId);
    if (!id.matches()) {
      return Answer.say(NO_USE);
    }
    int number = Integer.parseInt(id.group(2));
    int version = Integer.parseInt(id.group(3));
    Optional<Notebook.Label> found = notebook.label(number);
    if (found.isEmpty()) {
      return say("press.gone", number);
    }
    Notebook.Label label = found.get();
    return switch (id.group(1)) {
      case "delete" -> delete(label, version, notebook);
      case "unlock" -> unlock(label, version, notebook);
      case "lock" -> say(label.tier().secret() ? "press.stays-locked" : "press.not-locked", number);
      default -> say("press.stays", number);
    };
  }

  private static Answer delete(Notebook.Label label, int version, Notebook notebook) {
    int number = label.number();
    if (label.version() != version) {
      return say("delete.changed-since", number);
    }
    boolean cleared = notebook.opens(label.tier());
    notebook.forget(number);
    return say(cleared ? "delete.done" : "delete.done-locked", number);
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
