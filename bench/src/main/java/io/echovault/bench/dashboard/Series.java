package io.echovault.bench.dashboard;

import java.util.List;

/**
 * One line of a panel.
 *
 * @param points in the order of time; none of them is infinite or no number
 */
record Series(String name, List<Point> points) {
  /** A value at a moment, in seconds since 1970. */
  record Point(double at, double value) {}

  Series {
    points = List.copyOf(points);
  }

  /** The newest value. */
  double last() {
    return points.get(points.size() - 1).value();
  }

  /** The largest value. */
  double most() {
    return points.stream().mapToDouble(Point::value).max().orElse(0);
  }
}
