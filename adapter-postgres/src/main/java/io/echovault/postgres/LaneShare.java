package io.echovault.postgres;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What one worker does about its lanes.
 *
 * @param keep lanes it has and keeps
 * @param give lanes it has and gives back
 * @param take lanes it gets
 */
record LaneShare(List<Integer> keep, List<Integer> give, List<Integer> take) {

  /**
   * One lane as the database has it.
   *
   * @param held whether its holder's lease has not run out
   */
  record Lane(int number, Optional<UUID> holder, boolean held) {}

  LaneShare {
    keep = List.copyOf(keep);
    give = List.copyOf(give);
    take = List.copyOf(take);
  }

  /**
   * Decides.
   *
   * @param workers how many workers live, this one included
   * @param busy lanes with work in hand, which are kept even above the fair share
   */
  static LaneShare of(List<Lane> lanes, UUID worker, int workers, Collection<Integer> busy) {
    int share = (lanes.size() + workers - 1) / workers;
    Set<Integer> atWork = new HashSet<>(busy);
    var keep = new ArrayList<Integer>();
    var give = new ArrayList<Integer>();
    lanes.stream()
        .filter(lane -> lane.holder().filter(worker::equals).isPresent())
        .map(Lane::number)
        .sorted(Comparator.comparing(number -> !atWork.contains(number)))
        .forEach(
            number -> (keep.size() < share || atWork.contains(number) ? keep : give).add(number));
    List<Integer> take =
        lanes.stream()
            .filter(lane -> lane.holder().isEmpty() || !lane.held())
            .filter(lane -> lane.holder().filter(worker::equals).isEmpty())
            .map(Lane::number)
            .limit(Math.max(0, share - keep.size()))
            .toList();
    return new LaneShare(keep, give, take);
  }
}
