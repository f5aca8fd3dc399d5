package io.echovault.drills.process;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a long run used, looked at again and again: whether it stays the same or grows. */
final class Steadiness {
  private static final double MEBIBYTE = 1 << 20;
  private static final double SECONDS_OF_AN_HOUR = 3600;

  /**
   * One look.
   *
   * @param part of the run that it was taken in
   * @param files open file handles
   * @param deadShare dead rows among all rows of all tables, 0 to 1
   * @param waiting messages that are accepted and not handled
   */
  record Look(String part, long files, double deadShare, long waiting) {}

  /** What the heap held at a moment, right after a collection of all of it. */
  private record Held(double seconds, double mebibytes) {}

  private final List<Look> looks = new ArrayList<>();
  private final List<Held> held = new ArrayList<>();

  void add(Look look) {
    looks.add(look);
  }

  /** Notes how many bytes the heap held right after a collection. */
  void held(double seconds, double bytes) {
    held.add(new Held(seconds, bytes / MEBIBYTE));
  }

  /** What the heap held after each collection, in MiB. */
  List<Long> heaps() {
    return held.stream().map(each -> Math.round(each.mebibytes())).toList();
  }

  /** How fast what the heap holds grows, in MiB an hour, by the line of least squares. */
  double heapSlope() {
    double meanX = held.stream().mapToDouble(Held::seconds).average().orElse(0);
    double meanY = held.stream().mapToDouble(Held::mebibytes).average().orElse(0);
    double products = 0;
    double squares = 0;
    for (Held each : held) {
      double x = each.seconds() - meanX;
      products += x * (each.mebibytes() - meanY);
      squares += x * x;
    }
    return squares == 0 ? 0 : products / squares * SECONDS_OF_AN_HOUR;
  }

  /** The latest look. */
  Look last() {
    return looks.get(looks.size() - 1);
  }

  /** The most open file handles in a part. */
  long files(String part) {
    return in(part).mapToLong(Look::files).max().orElse(0);
  }

  /** The greatest share of dead rows in a part. */
  double deadShare(String part) {
    return in(part).mapToDouble(Look::deadShare).max().orElse(0);
  }

  /** The most messages that waited in a part. */
  long waiting(String part) {
    return in(part).mapToLong(Look::waiting).max().orElse(0);
  }

  private Stream<Look> in(String part) {
    return looks.stream().filter(look -> look.part().equals(part));
  }
}
