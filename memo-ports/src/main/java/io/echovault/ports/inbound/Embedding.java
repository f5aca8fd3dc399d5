package io.echovault.ports.inbound;

import io.echovault.ports.vocabulary.QueueDepth;

/**
 * The making of vectors in the background, by which memories are found that say the same in other
 * words. Safe for many threads and processes; doing it twice is doing it once. Without an embedder
 * there is nothing to do.
 */
public interface Embedding {

  /**
   * Puts every member on the work list whose vectors are missing or of another model. To be called
   * once at the start.
   *
   * @return how many there are
   */
  int survey();

  /**
   * Makes the next vectors of some members, a batch for each. What was made is kept, so that work
   * that is broken off goes on where it was.
   *
   * @param limit how many members at most
   * @return how many members had something to do; call again at once when it is not 0
   */
  int tick(int limit);

  /** How many members wait for vectors, and since when the one who waits longest. */
  QueueDepth backlog();

  /** How many memories got their vectors here since the start. */
  long embedded();
}
