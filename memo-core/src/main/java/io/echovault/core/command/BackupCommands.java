package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.lifecycle.BackupLines;
import io.echovault.core.memory.Backups;
import io.echovault.core.memory.Notebook;
import io.echovault.core.text.Arguments;
import io.echovault.ports.vocabulary.Permission;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** {@code /backup} and {@code /restore}. */
final class BackupCommands {
  static final List<Command> ALL =
      List.of(
          Command.of("backup", BackupCommands::take),
          Command.of("restore", BackupCommands::restore));

  private BackupCommands() {}

  private static Answer take(Turn turn, String argument) {
    if (!argument.isEmpty()) {
      return Answer.say("backup.how");
    }
    if (!turn.notebook().backups().available()) {
      return Answer.say("backup.not-set-up");
    }
    if (turn.notebook().countByTier().stream().allMatch(count -> count == 0)) {
      return Answer.say("backup.nothing");
    }
    Backups.Backup backup = turn.notebook().backups().take();
    return Answer.say(
        Message.of("backup.taken")
            .with("count", backup.memories())
            .withDay("until", backup.until(), turn.zone()));
  }

  private static Answer restore(Turn turn, String argument) {
    if (!turn.notebook().backups().available()) {
      return Answer.say("backup.not-set-up");
    }
    List<Backups.Backup> backups = turn.notebook().backups().list();
    if (backups.isEmpty()) {
      return Answer.say(Message.lines(Message.of("restore.no-backups"), ofTenant(turn)));
    }
    if (argument.isEmpty()) {
      return Answer.say(Message.lines(listed(turn, backups), ofTenant(turn)));
    }
    OptionalInt number = Arguments.number(argument);
    Optional<List<Integer>> restored =
        number.isPresent()
            ? turn.notebook().backups().restore(number.getAsInt())
            : Optional.empty();
    return Answer.say(
        restored
            .map(BackupCommands::said)
            .orElseGet(() -> Message.of("restore.which").with("most", backups.size())));
  }

  private static Message listed(Turn turn, List<Backups.Backup> backups) {
    List<Message> lines =
        IntStream.range(0, backups.size())
            .mapToObj(
                at ->
                    BackupLines.line(
                        at + 1, backups.get(at).takenAt(), backups.get(at).memories(), turn.zone()))
            .toList();
    return Message.lines(
        Message.of("restore.list"), Message.lines(lines), Message.of("restore.list-how"));
  }

  private static Message said(List<Integer> numbers) {
    return numbers.isEmpty()
        ? Message.of("restore.all-here")
        : Message.of("restore.done")
            .with("count", numbers.size())
            .with("numbers", BackupLines.numbers(numbers));
  }

  private static Message ofTenant(Turn turn) {
    Notebook notebook = turn.notebook();
    return notebook.access().may(Permission.MEMORY_RESTORE) && notebook.workplace().isPresent()
        ? Message.of("restore.of-tenant")
        : Message.none();
  }
}
