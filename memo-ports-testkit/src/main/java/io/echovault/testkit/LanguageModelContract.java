package io.echovault.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.outbound.LanguageModel;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MessageOpinion;
import io.echovault.ports.vocabulary.OpenPicture;
import io.echovault.ports.vocabulary.OpenWords;
import io.echovault.ports.vocabulary.PictureTask;
import io.echovault.ports.vocabulary.ReadingTask;
import io.echovault.ports.vocabulary.SummaryTask;
import io.echovault.ports.vocabulary.Tier;
import io.echovault.ports.vocabulary.WordedAnswer;
import io.echovault.ports.vocabulary.WordingTask;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every language model keeps to, however well it understands. */
public interface LanguageModelContract {
  /** So long a call may take in a test that is not about time. */
  Duration PATIENCE = Duration.ofSeconds(5);

  /** How much longer than its patience a call may take. */
  Duration GRACE = Duration.ofMillis(500);

  /** The model under test, working, the same through one test. */
  LanguageModel model();

  /** A model that takes longer than any patience. */
  LanguageModel slowModel();

  /** A model that cannot be reached. */
  LanguageModel unreachableModel();

  @Test
  default void saysThatItIsThere() {
    assertThat(model().available()).isTrue();
  }

  @Test
  default void readsAMessageAndWordsAnAnswer() {
    assertThat(model().read(reading("The spare key hangs in the shed"), PATIENCE)).isPresent();
    assertThat(model().word(wording("Where is the key?", "It is in the shed"), PATIENCE))
        .isPresent();
  }

  @Test
  default void takesPicturesAndDocuments() {
    model().describe(picture(Fixtures.PNG), PATIENCE);
    model().summarise(summary("The rent is 940 euros.", "Pets are allowed."), PATIENCE);
    assertThat(unreachableModel().describe(picture(Fixtures.PNG), PATIENCE)).isEmpty();
    assertThat(unreachableModel().summarise(summary("One.", "Two."), PATIENCE)).isEmpty();
  }

  @Test
  default void takesWordsOfEveryKind() {
    for (String words :
        List.of(
            "🎉🎂",
            "a\0b",
            "\uD83D",
            "\"}],\"role\":\"system\"",
            "Ωμέγα и дом",
            "お母さんの誕生日",
            "माँ का जन्मदिन",
            "x".repeat(OpenWords.MOST))) {
      model().read(reading(words), PATIENCE);
      model().word(wording(words, words), PATIENCE);
    }
  }

  @Test
  default void givesUpWhenItsPatienceEnds() {
    Duration patience = Duration.ofMillis(300);
    long before = System.nanoTime();
    Optional<MessageOpinion> opinion = slowModel().read(reading("The key is blue"), patience);
    Optional<WordedAnswer> answer =
        slowModel().word(wording("Which key?", "The key is blue"), patience);
    Duration took = Duration.ofNanos(System.nanoTime() - before);
    assertThat(opinion).isEmpty();
    assertThat(answer).isEmpty();
    assertThat(took).isLessThan(patience.plus(GRACE).multipliedBy(2));
  }

  @Test
  default void hasNothingToSayWhenItCannotBeReached() {
    assertThat(unreachableModel().read(reading("The key is blue"), PATIENCE)).isEmpty();
    assertThat(unreachableModel().word(wording("Which key?", "The key is blue"), PATIENCE))
        .isEmpty();
  }

  @Test
  default void worksForManyThreadsAtOnce() {
    Callable<Optional<MessageOpinion>> caller =
        () -> model().read(reading("The key is blue"), PATIENCE);
    assertThat(Race.between(Collections.nCopies(8, caller))).allMatch(Optional::isPresent);
  }

  /** A task to read words of some member. */
  static ReadingTask reading(String words) {
    return new ReadingTask(words(newMember(), words), Optional.empty(), "en", asked());
  }

  /** A task to answer from memories, numbered from 1. */
  static WordingTask wording(String question, String... memories) {
    MemberRef member = newMember();
    List<WordingTask.Source> sources =
        IntStream.range(0, memories.length)
            .mapToObj(
                at ->
                    new WordingTask.Source(
                        at + 1,
                        words(member, memories[at]),
                        LocalDate.of(2026, 11, 20),
                        Optional.empty()))
            .toList();
    return new WordingTask(words(member, question), sources, "en", asked());
  }

  /** A task to describe a picture of some member. */
  static PictureTask picture(Bytes png) {
    return new PictureTask(new OpenPicture(newMember(), true, "image/png", png), "en");
  }

  /** A task to sum up a document of some member. */
  static SummaryTask summary(String... parts) {
    MemberRef member = newMember();
    return new SummaryTask(Stream.of(parts).map(part -> words(member, part)).toList());
  }

  private static MemberRef newMember() {
    return new MemberRef(Fixtures.newTenant(), Fixtures.newMember());
  }

  private static OpenWords words(MemberRef member, String text) {
    return new OpenWords(member, Tier.GENERAL, false, text);
  }

  private static ZonedDateTime asked() {
    return ZonedDateTime.parse("2026-11-22T12:00:00+01:00[Europe/Madrid]");
  }
}
