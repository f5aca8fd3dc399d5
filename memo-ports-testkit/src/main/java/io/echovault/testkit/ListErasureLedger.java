package io.echovault.testkit;

import io.echovault.ports.outbound.ErasureLedger;
import io.echovault.ports.vocabulary.Erasure;
import io.echovault.ports.vocabulary.NotedErasures;
import java.util.ArrayList;
import java.util.List;

/** An erasure ledger that ends with the program. */
public final class ListErasureLedger implements ErasureLedger {
  private final List<Erasure> erasures = new ArrayList<>();

  @Override
  public synchronized void add(Erasure erasure) {
    erasures.add(erasure);
  }

  @Override
  public synchronized NotedErasures read() {
    return new NotedErasures(erasures, 0);
  }
}
