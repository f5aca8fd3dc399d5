package io.echovault.ports.vocabulary;

import java.util.List;

/**
 * What an erasure ledger holds.
 *
 * @param erasures in the order they were added
 * @param damaged how many more lines cannot be read
 */
public record NotedErasures(List<Erasure> erasures, int damaged) {
  public NotedErasures {
    erasures = List.copyOf(erasures);
  }
}
