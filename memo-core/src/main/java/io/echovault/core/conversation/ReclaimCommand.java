package io.echovault.core.conversation;

import io.echovault.ports.vocabulary.UnlockPurpose;

/** The command for who used their number before the bot knew them by more than the number. */
final class ReclaimCommand {
  static final Command COMMAND = Command.of("reclaim", (turn, argument) -> run(turn.notebook()));

  private static final String WORDS =
      "This number was used here before, so I take you for somebody new. If that was you, show it by the"
          + " PIN that you had then (/reclaim sends another link; if you forgot it, ask my operator):";

  private ReclaimCommand() {}

  private static Answer run(Notebook notebook) {
    return notebook.mayReclaim()
        ? SessionCommands.link(notebook, UnlockPurpose.RECLAIM, WORDS)
        : Answer.say(
            "There is nothing to reclaim for you here. If you used this number before, and had no"
                + " PIN, ask my operator.");
  }

  /** Puts before an answer, once, what is told somebody whose number was used here before. */
  static Answer offer(Notebook notebook, Answer answer) {
    boolean linkSentNow =
        notebook.state().pinGuard().linkSentAt().filter(notebook.now()::equals).isPresent();
    return !linkSentNow && notebook.isToBeOfferedReclaim()
        ? answer.after(SessionCommands.link(notebook, UnlockPurpose.RECLAIM, WORDS).words())
        : answer;
  }
}
