package io.echovault.drills.billing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** All orders of some things, each with repeats. */
final class Orders {
  private Orders() {}

  static <T> List<List<T>> of(List<T> things) {
    if (things.isEmpty()) {
      return List.of(List.of());
    }
    List<List<T>> all = new ArrayList<>();
    for (int first = 0; first < things.size(); first++) {
      List<T> rest = new ArrayList<>(things);
      T leading = rest.remove(first);
      for (List<T> order : of(rest)) {
        List<T> whole = new ArrayList<>(List.of(leading));
        whole.addAll(order);
        all.add(whole);
      }
    }
    return all;
  }

  /** An order in which so many of the things come once more, at any later place. */
  static <T> List<T> withRepeats(List<T> order, int repeats, Random random) {
    List<T> all = new ArrayList<>(order);
    for (int i = 0; i < repeats; i++) {
      int which = random.nextInt(all.size());
      all.add(which + 1 + random.nextInt(all.size() - which), all.get(which));
    }
    return all;
  }
}
