package io.echovault.core;

import static io.echovault.core.World.ANA_ID;
import static io.echovault.core.World.BEN_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.inbound.Embedding;
import io.echovault.ports.outbound.Embedder;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Note;
import io.echovault.ports.vocabulary.Provenance;
import io.echovault.ports.vocabulary.Question;
import io.echovault.ports.vocabulary.Reply;
import io.echovault.ports.vocabulary.SealedVectors;
import io.echovault.ports.vocabulary.Tier;
import io.echovault.ports.vocabulary.VectorProgress;
import io.echovault.testkit.HashedEmbedder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Memories get their vectors later, and are found by what they mean from then on. */
class VectorsInTheBackgroundTest {
  private static final HashedEmbedder MODEL =
      HashedEmbedder.of(64).with(Map.of("physician", "doctor", "lorry", "truck", "sings", "song"));

  private final World world = new World();

  @BeforeEach
  void startsWithAModel() {
    world.restartWith(MODEL);
  }

  @Test
  void findsOtherWordsOnceTheVectorsAreMade() {
    world.say("remember that the physician is on Elm Street", ANA_ID);
    world.say("remember that the lorry is red", ANA_ID);
    assertThat(numbers("doctor")).isEmpty();

    work();

    assertThat(numbers("doctor")).startsWith(1);
    assertThat(numbers("truck")).startsWith(2);
    assertThat(vectors(ANA_ID)).hasSize(2);
  }

  @Test
  void theReplyWaitsForNoVector() {
    world.restartWith(new UnwellEmbedder(MODEL));

    assertThat(world.say("remember that the lorry is red", ANA_ID)).isInstanceOf(Reply.Text.class);
    assertThat(world.core().embedding().backlog().waiting()).isEqualTo(1);
    assertThatThrownBy(() -> world.core().embedding().tick(10))
        .isInstanceOf(MemoException.TryAgain.class);
    assertThat(world.core().embedding().backlog().waiting()).isEqualTo(1);
  }

  @Test
  void aQuestionIsAnsweredByWordsWhileTheModelIsUnwell() {
    world.say("remember that the lorry is red", ANA_ID);
    work();
    world.restartWith(new UnwellEmbedder(MODEL));

    assertThat(world.say("What is red, the lorry?", ANA_ID).toString()).isNotEmpty();
    assertThat(numbers("lorry")).containsExactly(1);
  }

  @Test
  void goesOnWhereItWasWhenItIsBrokenOff() {
    for (int i = 1; i <= 100; i++) {
      keep("note " + i, Tier.GENERAL);
    }
    world.core().embedding().tick(10);
    int done = vectors(ANA_ID).size();
    world.restart();
    work();

    assertThat(done).isBetween(1, 99);
    assertThat(vectors(ANA_ID)).hasSize(100);
    assertThat(world.core().embedding().embedded()).isEqualTo(100 - done);
    assertThat(world.core().embedding().backlog().waiting()).isZero();
    assertThat(world.core().embedding().backlog().oldest()).isEmpty();
  }

  @Test
  void worksForEverybodyWhoWaits() {
    world.say("remember that the lorry is red", ANA_ID);
    world.say("remember that the physician is kind", BEN_ID);

    assertThat(world.core().embedding().tick(10)).isEqualTo(2);
    assertThat(vectors(ANA_ID)).hasSize(1);
    assertThat(vectors(BEN_ID)).hasSize(1);
  }

  @Test
  void anotherModelMakesAllVectorsAnew() {
    world.say("remember that the lorry is red", ANA_ID);
    world.say("remember that the physician is kind", BEN_ID);
    work();
    Embedder other = HashedEmbedder.of(32).with(Map.of("lorry", "truck"));
    world.restartWith(other);
    assertThat(numbers("truck")).isEmpty();

    assertThat(world.core().embedding().survey()).isEqualTo(2);
    assertThat(world.core().embedding().backlog().waiting()).isEqualTo(2);
    work();

    assertThat(numbers("truck")).startsWith(1);
    assertThat(vectors(ANA_ID)).allMatch(each -> each.model().equals(other.model()));
    assertThat(world.core().embedding().survey()).isZero();
  }

  @Test
  void whatIsCorrectedIsFoundByItsNewMeaningOnly() {
    world.say("remember that the lorry is red", ANA_ID);
    keep("the cake is sweet", Tier.GENERAL);
    work();
    world.say("/edit 1 the physician is kind", ANA_ID);

    assertThat(vectors(ANA_ID)).hasSize(1);
    work();

    assertThat(vectors(ANA_ID)).hasSize(2);
    assertThat(numbers("doctor")).startsWith(1);
  }

