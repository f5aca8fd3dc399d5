package io.echovault.core.inmemory;

import io.echovault.ports.outbound.Recordings;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemoryId;
import java.util.Optional;

/** The recordings of the tenant whose lock this transaction holds. */
final class RecordingRows implements Recordings {
  private final TenantRows rows;
  private final Changes changes;

  RecordingRows(TenantRows rows, Changes changes) {
    this.rows = rows;
    this.changes = changes;
  }

  @Override
  public boolean available() {
    return true;
  }

  @Override
  public void keep(MemberId member, MemoryId memory, Bytes content) {
    changes.put(rows.recordings(member), memory, content);
  }

  @Override
  public Optional<Bytes> find(MemberId member, MemoryId memory) {
    return Optional.ofNullable(rows.recordings(member).get(memory));
  }

  @Override
  public void remove(MemberId member, MemoryId memory) {
    changes.remove(rows.recordings(member), memory);
  }
}
