package io.echovault.core.conversation;

import io.echovault.ports.vocabulary.UnlockPurpose;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** The commands about logging in, where secret memories are opened. */
final class SessionCommands {
  /** The id of the button that asks for a PIN. */
  static final String SET_PIN = "pin:set";

  private static final String VOICE =
      "Logging in by voice is not available yet. /login opens locked memories with your PIN; what is"
          + " ultra secret stays locked until your voice can be checked too.";

  static final String NOT_SET_UP = "Logging in is not set up here. Please ask my operator.";

  static final List<Command> ALL =
      List.of(
          Command.of("login", (turn, argument) -> login(turn), "unlock", "entrar"),
          Command.of("logout", (turn, argument) -> logout(turn.notebook()), "lock", "salir"),
          Command.of("pin", (turn, argument) -> pin(turn.notebook())),
          Command.of("clear", (turn, argument) -> clear(turn.notebook())),
          RecoveryCommand.COMMAND,
          ReclaimCommand.COMMAND,
          Command.of("voice", (turn, argument) -> Answer.say(VOICE)));

  private SessionCommands() {}

  private static Answer login(Turn turn) {
    Notebook notebook = turn.notebook();
    if (notebook.loggedInUntil().isPresent()) {
      return Answer.say(
          "You are logged in until %s. /logout ends it."
              .formatted(time(notebook.loggedInUntil().get().atZone(turn.zone()))));
    }
    if (mayBeginAnew(notebook)) {
      return pin(notebook);
    }
    return notebook.hasPin()
        ? link(
            notebook,
            UnlockPurpose.ENTER_PIN,
            "Enter your PIN here, or send /recover if you lost it:")
        : link(notebook, UnlockPurpose.SET_PIN, "You have no PIN yet. Choose one here:");
  }

  static Answer pin(Notebook notebook) {
    if (mayBeginAnew(notebook)) {
      return link(notebook, UnlockPurpose.SET_PIN, "You may choose another PIN now. Do it here:");
    }
    return notebook.hasPin()
        ? link(notebook, UnlockPurpose.CHANGE_PIN, "Change your PIN here:")
        : link(notebook, UnlockPurpose.SET_PIN, "Choose a PIN here:");
  }

  private static boolean mayBeginAnew(Notebook notebook) {
    return notebook.hasPin()
        && notebook.recovering().running().filter(Recovering.Waiting::ready).isPresent();
  }

  static Answer link(Notebook notebook, UnlockPurpose purpose, String words) {
    Optional<String> link = notebook.link(purpose);
    return Answer.say(
        link.map(
                address ->
                    words
                        + "\n"
                        + address
                        + "\nThe link works once, for ten minutes. Don't pass it on, and never send"
                        + " me the PIN itself.")
            .orElse(NOT_SET_UP));
  }

  private static Answer logout(Notebook notebook) {
    if (notebook.loggedInUntil().isEmpty()) {
      return Answer.say("You are not logged in.");
    }
    notebook.logOut();
    return Answer.say("You are logged out. Locked memories are closed.");
  }

  private static Answer clear(Notebook notebook) {
    notebook.logOut();
    notebook.state(notebook.state().withRest(Optional.empty()));
    return Answer.say(
        "Logged out, and what we were talking about is forgotten. Your memories are untouched."
            + " What stands in this chat you can delete in WhatsApp.");
  }

  private static String time(ZonedDateTime at) {
    return "%02d:%02d".formatted(at.getHour(), at.getMinute());
  }
}
