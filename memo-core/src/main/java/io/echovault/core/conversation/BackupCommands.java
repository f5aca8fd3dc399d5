package io.echovault.core.conversation;

import io.echovault.ports.vocabulary.Permission;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** {@code /backup} and {@code /restore}. */
final class BackupCommands {
  private static final int NUMBERS_SHOWN = 20;

  static final List<Command> ALL =
      List.of(
          Command.of("backup", BackupCommands::take),
          Command.of("restore", BackupCommands::restore));

  private BackupCommands() {}

  private static Answer take(Turn turn, String argument) {
    if (!argument.isEmpty()) {
      return Answer.say(
          "/backup keeps your own memories; /backup tenant all of your organisation.");
    }
    if (turn.notebook().countByTier().stream().allMatch(count -> count == 0)) {
      return Answer.say("There is nothing to back up: you have no memories here yet.");
    }
    Backups.Backup backup = turn.notebook().backups().take();
    return Answer.say(
        "Backed up %s, sealed, locked ones too. What you delete from now on I can bring back with /restore"
                .formatted(memories(backup.memories()))
            + " until %s; then the backup is destroyed. For a copy of your own, send /export."
                .formatted(Dates.day(backup.until(), turn.zone())));
  }

  private static Answer restore(Turn turn, String argument) {
    List<Backups.Backup> backups = turn.notebook().backups().list();
    if (backups.isEmpty()) {
      return Answer.say("You have no backups. /backup takes one." + ofTenant(turn));
    }
    if (argument.isEmpty()) {
      return Answer.say(listed(turn, backups) + ofTenant(turn));
    }
    OptionalInt number = Arguments.number(argument);
    Optional<List<Integer>> restored =
        number.isPresent()
            ? turn.notebook().backups().restore(number.getAsInt())
            : Optional.empty();
    return Answer.say(
        restored
            .map(BackupCommands::said)
            .orElse("Say which one, from 1 to " + backups.size() + ". /restore lists them."));
  }

  private static String listed(Turn turn, List<Backups.Backup> backups) {
    String lines =
        IntStream.range(0, backups.size())
            .mapToObj(at -> (at + 1) + ". " + line(turn, backups.get(at)))
            .collect(Collectors.joining("\n"));
    return "Your backups, the last one first:\n"
        + lines
        + "\n/restore 1 brings back what is in the first and was deleted since.";
  }

  private static String line(Turn turn, Backups.Backup backup) {
    return Dates.clock(backup.takenAt(), turn.zone()) + ", " + memories(backup.memories());
  }

  private static String said(List<Integer> numbers) {
    if (numbers.isEmpty()) {
      return "Everything in that backup is here already, so nothing was changed.";
    }
    return "Brought back " + memories(numbers.size()) + ": " + numbers(numbers);
  }

  private static String ofTenant(Turn turn) {
    Notebook notebook = turn.notebook();
    return notebook.may(Permission.MEMORY_RESTORE) && notebook.workplace().isPresent()
        ? "\nThose of your organisation: /restore tenant"
        : "";
  }

  /** The first numbers of memories, with a full stop. */
  static String numbers(List<Integer> numbers) {
    String shown =
        numbers.stream()
            .limit(NUMBERS_SHOWN)
            .map(number -> "#" + number)
            .collect(Collectors.joining(", "));
    return shown + (numbers.size() > NUMBERS_SHOWN ? " and more." : ".");
  }

  static String memories(int count) {
    return count == 1 ? "1 memory" : count + " memories";
  }
}
