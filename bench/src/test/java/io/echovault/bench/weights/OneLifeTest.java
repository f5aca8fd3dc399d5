package io.echovault.bench.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.echovault.bench.locomo.Asked;
import io.echovault.bench.locomo.Dialogue;
import io.echovault.bench.locomo.Turn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OneLifeTest {
  private static final Instant NOON = Instant.parse("2022-05-01T12:00:00Z");

  @Test
  void theSameTwoSaidItAllInTheOrderOfTime() {
    Dialogue later =
        new Dialogue(
            List.of(said("D1:1", "Ana", "Bo, I moved.", 60), said("D1:2", "Bo", "Well, Ana!", 61)),
            List.of(new Asked("When did Ana move?", 2, Set.of("D1:1"))));
    // Who answers here bears the name of the one who asks there.
    Dialogue earlier =
        new Dialogue(
            List.of(said("D1:1", "Bo", "Ask Cleo.", 0), said("D1:2", "Cleo", "No, Bo.", 1)),
            List.of(new Asked("What did Bo say to Cleo?", 4, Set.of("D1:1"))));

    Dialogue life = OneLife.of(List.of(later, earlier));

    assertThat(life.turns())
        .extracting(Turn::id, Turn::asNote)
        .containsExactly(
            tuple("1/D1:1", "Ana: Ask Bo."),
            tuple("1/D1:2", "Bo: No, Ana."),
            tuple("0/D1:1", "Ana: Bo, I moved."),
            tuple("0/D1:2", "Bo: Well, Ana!"));
    assertThat(life.questions())
        .containsExactly(
            new Asked("When did Ana move?", 2, Set.of("0/D1:1")),
            new Asked("What did Ana say to Bo?", 4, Set.of("1/D1:1")));
  }

  @Test
  void refusesWhatIsNotADialogueOfTwo() {
    Dialogue alone = new Dialogue(List.of(said("D1:1", "Ana", "Hm.", 0)), List.of());

    assertThatThrownBy(() -> OneLife.of(List.of(alone)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("two speakers, not 1");
  }

  private static Turn said(String id, String speaker, String text, int minutes) {
    return new Turn(id, speaker, text, Optional.empty(), NOON.plusSeconds(60L * minutes));
  }
}
