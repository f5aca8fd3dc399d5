package io.echovault.bench.recall;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.bench.locomo.Asked;
import io.echovault.bench.locomo.Dialogue;
import io.echovault.bench.locomo.Turn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SwappedPeopleTest {
  @Test
  void asksAboutTheOther() {
    SwappedPeople people = SwappedPeople.of(between("Ana", "Ben")).orElseThrow();

    assertThat(people.swap(asked("Where does Ana's sister live, and did Ana visit?", 4)))
        .contains("Where does Ben's sister live, and did Ben visit?");
    assertThat(people.swap(asked("When did Ana meet Ben?", 2))).isEmpty();
    assertThat(people.swap(asked("Who is Anabel?", 1))).isEmpty();
    assertThat(people.swap(asked("What did Ben cook?", 5))).isEmpty();
  }

  @Test
  void needsTwoWhoSpeak() {
    assertThat(SwappedPeople.of(between("Ana"))).isEmpty();
    assertThat(SwappedPeople.of(between("Ana", "Ben", "Cleo"))).isEmpty();
  }

  private static Dialogue between(String... people) {
    return new Dialogue(
        Stream.of(people)
            .map(name -> new Turn("D1:1", name, "words", Optional.empty(), Instant.EPOCH))
            .toList(),
        List.of());
  }

  private static Asked asked(String text, int category) {
    return new Asked(text, category, Set.of("D1:1"));
  }
}
