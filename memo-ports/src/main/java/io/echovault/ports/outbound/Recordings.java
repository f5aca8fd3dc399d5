package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemoryId;
import java.util.Optional;

/**
 * Recordings of one tenant's members that nobody has written down yet, sealed: one for a memory
 * that stands for it. Also, under an id of its own in the place of a memory's, how the writing down
 * of a note stands whose message is not answered yet. Size: some megabytes each.
 */
public interface Recordings {

  /** Whether recordings are kept here. */
  boolean available();

  /** Keeps a recording, in place of the one that the memory had. */
  void keep(MemberId member, MemoryId memory, Bytes content);

  Optional<Bytes> find(MemberId member, MemoryId memory);

  /** Destroys a recording, if there is one. */
  void remove(MemberId member, MemoryId memory);

  /** No recordings: nothing is kept of a note without words. */
  static Recordings none() {
    return NoRecordings.INSTANCE;
  }
}
