package io.echovault.ports.outbound;

import java.util.List;

/**
 * Turns texts into vectors whose closeness tells how near they are in meaning.
 *
 * <p>A text gives the same vector whatever it is asked together with, up to rounding. Vectors of
 * different models must never be compared. Safe for many threads. Fails with an unchecked exception
 * when it cannot do its work now; trying again later is then worth while.
 */
public interface Embedder {
  /** The model's name and version; vectors of equal names are comparable. */
  String model();

  /** How many numbers each vector has. */
  int dimension();

  /**
   * One vector of length 1 for each text, in order; a text that is too long counts by its start.
   */
  List<float[]> embed(List<String> texts);
}
