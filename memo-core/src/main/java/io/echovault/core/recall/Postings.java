package io.echovault.core.recall;

import java.util.Arrays;

/** Where one word occurs: slots in growing order, and how often in each. */
final class Postings {
  private int[] slots = new int[2];
  private short[] counts = new short[2];
  private int length;
  private int living;

  void add(int slot, int count) {
    if (length == slots.length) {
      slots = Arrays.copyOf(slots, length * 2);
      counts = Arrays.copyOf(counts, length * 2);
    }
    slots[length] = slot;
    counts[length] = (short) Math.min(count, Short.MAX_VALUE);
    length++;
    living++;
  }

  /** One of the slots here is dead from now on. */
  void bury() {
    living--;
  }

  /** In how many living memories the word occurs. */
  int living() {
    return living;
  }

  int length() {
    return length;
  }

  int slot(int at) {
    return slots[at];
  }

  int count(int at) {
    return counts[at];
  }
}
