package io.echovault.core.recall;

import java.util.List;
import java.util.Optional;

/** Takes the place that is asked for out of the middle of a memory. */
final class OwnPlace {
  /** So many small words stand before a place. */
  private static final int SMALL = 3;

  private final String text;
  private final List<Concept> told;
  private final List<Integer> starts;
  private final boolean[] covered;

  /**
   * @param starts where each word of the memory begins
   * @param covered which of them the question has too
   */
  OwnPlace(String text, List<Concept> told, List<Integer> starts, boolean[] covered) {
    this.text = text;
    this.told = List.copyOf(told);
    this.starts = List.copyOf(starts);
    this.covered = covered.clone();
  }

  /** What stands between two words of the question and begins as a place does. */
  Optional<String> between(Tongue tongue) {
    for (int at = 0; at + 1 < covered.length; at++) {
      if (covered[at] && !covered[at + 1]) {
        int next = at + 1;
        while (next < covered.length && !covered[next]) {
          next++;
        }
        int from = starts.get(at) + told.get(at).word().length();
        int to = next < covered.length ? starts.get(next) : text.length();
        Optional<String> place = placeIn(Joints.bare(text.substring(from, to)), tongue);
        if (place.isPresent()) {
          return place;
        }
      }
    }
    return Optional.empty();
  }

  /** What begins as a place does, behind a few small words such as "hab ich". */
  private static Optional<String> placeIn(String words, Tongue tongue) {
    String rest = words;
    for (int skipped = 0; skipped < SMALL && !rest.isEmpty(); skipped++) {
      if (PlaceWords.begin(rest + " ", tongue)) {
        return Optional.of(rest);
      }
      int blank = rest.indexOf(' ');
      rest = blank < 0 ? "" : rest.substring(blank + 1);
    }
    return Optional.empty();
  }
}
