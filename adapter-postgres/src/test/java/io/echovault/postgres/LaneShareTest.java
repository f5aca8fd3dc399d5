package io.echovault.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LaneShareTest {
  private static final UUID ME = new UUID(0, 1);
  private static final UUID OTHER = new UUID(0, 2);

  @Test
  void takesEverythingFreeWhenAlone() {
    LaneShare share = LaneShare.of(lanes(free(), free(), free()), ME, 1, List.of());
    assertThat(share).isEqualTo(new LaneShare(List.of(), List.of(), List.of(0, 1, 2)));
  }

  @Test
  void takesNoMoreThanItsShareRoundedUp() {
    LaneShare share = LaneShare.of(lanes(free(), free(), free()), ME, 2, List.of());
    assertThat(share.take()).containsExactly(0, 1);
  }

  @Test
  void leavesWhatOthersHoldAndTakesWhatRanOut() {
    LaneShare share =
        LaneShare.of(lanes(held(OTHER), ranOut(OTHER), held(OTHER)), ME, 2, List.of());
    assertThat(share).isEqualTo(new LaneShare(List.of(), List.of(), List.of(1)));
  }

  @Test
  void keepsItsOwnThatRanOutWhenNobodyTookIt() {
    LaneShare share = LaneShare.of(lanes(ranOut(ME), held(ME)), ME, 1, List.of());
    assertThat(share.keep()).containsExactly(0, 1);
  }

  @Test
  void givesBackWhatIsAboveItsShareButNothingBusy() {
    LaneShare share =
        LaneShare.of(lanes(held(ME), held(ME), held(ME), held(ME)), ME, 2, List.of(3, 2));
    assertThat(share).isEqualTo(new LaneShare(List.of(2, 3), List.of(0, 1), List.of()));
    LaneShare allBusy = LaneShare.of(lanes(held(ME), held(ME), held(ME)), ME, 3, List.of(0, 1, 2));
    assertThat(allBusy.give()).isEmpty();
  }

  private static Lane free() {
    return number -> new LaneShare.Lane(number, Optional.empty(), false);
  }

  private static Lane held(UUID holder) {
    return number -> new LaneShare.Lane(number, Optional.of(holder), true);
  }

  private static Lane ranOut(UUID holder) {
    return number -> new LaneShare.Lane(number, Optional.of(holder), false);
  }

  private static List<LaneShare.Lane> lanes(Lane... lanes) {
    return IntStream.range(0, lanes.length).mapToObj(i -> lanes[i].numbered(i)).toList();
  }

  private interface Lane {
    LaneShare.Lane numbered(int number);
  }
}
