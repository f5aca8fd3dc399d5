package io.echovault.core.memory;

import io.echovault.core.member.MemberTransaction;
import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.Permission;
import io.echovault.ports.vocabulary.SealedSnapshot;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The own backups of the member of a transaction. */
final class MemberBackups implements Backups {
  private final MemberTransaction memberTransaction;
  private final BackupWriting snapshots;
  private final UUID fresh;

  /**
   * Backups of a transaction.
   *
   * @param fold what the journal folds to
   * @param fresh an id for the one that is taken
   */
  MemberBackups(MemberTransaction memberTransaction, EntryWriting writing, Fold fold, UUID fresh) {
    memberTransaction.access().require(Permission.MEMORY_EXPORT);
    this.memberTransaction = memberTransaction;
    this.snapshots = new BackupWriting(memberTransaction, writing, fold, SealedSnapshot.Kind.OWN);
    this.fresh = fresh;
  }

  @Override
  public boolean available() {
    return memberTransaction.scope().snapshots().available();
  }

  @Override
  public Backup take() {
    SealedSnapshot taken = snapshots.take(fresh);
    memberTransaction.audit(Act.SNAPSHOT_TAKEN, taken.memories() + " in " + fresh);
    return backup(taken);
  }

  @Override
  public List<Backup> list() {
    return snapshots.list().stream().map(MemberBackups::backup).toList();
  }

  @Override
  public Optional<List<Integer>> restore(int number) {
    List<SealedSnapshot> all = snapshots.list();
    return number < 1 || number > all.size()
        ? Optional.empty()
        : snapshots.find(all.get(number - 1).id()).map(this::restore);
  }

  private List<Integer> restore(SealedSnapshot snapshot) {
    List<Integer> restored = snapshots.restore(snapshot);
    memberTransaction.audit(Act.SNAPSHOT_RESTORED, restored.size() + " from " + snapshot.id());
    return restored;
  }

  private static Backup backup(SealedSnapshot snapshot) {
    return new Backup(snapshot.takenAt(), snapshot.memories(), SnapshotTimes.end(snapshot));
  }
}
