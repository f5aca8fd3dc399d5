package io.echovault.core.conversation;

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

  private static final String NO_USE =
      "That button has no use any more. Send /help to see what I can do.";

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
    if (ForgetMe.confirms(buttonId)) {
      return Answer.say(ForgetMe.refusal(buttonId, notebook.now()).orElse(NO_USE));
    }
    if (buttonId.equals(ForgetMe.NO)) {
      return Answer.say("All right, everything stays.");
    }
    BoundedMatcher id = ID.matcher(buttonId);
    if (!id.matches()) {
      return Answer.say(NO_USE);
    }
    int number = Integer.parseInt(id.group(2));
    int version = Integer.parseInt(id.group(3));
    Optional<Notebook.Label> found = notebook.label(number);
    if (found.isEmpty()) {
      return Answer.say("#" + number + " is gone already.");
    }
    Notebook.Label label = found.get();
    return switch (id.group(1)) {
      case "delete" -> delete(label, version, notebook);
      case "unlock" -> unlock(label, version, notebook);
      case "lock" ->
          Answer.say("#" + number + (label.tier().secret() ? " stays locked." : " is not locked."));
      default -> Answer.say("All right, #" + number + " stays.");
    };
  }

  private static Answer delete(Notebook.Label label, int version, Notebook notebook) {
    int number = label.number();
    if (label.version() != version) {
      return Answer.say(
          "#%d has changed since I asked, so I left it. Send /delete %d to ask again."
              .formatted(number, number));
    }
    notebook.forget(number);
    return Answer.say(
        "Deleted #" + number + ". /undo brings it back; after a day its words are gone for good.");
  }

  private static Answer unlock(Notebook.Label label, int version, Notebook notebook) {
    String number = "#" + label.number();
    if (!label.tier().secret()) {
      return Answer.say(number + " is not locked.");
    }
    if (label.version() != version) {
      return Answer.say(number + " stays locked: it has changed since I asked.");
    }
    if (!Keeping.stillInTheChat(notebook, label.saidAt())) {
      return Answer.say(
          number + " stays locked: that button works for 15 minutes only. " + Quotes.LOCKED);
    }
    notebook.move(label.number(), Tier.CONFIDENTIAL);
    return Answer.say(number + " is kept as confidential now, and I can find it for you.");
  }
}
