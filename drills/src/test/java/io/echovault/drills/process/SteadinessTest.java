package io.echovault.drills.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SteadinessTest {
  private static final double MEBIBYTE = 1 << 20;

  private final Steadiness steadiness = new Steadiness();

  @Test
  void whatTheHeapHoldsGrowsByTheLineThroughAllCollections() {
    steadiness.held(0, 100 * MEBIBYTE);
    steadiness.held(600, 112 * MEBIBYTE);
    steadiness.held(1200, 108 * MEBIBYTE);
    steadiness.held(1800, 120 * MEBIBYTE);
    assertThat(steadiness.heaps()).containsExactly(100L, 112L, 108L, 120L);
    assertThat(steadiness.heapSlope()).isCloseTo(33.6, within(0.01));
  }

  @Test
  void theMostOfAPartCounts() {
    steadiness.add(new Steadiness.Look("first", 90, 0.3, 7));
    steadiness.add(new Steadiness.Look("last", 40, 0.1, 2));
    steadiness.add(new Steadiness.Look("last", 50, 0.2, 1));
    assertThat(steadiness.files("last")).isEqualTo(50);
    assertThat(steadiness.deadShare("first")).isEqualTo(0.3);
    assertThat(steadiness.waiting("last")).isEqualTo(2);
    assertThat(steadiness.last().files()).isEqualTo(50);
  }
}
