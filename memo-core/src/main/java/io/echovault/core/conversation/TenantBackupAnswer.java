package io.echovault.core.conversation;

import io.echovault.ports.vocabulary.Role;
import io.echovault.ports.vocabulary.SealedSnapshot;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is said about the backups of an organisation. It never has anybody's words in it. */
public final class TenantBackupAnswer {
  private TenantBackupAnswer() {}

  /** Who is with no organisation. */
  public static final String ON_YOUR_OWN =
      "You are on your own here, with no organisation to back up. /backup keeps a backup of your"
          + " own memories.";

  /** Nobody has anything. */
  public static final String NOTHING = "There is nothing to back up: nobody has memories here yet.";

  /** What a role says no to. */
  public static String refused(Role role, TenantBackup.Wish wish) {
    return WiderAnswer.refused(
        role,
        wish == TenantBackup.Wish.TAKE
            ? "does not back up the whole organisation. /backup keeps your own memories."
            : "does not bring back backups of the whole organisation. /restore brings back your"
                + " own.");
  }

  /** One was taken. */
  public static String taken(
      String organisation, int memories, int people, Instant until, ZoneId zone) {
    return "Backed up %s of %s at %s, locked ones too, each sealed under its owner's key: I show them to nobody else. Whoever may can bring back with /restore tenant what is deleted from now on, until %s; then the backup is destroyed."
        .formatted(
            BackupCommands.memories(memories),
            people(people),
            organisation,
            Dates.day(until, zone));
  }

  /** Those there are, the last taken first. */
  public static String listed(String organisation, List<SealedSnapshot> backups, ZoneId zone) {
    if (backups.isEmpty()) {
      return "There are no backups of %s. /backup tenant takes one.".formatted(organisation);
    }
    String lines =
        IntStream.range(0, backups.size())
            .mapToObj(at -> (at + 1) + ". " + line(backups.get(at), zone))
            .collect(Collectors.joining("\n"));
    return "Backups of "
        + organisation
        + ", the last one first:\n"
        + lines
        + "\n/restore tenant 1 brings back what is in the first and was deleted since, to everybody whose"
        + " it is.";
  }

  /** There is none of that number. */
  public static String noSuch(int backups) {
    return backups == 0
        ? "There are no backups of the organisation. /backup tenant takes one."
        : "Say which one, from 1 to " + backups + ". /restore tenant lists them.";
  }

  /** One was brought back. */
  public static String restored(int memories, int people) {
    return memories == 0
        ? "Everything in that backup is here already, so nothing was changed."
        : "Brought back %s of %s. I tell each of them with my next answer."
            .formatted(BackupCommands.memories(memories), people(people));
  }

  /** What somebody is told whose memories came back. */
  public static String news(
      String organisation, Instant takenAt, List<Integer> numbers, ZoneId zone) {
    return "A backup of %s from %s was brought back, and with it what you had deleted since: %s /delete deletes it again."
        .formatted(organisation, Dates.day(takenAt, zone), BackupCommands.numbers(numbers));
  }

  private static String line(SealedSnapshot backup, ZoneId zone) {
    return Dates.clock(backup.takenAt(), zone) + ", " + BackupCommands.memories(backup.memories());
  }

  private static String people(int count) {
    return count == 1 ? "1 person" : count + " people";
  }
}
