package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.Erasure;
import io.echovault.ports.vocabulary.NotedErasures;
import java.util.List;

/**
 * Who was erased, kept apart from the store, so that a restored backup of that brings nobody back.
 * Nothing is ever changed or removed in it. Threads: safe, for several processes too. Failure:
 * {@link io.echovault.ports.vocabulary.MemoException.TryAgain} when it cannot be read or written.
 */
public interface ErasureLedger {

  /** Adds an erasure. It outlives a loss of power once this returns. */
  void add(Erasure erasure);

  /** Everything that was added. */
  NotedErasures read();

  /**
   * Whether erasures can be added. Without, those who ask to be erased are told that they cannot.
   */
  default boolean available() {
    return true;
  }

  /** No ledger: nobody can be erased here, since a restored backup would bring them back. */
  static ErasureLedger none() {
    return new ErasureLedger() {
      @Override
      public void add(Erasure erasure) {
        throw new IllegalStateException(
            "there is no erasure ledger, so nobody can be erased here: give the core one by"
                + " Outside.withErasureLedger");
      }

      @Override
      public NotedErasures read() {
        return new NotedErasures(List.of(), 0);
      }

      @Override
      public boolean available() {
        return false;
      }
    };
  }
}
