package io.echovault.core.memory;

/** How much of the heap is for the memories of those seen last, unless somebody says otherwise. */
public final class HeldBytes {
  private static final long MOST = 1L << 30;
  private static final int HEAP_PARTS = 5;
  private static final int HELD_PARTS = 2;

  private HeldBytes() {}

  /** Two fifths of the largest heap, 1 GiB at most. */
  public static long ofThisHeap() {
    return Math.min(MOST, Runtime.getRuntime().maxMemory() / HEAP_PARTS * HELD_PARTS);
  }
}
