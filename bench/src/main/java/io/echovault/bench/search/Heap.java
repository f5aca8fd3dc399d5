package io.echovault.bench.search;

import java.lang.ref.Reference;

/** How much of the heap is in use. */
final class Heap {
  private Heap() {}

  /** The bytes in use when everything is collected that nobody holds; something is held by us. */
  static long usedWith(Object held) {
    try {
      for (int round = 0; round < 3; round++) {
        System.gc();
      }
      return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    } finally {
      Reference.reachabilityFence(held);
    }
  }
}
