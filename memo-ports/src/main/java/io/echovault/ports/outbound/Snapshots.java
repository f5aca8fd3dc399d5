package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.SealedSnapshot;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What one tenant's members kept at some moments. */
public interface Snapshots {

  /**
   * Keeps a snapshot.
   *
   * @throws IllegalStateException when its id is taken
   */
  void put(MemberId member, SealedSnapshot snapshot);

  /** A member's snapshots of both kinds without their content, the last taken first. */
  List<SealedSnapshot> list(MemberId member);

  /** One with its content. */
  Optional<SealedSnapshot> find(MemberId member, UUID snapshot);

  /** Whether snapshots can be kept. Without, those who ask for a backup are told so. */
  default boolean available() {
    return true;
  }

  /** Destroys a snapshot, if it is there. */
  void remove(MemberId member, UUID snapshot);

  /** No snapshots: there are no backups in the chat here. */
  static Snapshots none() {
    return NoSnapshots.INSTANCE;
  }
}
