package io.echovault.core.inmemory;

import io.echovault.ports.outbound.Vectors;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.SealedVectors;
import io.echovault.ports.vocabulary.VectorProgress;
import java.util.Comparator;
import java.util.List;

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
    vectors.forEach(each -> changes.put(rows.vectors(member), each.memory(), each));
  }

  @Override
  public List<SealedVectors> after(MemberId member, long place, int limit) {
    return rows.vectors(member).values().stream()
        .filter(each -> each.place() > place)
        .sorted(Comparator.comparing(SealedVectors::place))
        .limit(limit)
        .toList();
  }

  @Override
  public void remove(MemberId member, MemoryId memory) {
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
