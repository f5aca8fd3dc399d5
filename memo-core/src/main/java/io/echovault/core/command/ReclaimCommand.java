package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.memory.Notebook;
import io.echovault.ports.vocabulary.UnlockPurpose;

/** The command for who used their number before the bot knew them by more than the number. */
final class ReclaimCommand {
  static final Command COMMAND = Command.of("reclaim", (turn, argument) -> run(turn.notebook()));

  private static final String LEAD = "reclaim.link";

  private ReclaimCommand() {}

  private static Answer run(Notebook notebook) {
    return notebook.mayReclaim(false)
        ? SessionCommands.link(notebook, UnlockPurpose.RECLAIM, LEAD)
        : Answer.say("reclaim.nothing");
  }

  /** Puts before an answer, once, what is told somebody whose number was used here before. */
  static Answer offer(Notebook notebook, Answer answer) {
    boolean linkSentNow =
        notebook.state().pinGuard().linkSentAt().filter(notebook.now()::equals).isPresent();
    return !linkSentNow && notebook.mayReclaim(true)
        ? answer.after(SessionCommands.link(notebook, UnlockPurpose.RECLAIM, LEAD).message())
        : answer;
  }
}
