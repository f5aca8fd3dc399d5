package io.echovault.bench.tiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.vocabulary.Tier;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TieredSentenceTest {

  @Test
  void readsTiersInAnySpellingAndPassesOverAHeader() throws IOException {
    assertThat(
            TieredSentence.parse(
                "f", "tier\tlang\ttext\nultra-secret\ten\tOne\n\nGENERAL\tde\tZwei\n"))
        .containsExactly(
            new TieredSentence(Tier.ULTRA_SECRET, "en", "One"),
            new TieredSentence(Tier.GENERAL, "de", "Zwei"));
  }

  @Test
  void saysWhichLineIsWrong() {
    assertThatThrownBy(() -> TieredSentence.parse("f", "GENERAL\ten\tOne\nGENERAL\ten\n"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("line 2");
  }

  @Test
  void hasFiftySentencesForEachLanguageInEitherHalfAndNoneInBoth() throws IOException {
    List<TieredSentence> look = TieredSentence.builtIn("look");
    List<TieredSentence> held = TieredSentence.builtIn("held");
    assertThat(look).hasSize(350);
    assertThat(held).hasSize(350);
    Set<TieredSentence> both = new HashSet<>(look);
    both.retainAll(held);
    assertThat(both).isEmpty();
  }

  @Test
  void countsTooOpenApartFromTooClosedAndFromADayThatWasNotSeen() {
    TierCounts counts = new TierCounts();
    counts.add(Tier.SECRET, Tier.CONFIDENTIAL);
    counts.add(Tier.GENERAL, Tier.CONFIDENTIAL);
    counts.add(Tier.CHRONOLOGICAL, Tier.GENERAL);
    counts.add(Tier.GENERAL, Tier.GENERAL);
    assertThat(counts.figures())
        .containsEntry("n", 4)
        .containsEntry("accuracy", 0.25)
        .containsEntry("too_open_rate", 0.25)
        .containsEntry("too_closed_rate", 0.25);
  }
}
