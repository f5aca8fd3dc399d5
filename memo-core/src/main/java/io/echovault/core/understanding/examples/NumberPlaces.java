package io.echovault.core.understanding.examples;

import java.util.Arrays;

/**
 * Where numbers stand in a list of distinct ones, found in one or two looks. Made for hashes, whose
 * low bits are spread already. Immutable and safe for threads.
 */
final class NumberPlaces {
  private static final int NOWHERE = -1;

  /** So many times the numbers there is room for, so that few share a slot. */
  private static final int ROOM = 4;

  private final int[] numbers;
  private final int[] places;

  private NumberPlaces(int[] numbers, int[] places) {
    this.numbers = numbers;
    this.places = places;
  }

  /** Those of a list. */
  static NumberPlaces of(int[] listed) {
    int size = Integer.highestOneBit(Math.max(1, listed.length)) * ROOM;
    int[] numbers = new int[size];
    int[] places = new int[size];
    Arrays.fill(places, NOWHERE);
    for (int place = 0; place < listed.length; place++) {
      int slot = listed[place] & (size - 1);
      while (places[slot] != NOWHERE) {
        slot = (slot + 1) & (size - 1);
      }
      numbers[slot] = listed[place];
      places[slot] = place;
    }
    return new NumberPlaces(numbers, places);
  }

  /** The place of a number, counted from 0; -1 when it is not listed. */
  int of(int number) {
    int last = places.length - 1;
    int slot = number & last;
    while (places[slot] != NOWHERE && numbers[slot] != number) {
      slot = (slot + 1) & last;
    }
    return places[slot];
  }

  /** Whether a number is listed. */
  boolean has(int number) {
    return of(number) != NOWHERE;
  }
}
