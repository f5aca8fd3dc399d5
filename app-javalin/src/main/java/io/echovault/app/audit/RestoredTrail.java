package io.echovault.app.audit;

import io.echovault.ports.inbound.AuditDesk;
import io.echovault.ports.vocabulary.AuditFinding;
import io.echovault.ports.vocabulary.Checkpoint;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Notes outside the database that a backup was restored, so that the trail goes on from there. */
public final class RestoredTrail {
  private RestoredTrail() {}

  /**
   * Notes it in a signed checkpoint and in the files of the days.
   *
   * @param checkpoint the last that there was when the backup was taken, 0 for none
   * @return what speaks against it; nothing is noted then. Empty as a whole while a bot runs
   */
  public static Optional<List<AuditFinding>> note(
      Path dataDirectory, AuditDesk desk, InstantSource instants, long checkpoint)
      throws IOException {
    Path lock = CheckpointFile.folder(dataDirectory).resolve("audit.lock");
    Optional<Turn> turn = Turn.take(lock);
    if (turn.isEmpty()) {
      return Optional.empty();
    }
    Turn held = turn.get();
    try (held) {
      List<AuditFinding> findings = desk.restored(checkpoint);
      if (findings.isEmpty()) {
        try (DayFiles files = DayFiles.open(DayComparison.folder(dataDirectory), desk, instants)) {
          files.restored(RestoreLine.of(last(dataDirectory)));
        }
      }
      return Optional.of(findings);
    }
  }

  /** The number of the last checkpoint, 0 while there is none. */
  public static long lastCheckpoint(Path dataDirectory) {
    List<Long> last = new ArrayList<>(List.of(0L));
    CheckpointFile.in(dataDirectory).read(each -> last.set(0, each.number()));
    return last.get(0);
  }

  private static Checkpoint last(Path dataDirectory) {
    List<Checkpoint> last = new ArrayList<>();
    CheckpointFile.in(dataDirectory)
        .read(
            each -> {
              last.clear();
              last.add(each);
            });
    return last.get(0);
  }
}
