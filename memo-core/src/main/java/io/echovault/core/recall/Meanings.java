package io.echovault.core.recall;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The vectors of an index: one for each memory as a whole, more for its statements. */
final class Meanings {
  private static final int NONE = -1;
  private static final int BYTES_PER_SLOT = 9;

  private Vectors wholes = new Vectors(0);
  private Vectors statements = new Vectors(0);
  private int[] wholeOf = new int[0];
  private int[] firstStatement = new int[0];
  private byte[] statementCount = new byte[0];
  private int known;

  /** Takes the vectors of a slot: the whole first, then its statements, if they are apart. */
  void put(int slot, RoundedVectors vectors) {
    if (wholes.dimension() == 0) {
      wholes = new Vectors(vectors.dimension());
      statements = new Vectors(vectors.dimension());
    }
    makeRoom(slot);
    known += wholeOf[slot] == NONE ? 1 : 0;
    wholeOf[slot] = wholes.add(vectors.vector(0));
    firstStatement[slot] = statements.rows();
    statementCount[slot] = (byte) (vectors.count() - 1);
    for (int place = 1; place < vectors.count(); place++) {
      statements.add(vectors.vector(place));
    }
  }

  void remove(int slot) {
    if (has(slot)) {
      known--;
      wholeOf[slot] = NONE;
    }
  }

  boolean has(int slot) {
    return slot < wholeOf.length && wholeOf[slot] != NONE;
  }

  /** How many slots have vectors. */
  int known() {
    return known;
  }

  /** The cosine of the question and the whole. */
  float whole(RoundedQuestion question, int slot) {
    return wholes.cosine(question, wholeOf[slot]);
  }

  /** The best cosine of the question and a statement; that of the whole when it has none apart. */
  float statement(RoundedQuestion question, int slot) {
    float best = NONE;
    for (int at = 0; at < statementCount[slot]; at++) {
      best = Math.max(best, statements.cosine(question, firstStatement[slot] + at));
    }
    return statementCount[slot] == 0 ? whole(question, slot) : best;
  }

  /** The vector of the whole, of length 1. */
  float[] direction(int slot) {
    return wholes.direction(wholeOf[slot]);
  }

  /** Adds the vector of the whole, of length 1, to a sum. */
  void addTo(float[] sum, int slot) {
    wholes.addTo(sum, wholeOf[slot]);
  }

  Optional<RoundedVectors> of(int slot) {
    if (!has(slot)) {
      return Optional.empty();
    }
    List<byte[]> rows = new ArrayList<>();
    rows.add(wholes.vector(wholeOf[slot]));
    for (int at = 0; at < statementCount[slot]; at++) {
      rows.add(statements.vector(firstStatement[slot] + at));
    }
    return Optional.of(RoundedVectors.ofRows(rows));
  }

  long bytes() {
    return wholes.bytes() + statements.bytes() + (long) BYTES_PER_SLOT * wholeOf.length;
  }

  private void makeRoom(int slot) {
    int length = wholeOf.length;
    if (slot >= length) {
      int room = Math.max(slot + 1, length * 2);
      wholeOf = Arrays.copyOf(wholeOf, room);
      Arrays.fill(wholeOf, length, room, NONE);
      firstStatement = Arrays.copyOf(firstStatement, room);
      statementCount = Arrays.copyOf(statementCount, room);
    }
  }
}
