package io.echovault.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CutTest {

  @Test
  void leavesWhatFits() {
    assertThat(Cut.at("Short.", 6)).isEqualTo(new Cut("Short.", ""));
  }

  @Test
  void cutsAtTheLastSentenceThatFits() {
    assertThat(Cut.at("One here. Two here. Three here.", 25))
        .isEqualTo(new Cut("One here. Two here.", "Three here."));
  }

  @Test
  void cutsAtAWordWhenNoSentenceEnds() {
    assertThat(Cut.at("one two three four", 12)).isEqualTo(new Cut("one two", "three four"));
  }

  @Test
  void doesNotTakeADecimalPointForAnEnd() {
    assertThat(Cut.at("it costs 3.75 euros", 16)).isEqualTo(new Cut("it costs 3.75", "euros"));
  }

  @Test
  void neverCutsInsideACharacter() {
    String family = "👩‍👩‍👧‍👦";

    Cut cut = Cut.at(family.repeat(5), 24);

    assertThat(cut.head()).isEqualTo(family.repeat(3));
    assertThat(cut.rest()).isEqualTo(family.repeat(2));
  }

  @Test
  void losesNothing() {
    String text = "A sentence of words. ".repeat(1_000).strip();
    StringBuilder whole = new StringBuilder();
    Cut cut = Cut.at(text, 4_096);
    while (!cut.rest().isEmpty()) {
      whole.append(cut.head()).append(' ');
      cut = Cut.at(cut.rest(), 4_096);
    }

    assertThat(whole.append(cut.head())).hasToString(text);
  }

  @Test
  void shortensWithAnEllipsis() {
    assertThat(Cut.shortened("one two three four", 12)).isEqualTo("one two …");
    assertThat(Cut.shortened("one two", 12)).isEqualTo("one two");
  }
}
