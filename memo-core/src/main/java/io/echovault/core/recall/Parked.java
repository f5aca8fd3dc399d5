package io.echovault.core.recall;

import java.util.List;
import java.util.Set;

/**
 * What is parked, where a memory does not say it, is the car: "parked on level 3". And where a
 * vehicle is left, or is in a place for one, it is parked: "the car is on level 3".
 */
final class Parked {
  private static final Set<String> CAR = Set.copyOf(Words.of("car"));
  private static final Set<String> PARK = Set.copyOf(Words.of("park"));
  private static final Set<String> VEHICLES =
      Set.copyOf(
          Words.of(
              "car vehicle van bicycle bike scooter moped motorcycle motorbike lorry truck bus "
                  + "coach"
                  + " boat trailer caravan camper tractor"));

  private static final Set<String> LEAVING = Set.copyOf(Words.of("leave left put stand stay keep"));

  private static final Set<String> PLACES =
      Set.copyOf(
          Words.of(
              "level floor storey basement cellar garage spot bay row street avenue square corner"
                  + " underground driveway lane yard zone pillar"));

  private Parked() {}

  /** Whether a memory tells the question's word, which is the car or that it is parked. */
  static boolean tells(Concept asked, List<Concept> memory) {
    return tellsOfTheCar(asked, memory) || tellsThatItIsParked(asked, memory);
  }

  private static boolean tellsThatItIsParked(Concept asked, List<Concept> memory) {
    return asked.isOneOf(PARK)
        && memory.stream().anyMatch(each -> each.isOneOf(VEHICLES))
        && memory.stream().anyMatch(each -> each.isOneOf(LEAVING) || each.isOneOf(PLACES));
  }

  /** The memory tells of parking and of no vehicle. */
  private static boolean tellsOfTheCar(Concept asked, List<Concept> memory) {
    return asked.isOneOf(CAR)
        && memory.stream().anyMatch(each -> each.isOneOf(PARK))
        && memory.stream().noneMatch(each -> each.isOneOf(VEHICLES));
  }
}