  @Test
  void whatIsForgottenHasNoVectorsAtOnceAndGetsThemBackWithItsWords() {
    world.say("remember that the lorry is red", ANA_ID);
    work();
    world.core().memories().forget(world.member(ANA_ID), 1);
    assertThat(vectors(ANA_ID)).isEmpty();
    work();
    assertThat(vectors(ANA_ID)).isEmpty();

    world.say("/undo", ANA_ID);
    work();

    assertThat(numbers("truck")).containsExactly(1);
  }

  @Test
  void whatIsLockedLosesTheVectorsThatAnOpenKeySealed() {
    world.say("remember that the lorry is red", ANA_ID);
    work();
    world.core().memories().correct(world.member(ANA_ID), 1, "the PIN of the lorry is 4711");
    assertThat(vectors(ANA_ID)).isEmpty();

    work();

    assertThat(vectors(ANA_ID)).extracting(SealedVectors::tier).containsExactly(Tier.SECRET);
    assertThat(numbers("truck")).isEmpty();
  }

  @Test
  void whatIsSecretIsFoundByThoseOnlyToWhomItIsOpen() {
    keep("the lorry is red", Tier.SECRET);
    work();

    assertThat(numbers("truck")).isEmpty();
    Question question = new Question("truck", world.clock.instant(), 10);
    assertThat(UnlockedMemories.of(world.core()).recall(world.member(ANA_ID), question).ranked())
        .extracting(each -> each.memory().number())
        .containsExactly(1);
  }

  @Test
  void aModelElsewhereSeesNothingThatIsConfidentialOrSecretOrSoundsSo() {
    EmbedderElsewhere elsewhere = new EmbedderElsewhere(MODEL);
    world.restartWith(elsewhere);
    keep("the lorry is red", Tier.SECRET);
    keep("the physician is kind", Tier.CONFIDENTIAL);
    keep("my bank PIN is 4411", Tier.GENERAL);
    keep("the bicycle is blue", Tier.GENERAL);
    work();

    assertThat(elsewhere.seen())
        .isNotEmpty()
        .noneMatch(text -> text.contains("lorry"))
        .noneMatch(text -> text.contains("physician"))
        .noneMatch(text -> text.contains("4411"));
    assertThat(vectors(ANA_ID)).hasSize(1);
  }

  @Test
  void anotherProcessFindsByVectorsThatThisOneMade() {
    world.say("remember that the lorry is red", ANA_ID);
    World other = world.anotherProcess();
    assertThat(numbers(other, "lorry")).containsExactly(1);
    work();

    assertThat(numbers(other, "truck")).containsExactly(1);
  }

  @Test
  void vectorsThatWereMovedToAnotherMemoryDoNotOpen() {
    keep("the lorry is red", Tier.GENERAL);
    keep("the physician is kind", Tier.GENERAL);
    work();
    List<SealedVectors> two = vectors(ANA_ID);
    MemberRef ana = world.member(ANA_ID);
    SealedVectors moved =
        new SealedVectors(
            3,
            two.get(1).memory(),
            two.get(1).version(),
            Tier.GENERAL,
            two.get(0).model(),
            two.get(0).dimension(),
            two.get(0).content());
    world.storage.<Boolean>inTenant(
        ana.tenant(),
        scope -> {
          scope.vectors().put(ana.member(), List.of(moved));
          return true;
        });

    assertThatThrownBy(() -> numbers("truck")).isInstanceOf(MemoException.Unreadable.class);
  }

  @Test
  void withoutAModelThereIsNothingToDo() {
    world.restartWith(Embedder.none());
    world.say("remember that the lorry is red", ANA_ID);
    Embedding embedding = world.core().embedding();

    assertThat(embedding.survey()).isZero();
    assertThat(embedding.tick(10)).isZero();
    assertThat(embedding.backlog().waiting()).isZero();
    MemberRef ana = world.member(ANA_ID);
    VectorProgress progress =
        world.storage.inTenant(ana.tenant(), scope -> scope.vectors().progress(ana.member()));
    assertThat(progress).isEqualTo(VectorProgress.NONE);
  }

  private void work() {
    while (world.core().embedding().tick(10) > 0) {
      world.clock.advance(Duration.ofMillis(1));
    }
  }

  private void keep(String words, Tier tier) {
    MemberRef ana = world.core().memories().enrol(ANA_ID);
    Note note =
        new Note(
            words, world.clock.instant(), Provenance.SAID, Optional.of(tier), Optional.empty());
    world.core().memories().remember(ana, note);
  }

  private List<Integer> numbers(String question) {
    return numbers(world, question);
  }

  private static List<Integer> numbers(World where, String question) {
    Question asked = new Question(question, where.clock.instant(), 10);
    return where.core().memories().recall(where.member(ANA_ID), asked).ranked().stream()
        .map(each -> each.memory().number())
        .toList();
  }

  private List<SealedVectors> vectors(ChannelIdentity of) {
    MemberRef member = world.member(of);
    return world.storage.inTenant(
        member.tenant(), scope -> scope.vectors().after(member.member(), 0, 1000));
  }
}
