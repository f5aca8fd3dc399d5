package io.echovault.drills.process;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Something to be killed.
 *
 * @param at where, for a kill at a crash point
 */
record Kill(What what, CrashPoint at) {

  /** What is killed, and how its moment is chosen. */
  enum What {
    POINT,
    RANDOM,
    POSTGRES
  }

  /** So many kills in random order: at every point if there are enough, and a mix of the others. */
  static List<Kill> plan(int kills, Random random) {
    var points = new ArrayList<>(List.of(CrashPoint.values()));
    Collections.shuffle(points, random);
    var plan = new ArrayList<Kill>();
    for (int each = 0; each < kills; each++) {
      CrashPoint point = points.get(each % points.size());
      if (each < points.size()) {
        plan.add(new Kill(What.POINT, point));
      } else {
        What what = each % 5 < 2 ? What.POSTGRES : each % 5 < 4 ? What.RANDOM : What.POINT;
        plan.add(new Kill(what, point));
      }
    }
    Collections.shuffle(plan, random);
    return List.copyOf(plan);
  }

  String label() {
    return what == What.POINT ? at.label() : what.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return label();
  }
}
