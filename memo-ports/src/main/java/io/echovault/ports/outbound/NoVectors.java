package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.SealedVectors;
import io.echovault.ports.vocabulary.VectorProgress;
import java.util.List;

/** Stands where a store keeps no vectors. */
enum NoVectors implements Vectors {
  INSTANCE;

  @Override
  public void put(MemberId member, List<SealedVectors> vectors) {
    throw missing();
  }

  @Override
  public List<SealedVectors> after(MemberId member, long place, int limit) {
    return List.of();
  }

  @Override
  public void remove(MemberId member, MemoryId memory) {
    // There is none.
  }

  @Override
  public VectorProgress progress(MemberId member) {
    return VectorProgress.NONE;
  }

  @Override
  public void save(MemberId member, VectorProgress progress) {
    throw missing();
  }

  private static IllegalStateException missing() {
    return new IllegalStateException(
        "this store keeps no vectors: implement TenantScope.vectors, or give the core no"
            + " Outside.withEmbedder");
  }
}
