package io.echovault.ports.vocabulary;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which of a member's memories a program wants listed, a page at a time, in the order of their
 * numbers. Does not print the label.
 *
 * @param tiers those of these tiers; of every tier that may be shown when empty
 * @param from those said then or later
 * @param before those said earlier
 * @param label those under this label
 * @param after those with a greater number: the last number of the page before, 0 at first
 * @param limit how many at most, 1 to 500
 */
public record Listing(
    Set<Tier> tiers,
    Optional<Instant> from,
    Optional<Instant> before,
    Optional<String> label,
    int after,
    int limit) {
  /** How many memories a page has at most. */
  public static final int MOST = 500;

  public Listing {
    tiers = Set.copyOf(tiers);
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException(
          "a page has 1 to "
              + MOST
              + " memories, not "
              + limit
              + ": ask for the next one by after(number)");
    }
    if (after < 0) {
      throw new IllegalArgumentException(
          "after is the last number of the page before, or 0 at first, not " + after);
    }
    if (from.isPresent() && before.filter(end -> !end.isAfter(from.get())).isPresent()) {
      throw new IllegalArgumentException("nothing is said from a time and before an earlier one");
    }
  }

  /** The first memories. */
  public static Listing first(int limit) {
    return new Listing(Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), 0, limit);
  }

  /** The same of these tiers only. */
  public Listing of(Tier... only) {
    return new Listing(Set.of(only), from, before, label, after, limit);
  }

  /** The same said from a time and before another. */
  public Listing said(Instant since, Instant until) {
    return new Listing(tiers, Optional.of(since), Optional.of(until), label, after, limit);
  }

  /** The same under a label only. */
  public Listing labelled(String under) {
    return new Listing(tiers, from, before, Optional.of(under), after, limit);
  }

  /** The page after the memory with this number. */
  public Listing after(int number) {
    return new Listing(tiers, from, before, label, number, limit);
  }

  /** Whether a memory belongs into the list, its place in it apart. */
  public boolean wants(Memory memory) {
    return (tiers.isEmpty() || tiers.contains(memory.tier()))
        && from.filter(start -> memory.saidAt().isBefore(start)).isEmpty()
        && before.filter(end -> !memory.saidAt().isBefore(end)).isEmpty()
        && label.filter(each -> !memory.labels().all().contains(each)).isEmpty();
  }

  @Override
  public String toString() {
    return "Listing[" + limit + " after #" + after + "]";
  }
}
