package io.echovault.core;

import static io.echovault.core.World.ANA_ID;
import static io.echovault.core.World.BEN_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.echovault.ports.outbound.Embedder;
import io.echovault.ports.vocabulary.Explanation;
import io.echovault.ports.vocabulary.Explanation.Explained;
import io.echovault.ports.vocabulary.Explanation.Part;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.Question;
import io.echovault.ports.vocabulary.Recall;
import io.echovault.ports.vocabulary.WhyNot;
import io.echovault.ports.vocabulary.WhyNot.Gate;
import io.echovault.testkit.HashedEmbedder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every answer can be taken apart, and everything that is no part of it has a reason. */
class ExplainTest {
  private final World world = new World();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Where is the key?",
        "What activities does Ana do?",
        "What books has Leo read?",
        "blue",
        "What did the vet say?",
        "",
        "Which things are where?"
      })
  void thePartsOfEveryScoreAddUpByWordsAndByMeaning(String question) {
    for (Embedder model : List.of(Embedder.none(), HashedEmbedder.of(64))) {
      world.restartWith(model);
      fill();
      world.core().embedding().survey();
      world.core().embedding().tick(10);

      Explanation explanation = world.core().memories().explain(ana(), ask(question, 10));
      Recall recall = world.core().memories().recall(ana(), ask(question, 10));

      for (Explained each : explanation.ranked()) {
        assertThat(sum(each.parts())).isCloseTo(each.found().score(), within(1e-6));
      }
      assertThat(explanation.ranked()).extracting(Explained::found).isEqualTo(recall.ranked());
      assertThat(explanation.answered()).isEqualTo(recall.answered());
      assertThat(explanation.answered() > 0).isEqualTo(sum(explanation.sureness()) > 0);
    }
  }

  @Test
  void tellsWhatTheWordsWouldBeTakenFor() {
    fill();

    assertThat(meanings("Where is the key?")).containsExactly("Ask question", "Keep statement");
    assertThat(meanings("The key is under the mat")).containsExactly("Keep statement");
    assertThat(meanings("delete #2")).containsExactly("Delete requests-en", "Keep statement");
  }

  private List<String> meanings(String words) {
    return world.core().memories().explain(ana(), ask(words, 10)).meanings().stream()
        .map(each -> each.intent() + " " + each.reader())
        .toList();
  }

  @Test
  void takesOffWhatIsSaidForFurtherOnesOfOneSitting() {
    fill();

    Explanation explanation =
        world.core().memories().explain(ana(), ask("What books has Leo read?", 10));

    assertThat(explanation.ranked().get(1).parts())
        .filteredOn(part -> part.name().equals("others_of_the_sitting_before"))
        .singleElement()
        .satisfies(part -> assertThat(part.points()).isNegative());
  }

  @Test
  void namesTheGateThatKeptAMemoryOut() {
    fill();
    world.core().memories().forget(ana(), 2);
    world.clock.advance(Duration.ofDays(1));
    world.say("remember that the piano is old", ANA_ID);

    assertThat(gate("Where is the spare key?", 1)).isEqualTo(Gate.NONE);
    assertThat(gate("Where is the spare key?", 2)).isEqualTo(Gate.FORGOTTEN);
    assertThat(gate("Where is the spare key?", 3)).isEqualTo(Gate.FAR_BELOW_THE_BEST);
    assertThat(gate("Where is the spare key?", 6)).isEqualTo(Gate.UNRELATED);
    assertThat(gate("Where is the spare key?", 99)).isEqualTo(Gate.NO_SUCH_MEMORY);
    assertThat(gate("Which key does the milkman of Oslo play the opera in?", 1))
        .isEqualTo(Gate.UNSURE);
  }

  @Test
  void aLockedMemoryIsKeptOutByItsTier() {
    world.say("My bank PIN is 4711", ANA_ID);

    assertThat(world.core().memories().export(ana())).isEmpty();
    assertThat(gate("What is my bank PIN?", 1)).isEqualTo(Gate.LOCKED);
  }

  @Test
  void aMemoryOfAnotherTimeIsKeptOutByTheTimeThatIsAskedFor() {
    fill();
    world.clock.advance(Duration.ofDays(10));

    assertThat(gate("Where was the spare key yesterday?", 1)).isEqualTo(Gate.OTHER_TIME);
    assertThat(gate("Where was the spare key ten days ago?", 1)).isNotEqualTo(Gate.OTHER_TIME);
  }

  @Test
  void anOlderStatementIsKeptOutByTheNewerOne() {
    world.say("Ana lives in Porto", ANA_ID);
    world.clock.advance(Duration.ofDays(1));
    world.say("Ana moved to Lisbon", ANA_ID);

    assertThat(gate("Where does Ana live?", 1)).isEqualTo(Gate.SUPERSEDED);
    assertThat(gate("Where does Ana live?", 2)).isEqualTo(Gate.NONE);
  }

  @Test
  void tellsByHowMuchAMemoryMissedItsPlace() {
    fill();

    WhyNot rank = world.core().memories().whyNot(ana(), ask("What books has Leo read?", 1), 5);
    WhyNot first = world.core().memories().whyNot(ana(), ask("What books has Leo read?", 1), 4);

    assertThat(List.of(rank.place(), first.place())).containsExactlyInAnyOrder(1, 2);
    WhyNot second = rank.place() == 2 ? rank : first;
    assertThat(second.gate()).isEqualTo(Gate.RANK);
    assertThat(second.by()).isPositive();
  }

  @Test
  void anotherMembersMemoryIsNoneOfTheirs() {
    fill();
    world.say("remember that the boat is green", BEN_ID);

    assertThat(
            world
                .core()
                .memories()
                .whyNot(world.member(BEN_ID), ask("Where is the key?", 5), 3)
                .gate())
        .isEqualTo(Gate.NO_SUCH_MEMORY);
  }

  private void fill() {
    if (world.core().memories().find(ANA_ID).isEmpty()) {
      world.say("remember that the spare key is under the blue pot", ANA_ID);
      world.say("remember that the dentist is on Elm Street", ANA_ID);
      world.say("remember that Grandma is allergic to walnuts", ANA_ID);
      world.say("remember that Leo has read the book Momo", ANA_ID);
      world.say("remember that Leo has read the book Emil and liked it", ANA_ID);
    }
  }

  private Gate gate(String question, int number) {
    return world.core().memories().whyNot(ana(), ask(question, 5), number).gate();
  }

  private MemberRef ana() {
    return world.member(ANA_ID);
  }

  private Question ask(String question, int limit) {
    return new Question(question, world.clock.instant(), limit);
  }

  private static double sum(List<Part> parts) {
    return parts.stream().mapToDouble(Part::points).sum();
  }
}
