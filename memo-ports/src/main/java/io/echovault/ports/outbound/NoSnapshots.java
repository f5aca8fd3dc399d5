package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.SealedSnapshot;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stands where a store keeps no snapshots. */
enum NoSnapshots implements Snapshots {
  INSTANCE;

  @Override
  public void put(MemberId member, SealedSnapshot snapshot) {
    throw missing();
  }

  @Override
  public List<SealedSnapshot> list(MemberId member) {
    return List.of();
  }

  @Override
  public Optional<SealedSnapshot> find(MemberId member, UUID snapshot) {
    return Optional.empty();
  }

  @Override
  public void remove(MemberId member, UUID snapshot) {
    // There is none.
  }

  @Override
  public boolean available() {
    return false;
  }

  private static IllegalStateException missing() {
    return new IllegalStateException(
        "this store keeps no snapshots: implement TenantScope.snapshots");
  }
}
