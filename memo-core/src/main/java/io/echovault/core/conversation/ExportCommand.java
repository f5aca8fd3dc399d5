package io.echovault.core.conversation;

import java.time.LocalDate;
import java.util.List;

/** {@code /export}: a copy of everything, as a file. */
final class ExportCommand {
  private ExportCommand() {}

  static Answer run(Turn turn, String argument) {
    List<Integer> counts = turn.notebook().countByTier();
    int all = counts.stream().mapToInt(Integer::intValue).sum();
    if (all == 0) {
      return Answer.say("There is nothing to export: you have no memories here yet.");
    }
    LocalDate day = turn.notebook().now().atZone(turn.zone()).toLocalDate();
    return Answer.copy(
        "Here is a copy of what I keep for you, to read and to import again. What is locked is left"
            + " out; the file says how many. It is not encrypted, so keep it where nobody else looks.",
        "echovault-" + day + ".zip");
  }
}
