package io.echovault.core.recall;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * The order in which memories were said, and the sittings they fall into: a sitting ends when
 * nothing is said for a while. What comes last is added at the end; after anything else it is laid
 * out anew when it is next needed.
 */
final class Timeline {
  static final int NONE = -1;
  private static final Duration SILENCE = Duration.ofMinutes(45);

  private record Said(int slot, Instant at, int number) {}

  private static final Comparator<Said> ORDER =
      Comparator.comparing(Said::at).thenComparingInt(Said::number).thenComparingInt(Said::slot);

  private final BitSet gone = new BitSet();
  private List<Said> said = new ArrayList<>();
  private int[] before = new int[16];
  private int[] after = new int[16];
  private int[] sittings = new int[16];
  private int sittingCount;
  private boolean inOrder = true;

  void add(int slot, Instant at, int number) {
    Said next = new Said(slot, at, number);
    makeRoom(slot);
    if (inOrder && (said.isEmpty() || ORDER.compare(said.get(said.size() - 1), next) < 0)) {
      link(said.isEmpty() ? NONE : said.size() - 1, next);
    } else {
      inOrder = false;
    }
    said.add(next);
  }

  void remove(int slot) {
    if (!said.isEmpty() && said.get(said.size() - 1).slot() == slot) {
      said.remove(said.size() - 1);
      if (before[slot] != NONE) {
        after[before[slot]] = NONE;
      }
    } else {
      gone.set(slot);
      inOrder = false;
    }
  }

  /** Puts everything in order, if it is not. */
  void settle() {
    if (inOrder) {
      return;
    }
    List<Said> all = new ArrayList<>(said);
    all.removeIf(one -> gone.get(one.slot()));
    gone.clear();
    all.sort(ORDER);
    said = new ArrayList<>(all.size());
    sittingCount = 0;
    for (Said one : all) {
      link(said.size() - 1, one);
      said.add(one);
    }
    inOrder = true;
  }

  private void link(int previousAt, Said next) {
    int slot = next.slot();
    before[slot] = NONE;
    after[slot] = NONE;
    if (previousAt != NONE) {
      Said previous = said.get(previousAt);
      if (Duration.between(previous.at(), next.at()).compareTo(SILENCE) <= 0) {
        before[slot] = previous.slot();
        after[previous.slot()] = slot;
        sittings[slot] = sittings[previous.slot()];
        return;
      }
    }
    sittings[slot] = sittingCount++;
  }

  private void makeRoom(int slot) {
    if (slot >= before.length) {
      int room = Math.max(slot + 1, before.length * 2);
      before = Arrays.copyOf(before, room);
      after = Arrays.copyOf(after, room);
      sittings = Arrays.copyOf(sittings, room);
    }
  }

  /** The slot said just before in the same sitting, or {@link #NONE}. */
  int before(int slot) {
    return before[slot];
  }

  /** The slot said just after in the same sitting, or {@link #NONE}. */
  int after(int slot) {
    return after[slot];
  }

  int sitting(int slot) {
    return sittings[slot];
  }

  /** More than any sitting's number. */
  int sittings() {
    return sittingCount;
  }
}
