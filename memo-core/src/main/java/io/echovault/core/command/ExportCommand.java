package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import java.time.LocalDate;

/** {@code /export}: a copy of everything, as a file. */
final class ExportCommand {
  private ExportCommand() {}

  /**
   * @param exports whether copies can be given
   */
  static Answer run(Turn turn, boolean exports) {
    if (!exports) {
      return Answer.say("export.not-here");
    }
    LocalDate day = turn.notebook().now().atZone(turn.zone()).toLocalDate();
    return Answer.copy(Message.of("export.done"), "echovault-" + day + ".zip");
  }
}
