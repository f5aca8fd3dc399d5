package io.echovault.core.conversation;

import java.time.LocalDate;

/** {@code /export}: a copy of everything, as a file. */
final class ExportCommand {
  private ExportCommand() {}

  static Answer run(Turn turn, String argument) {
    LocalDate day = turn.notebook().now().atZone(turn.zone()).toLocalDate();
    return Answer.copy(
        "Here is a copy of what I keep for you and about you, to read and to import again. The words of"
            + " what is locked are left out; the file lists it. It is not encrypted, so keep it where nobody"
            + " else looks.",
        "echovault-" + day + ".zip");
  }
}
