package io.echovault.ports.outbound;

import java.util.List;

/**
 * Turns texts into vectors whose closeness tells how near they are in meaning.
 *
 * <p>Repeats: a text gives the same vector whatever it is asked together with, up to rounding.
 * Vectors of different models must never be compared. Threads: safe. Failure: {@link
 * io.echovault.ports.vocabulary.MemoException.TryAgain} when it cannot do its work now.
 */
public interface Embedder {
  /** The model's name and version; vectors of equal names are comparable. */
  String model();

  /** How many numbers each vector has; 0 when there is no model. */
  int dimension();

  /**
   * One vector of length 1 for each text, in order; a text that is too long counts by its start.
   */
  List<float[]> embed(List<String> texts);

  /**
   * Whether texts stay in this process. Words of secret tiers are only ever given to an embedder of
   * which this is so.
   */
  default boolean inProcess() {
    return false;
  }

  /** No embedder: memories are found by their words only. */
  static Embedder none() {
    return NoEmbedder.INSTANCE;
  }
}
