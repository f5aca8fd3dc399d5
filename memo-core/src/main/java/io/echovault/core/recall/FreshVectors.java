package io.echovault.core.recall;

import io.echovault.ports.vocabulary.MemoryId;
import java.util.List;

/**
 * A member's vectors from one place to another.
 *
 * @param after the place after which they were read
 * @param upTo the last place that was read, whether its vectors are among these or of no use
 */
public record FreshVectors(long after, long upTo, List<OfMemory> vectors) {
  /** None at all. */
  public static final FreshVectors NONE = new FreshVectors(0, 0, List.of());

  public FreshVectors {
    vectors = List.copyOf(vectors);
  }

  /** The vectors of one version of a memory. */
  public record OfMemory(MemoryId memory, int version, RoundedVectors vectors) {}
}
