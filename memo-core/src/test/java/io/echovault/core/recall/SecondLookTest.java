package io.echovault.core.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.echovault.ports.outbound.TextAnalyzer;
import io.echovault.ports.vocabulary.Explanation.Explained;
import io.echovault.ports.vocabulary.Explanation.Part;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.Provenance;
import io.echovault.ports.vocabulary.Question;
import io.echovault.ports.vocabulary.Tier;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Memories with vectors drawn by hand: the first number is what is asked about. */
class SecondLookTest {
  private static final Instant START = Instant.parse("2026-03-02T18:00:00Z");
  private static final float[] QUESTION = {1, 0, 0, 0};

  private final MemberIndex index = new MemberIndex();

  @Test
  void whatIsLikeTheBestIsLentSomething() {
    say("We sail", 0.9f, 0.4f, 0, 0);
    say("Wind and waves", 0, 0.9f, 0.3f, 0);
    say("Bread is baked", 0, 0, 0.3f, 0.9f);
    fill(6);

    SecondLook look = look(slot -> true);

    assertThat(look.alike(1)).isGreaterThan(0.2f).isGreaterThan(look.alike(2));
  }

  @Test
  void oneThatMayNotBeSeenLendsNothing() {
    say("We sail", 0.9f, 0.4f, 0, 0);
    say("Wind and waves", 0, 0.9f, 0.3f, 0);
    fill(6);

    assertThat(look(slot -> true).alike(1)).isPositive();
    assertThat(look(slot -> slot != 0).alike(1)).isZero();
  }

  @Test
  void theOneTwoPlacesFromTheBestIsLentSomethingAndOthersAreNot() {
    say("Filler", 0.1f, 0.9f, 0, 0);
    say("Filler", 0.1f, 0.9f, 0, 0);
    say("We sail", 1, 0, 0, 0);
    IntStream.range(0, 9).forEach(i -> say("Filler", 0.1f, 0.9f, 0, 0));

    SecondLook look = look(slot -> true);

    assertThat(look.twoAway(0)).isPositive().isEqualTo(look.twoAway(4));
    assertThat(look.twoAway(1)).isZero();
    assertThat(look.twoAway(2)).isZero();
  }

  @Test
  void thePartsOfEachScoreAddUp() {
    say("We sail", 0.9f, 0.4f, 0, 0);
    say("Wind and waves", 0.3f, 0.9f, 0.3f, 0);
    fill(6);

    List<Explained> found =
        index.explain(new Question("sea?", START, 9), Optional.of(QUESTION)).ranked();

    assertThat(found)
        .hasSize(8)
        .allSatisfy(
            each ->
                assertThat(each.parts().stream().mapToDouble(Part::points).sum())
                    .isCloseTo(each.found().score(), within(1e-9)))
        .anySatisfy(each -> assertThat(each.parts()).extracting(Part::name).contains("alike"));
  }

  private void fill(int times) {
    for (int i = 0; i < times; i++) {
      say("Filler", 0.2f, -0.5f, 0.8f, 0);
    }
  }

  private SecondLook look(IntPredicate among) {
    ParsedQuestion parsedQuestion =
        ParsedQuestion.of("sea?", List.of(), new Terms(TextAnalyzer.none()));
    WordMatch words = new WordMatch(index, parsedQuestion.terms());
    MeaningMatch meanings = new MeaningMatch(index, QUESTION, words);
    FirstScores first = new FirstScores(index, parsedQuestion, words, Optional.of(meanings));
    return new SecondLook(index, first, first.best(400, among));
  }

  private void say(String text, float... direction) {
    int number = index.slots() + 1;
    Instant at = START.plus(Duration.ofMinutes(number));
    MemoryId id = new MemoryId(new UUID(0, number));
    index.put(
        new Memory(
            id,
            number,
            text,
            Tier.GENERAL,
            Provenance.SAID,
            at,
            Optional.empty(),
            ZoneOffset.UTC,
            Optional.empty(),
            1));
    for (int i = 0; i < direction.length; i++) {
      direction[i] *= 0.3f; // Greater numbers are cut.
    }
    index.give(id, 1, RoundedVectors.of(List.of(direction)));
  }
}
