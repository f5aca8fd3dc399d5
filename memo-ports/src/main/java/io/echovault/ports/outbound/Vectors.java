package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.SealedVectors;
import io.echovault.ports.vocabulary.VectorProgress;
import java.util.List;

/**
 * The vectors of one tenant's memories, sealed, at most one entry for each memory. Whoever writes
 * has locked the member. Everything here can be made anew from the journal.
 */
public interface Vectors {

  /** Keeps vectors, in place of those that the same memories had. */
  void put(MemberId member, List<SealedVectors> vectors);

  /** The vectors after a place, in order of their places, at most {@code limit}. */
  List<SealedVectors> after(MemberId member, long place, int limit);

  /** Takes the vectors of a memory away; there need not be any. */
  void remove(MemberId member, MemoryId memory);

  /** How far a member's vectors have come; {@link VectorProgress#NONE} at first. */
  VectorProgress progress(MemberId member);

  /** Keeps how far a member's vectors have come. */
  void save(MemberId member, VectorProgress progress);

  /** No vectors: memories are found by their words only. */
  static Vectors none() {
    return NoVectors.INSTANCE;
  }
}
