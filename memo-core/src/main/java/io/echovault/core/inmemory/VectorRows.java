package io.echovault.core.inmemory;

import io.echovault.ports.outbound.Vectors;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.SealedVectors;
import io.echovault.ports.vocabulary.VectorProgress;
import java.util.List;
import java.util.Optional;

/** The vectors of the tenant whose lock this transaction holds. */
final class VectorRows implements Vectors {
  private final TenantRows rows;
  private final Changes changes;

  VectorRows(TenantRows rows, Changes changes) {
    this.rows = rows;
    this.changes = changes;
  }

  @Override
  public void put(MemberId member, List<SealedVectors> vectors) {
    for (SealedVectors each : vectors) {
      remove(member, each.memory());
      changes.put(rows.vectors(member), each.memory(), each);
      changes.put(rows.vectorsByPlace(member), each.place(), each);
    }
  }

  @Override
  public List<SealedVectors> after(MemberId member, long place, int limit) {
    return rows.vectorsByPlace(member).tailMap(place, false).values().stream()
        .limit(limit)
        .toList();
  }

  @Override
  public void remove(MemberId member, MemoryId memory) {
    Optional.ofNullable(rows.vectors(member).get(memory))
        .ifPresent(was -> changes.remove(rows.vectorsByPlace(member), was.place()));
    changes.remove(rows.vectors(member), memory);
  }

  @Override
  public VectorProgress progress(MemberId member) {
    return rows.vectorProgress.getOrDefault(member, VectorProgress.NONE);
  }

  @Override
  public void save(MemberId member, VectorProgress progress) {
    changes.put(rows.vectorProgress, member, progress);
  }
}
