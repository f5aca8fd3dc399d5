package io.echovault.core.recall;

import java.util.List;
import java.util.Set;

/** What is parked, where a memory does not say it, is the car: "parked on level 3". */
final class Parked {
  private static final Set<String> CAR = Set.copyOf(Words.of("car"));
  private static final Set<String> PARK = Set.copyOf(Words.of("park"));
  private static final Set<String> VEHICLES =
      Set.copyOf(
          Words.of(
              "car vehicle van bicycle bike scooter moped motorcycle motorbike lorry truck bus "
                  + "coach"
                  + " boat trailer caravan camper tractor"));

  private Parked() {}

  /** Whether the question's word is the car, and a memory tells of parking and of no vehicle. */
  static boolean tells(Concept asked, List<Concept> memory) {
    return asked.isOneOf(CAR)
        && memory.stream().anyMatch(each -> each.isOneOf(PARK))
        && memory.stream().noneMatch(each -> each.isOneOf(VEHICLES));
  }
}
