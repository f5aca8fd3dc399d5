package io.echovault.core.lifecycle;

import io.echovault.core.answer.Message;
import io.echovault.core.tenant.RoleWords;
import io.echovault.ports.vocabulary.Role;
import io.echovault.ports.vocabulary.SealedSnapshot;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/** What is said about the backups of an organisation. It never has anybody's words in it. */
public final class TenantBackupAnswer {
  private TenantBackupAnswer() {}

  /** Who is with no organisation. */
  public static final Message ON_YOUR_OWN = Message.of("tenant-backup.on-your-own");

  /** Nobody has anything. */
  public static final Message NOTHING = Message.of("tenant-backup.nothing");

  /** What a role says no to. */
  public static Message refused(Role role, TenantBackup.Wish wish) {
    return RoleWords.refusal(
        role, wish == TenantBackup.Wish.TAKE ? "role.no-tenant-backup" : "role.no-tenant-restore");
  }

  /** One was taken. */
  public static Message taken(
      String organisation, int memories, int people, Instant until, ZoneId zone) {
    return Message.of("tenant-backup.taken")
        .with("count", memories)
        .with("people", people)
        .with("organisation", organisation)
        .withDay("until", until, zone);
  }

  /** Those there are, the last taken first. */
  public static Message listed(String organisation, List<SealedSnapshot> backups, ZoneId zone) {
    if (backups.isEmpty()) {
      return Message.of("tenant-backup.none-of").with("organisation", organisation);
    }
    List<Message> lines =
        IntStream.range(0, backups.size())
            .mapToObj(
                at ->
                    BackupLines.line(
                        at + 1, backups.get(at).takenAt(), backups.get(at).memories(), zone))
            .toList();
    return Message.lines(
        Message.of("tenant-backup.list").with("organisation", organisation),
        Message.lines(lines),
        Message.of("tenant-backup.list-how"));
  }

  /** There is none of that number. */
  public static Message noSuch(int backups) {
    return backups == 0
        ? Message.of("tenant-backup.none")
        : Message.of("tenant-backup.which").with("most", backups);
  }

  /** One was brought back. */
  public static Message restored(int memories, int people) {
    return memories == 0
        ? Message.of("restore.all-here")
        : Message.of("tenant-backup.restored").with("count", memories).with("people", people);
  }

  /** What somebody is told whose memories came back. */
  public static Message news(
      String organisation, Instant takenAt, List<Integer> numbers, ZoneId zone) {
    return Message.of("tenant-backup.news")
        .with("organisation", organisation)
        .withDay("day", takenAt, zone)
        .with("numbers", BackupLines.numbers(numbers));
  }
}
