package io.echovault.core.understanding.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NumberPlacesTest {
  @Test
  void findsEachNumberAndNoOther() {
    int[] numbers = new Random(5).ints().distinct().limit(4_000).toArray();
    NumberPlaces places = NumberPlaces.of(numbers);
    for (int at = 0; at < numbers.length; at++) {
      assertThat(places.of(numbers[at])).isEqualTo(at);
    }
    assertThat(new Random(6).ints(10_000).filter(places::has)).isEmpty();
  }

  @Test
  void tellsNumbersApartThatShareASlot() {
    NumberPlaces places = NumberPlaces.of(new int[] {0, 1 << 20, 1 << 21, -1 << 20});
    assertThat(places.of(1 << 21)).isEqualTo(2);
    assertThat(places.of(-1 << 20)).isEqualTo(3);
    assertThat(places.has(1 << 22)).isFalse();
  }

  @Test
  void hasNothingWhenNothingIsListed() {
    assertThat(NumberPlaces.of(new int[0]).has(0)).isFalse();
  }
}
