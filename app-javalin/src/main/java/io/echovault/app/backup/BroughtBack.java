package io.echovault.app.backup;

import io.echovault.app.BroughtBackNote;
import io.echovault.app.Wiring;
import io.echovault.app.audit.RestoredTrail;
import io.echovault.app.settings.Settings;
import io.echovault.core.MemoCore;
import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.AuditFinding;
import io.echovault.ports.vocabulary.ErasureReplay;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.postgres.PostgresDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A backup whose database is in its place again and that the operator has not yet accepted. As long
 * as there is one the bot does not start: the audit trail would take the gap for tampering, and
 * logins of then would be open.
 */
public final class BroughtBack {
  private static final int CONNECTIONS = 4;

  private final Settings settings;
  private final Path note;

  private BroughtBack(Settings settings) {
    this.settings = settings;
    note = BroughtBackNote.of(settings);
  }

  /** The one of an installation, if there is one. */
  public static Optional<BroughtBack> in(Settings settings) {
    return BroughtBackNote.waits(settings)
        ? Optional.of(new BroughtBack(settings))
        : Optional.empty();
  }

  /**
   * What came of it.
   *
   * @param contents what the backup holds
   * @param ended how many members had a session or a recovery, which are over now
   * @param erased how many were erased again, as the ledger names them
   */
  public record Accepted(BackupFolder.Contents contents, int ended, int erased) {}

  /** What the backup holds that was brought back. */
  public BackupFolder.Contents contents() throws IOException {
    return BackupFolder.Contents.of(manifest());
  }

  private Manifest manifest() throws IOException {
    return Manifest.read(Files.readString(note), BackupFolder.seals(settings));
  }

  /**
   * Looks whether the database is the one of the backup, row by row, makes the roles, notes the
   * restore outside the database, ends all sessions, and erases again whom the ledger names.
   *
   * @throws BackupException when it is another, or the audit trail speaks against it
   */
  public Accepted accept(InstantSource instants) throws IOException {
    Manifest manifest = manifest();
    compare(manifest);
    try (PostgresDatabase database = Wiring.database(settings.database(), CONNECTIONS)) {
      MemoCore core = MemoCore.with(Wiring.outside(settings, database.storage(), instants));
      core.check();
      note(core, manifest, instants);
      int ended = core.sessionDesk().endAll();
      ErasureReplay replay = core.erasures().replay();
      core.auditDesk()
          .record(
              MemberRef.administrationOf(TenantId.PLATFORM),
              Act.OPERATOR_ACTED,
              "restore of the backup of " + manifest.at());
      Files.delete(note);
      return new Accepted(BackupFolder.Contents.of(manifest), ended, replay.erased());
    }
  }

  private void compare(Manifest manifest) throws IOException {
    TableDigests digests =
        TableDigests.of(
            new PostgresPrograms(
                Wiring.programVariables(settings.database()),
                Wiring.inspect(settings.database()).version()));
    if (!digests.tables().equals(new TreeMap<>(manifest.tables()))) {
      throw new BackupException(
          "The database is not the one of the backup of "
              + manifest.at()
              + ". Restore it from there, or, if no backup was restored, remove "
              + note);
    }
  }

  private void note(MemoCore core, Manifest manifest, InstantSource instants) throws IOException {
    List<AuditFinding> findings =
        RestoredTrail.note(
                settings.dataDirectory(), core.auditDesk(), instants, manifest.checkpoint())
            .orElseThrow(() -> new BackupException("A bot is running. Stop it: scripts/stop.sh"));
    if (!findings.isEmpty()) {
      throw new BackupException(
          "The restored audit trail is not the one that was signed before the backup ("
              + findings.size()
              + " findings; scripts/memo audit verify names them). Either the checkpoints are of"
              + " another installation or were changed, or the backup was made of a database that"
              + " somebody had changed. To go on without them, move"
              + " memory-system/security/checkpoints.jsonl away and keep it.");
    }
  }
}
