package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemoryId;
import java.util.Optional;

/** Stands where no recordings are kept. */
enum NoRecordings implements Recordings {
  INSTANCE;

  @Override
  public boolean available() {
    return false;
  }

  @Override
  public void keep(MemberId member, MemoryId memory, Bytes content) {
    throw new IllegalStateException("this store keeps no recordings");
  }

  @Override
  public Optional<Bytes> find(MemberId member, MemoryId memory) {
    return Optional.empty();
  }

  @Override
  public void remove(MemberId member, MemoryId memory) {
    // There is nothing.
  }
}
