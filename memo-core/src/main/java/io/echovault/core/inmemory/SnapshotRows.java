package io.echovault.core.inmemory;

import io.echovault.ports.outbound.Snapshots;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.SealedSnapshot;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The snapshots of the tenant whose lock this transaction holds. */
final class SnapshotRows implements Snapshots {
  private final TenantRows rows;
  private final Changes changes;

  SnapshotRows(TenantRows rows, Changes changes) {
    this.rows = rows;
    this.changes = changes;
  }

  @Override
  public void put(MemberId member, SealedSnapshot snapshot) {
    if (find(member, snapshot.id()).isPresent()) {
      throw new IllegalStateException("snapshot " + snapshot.id() + " is there already");
    }
    changes.put(rows.snapshots(member), snapshot.id(), snapshot);
  }

  @Override
  public List<SealedSnapshot> list(MemberId member) {
    return rows.snapshots(member).values().stream()
        .sorted(
            Comparator.comparing(SealedSnapshot::takenAt)
                .thenComparing(SealedSnapshot::id)
                .reversed())
        .map(SealedSnapshot::header)
        .toList();
  }

  @Override
  public Optional<SealedSnapshot> find(MemberId member, UUID snapshot) {
    return Optional.ofNullable(rows.snapshots(member).get(snapshot));
  }

  @Override
  public void remove(MemberId member, UUID snapshot) {
    changes.remove(rows.snapshots(member), snapshot);
  }
}
