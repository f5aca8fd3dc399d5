package io.echovault.testkit;

import io.echovault.ports.outbound.LanguageModel;
import io.echovault.ports.vocabulary.MessageOpinion;
import io.echovault.ports.vocabulary.OpenWords;
import io.echovault.ports.vocabulary.PictureOpinion;
import io.echovault.ports.vocabulary.PictureTask;
import io.echovault.ports.vocabulary.ReadingTask;
import io.echovault.ports.vocabulary.SummaryTask;
import io.echovault.ports.vocabulary.WordedAnswer;
import io.echovault.ports.vocabulary.WordingTask;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * A language model that says what a test has it say, and notes every word that it is given. Safe
 * for threads as long as what it is told to say is.
 */
public final class ScriptedLanguageModel implements LanguageModel {
  private final List<String> seen = new ArrayList<>();
  private volatile Function<ReadingTask, Optional<MessageOpinion>> reading =
      task -> Optional.empty();
  private volatile Function<WordingTask, Optional<WordedAnswer>> wording = task -> Optional.empty();
  private volatile Function<PictureTask, Optional<PictureOpinion>> describing =
      task -> Optional.empty();
  private volatile Function<SummaryTask, Optional<WordedAnswer>> summing = task -> Optional.empty();
  private final AtomicInteger pictures = new AtomicInteger();

  /** Has it say that of messages. */
  public ScriptedLanguageModel reading(Function<ReadingTask, Optional<MessageOpinion>> opinion) {
    reading = opinion;
    return this;
  }

  /** Has it answer questions so. */
  public ScriptedLanguageModel wording(Function<WordingTask, Optional<WordedAnswer>> answer) {
    wording = answer;
    return this;
  }

  /** Has it answer every question by one sentence. */
  public ScriptedLanguageModel saying(String sentence, Integer... cites) {
    return wording(
        task ->
            Optional.of(
                new WordedAnswer(
                    List.of(
                        new WordedAnswer.Sentence(sentence, List.of(cites), Optional.empty())))));
  }

  /** Has it describe every picture so. */
  public ScriptedLanguageModel describing(PictureOpinion opinion) {
    describing = task -> Optional.of(opinion);
    return this;
  }

  /** Has it sum up documents so. */
  public ScriptedLanguageModel summing(Function<SummaryTask, Optional<WordedAnswer>> summary) {
    summing = summary;
    return this;
  }

  /** How many pictures it was given. */
  public int pictures() {
    return pictures.get();
  }

  /** Everything that it was given to read so far, a text each. */
  public synchronized List<String> seen() {
    return List.copyOf(seen);
  }

  /** Forgets what it was given. */
  public synchronized void forget() {
    seen.clear();
  }

  @Override
  public boolean available() {
    return true;
  }

  @Override
  public Optional<MessageOpinion> read(ReadingTask task, Duration patience) {
    note(task.message());
    task.before().ifPresent(this::note);
    task.told().ifPresent(this::note);
    return reading.apply(task);
  }

  @Override
  public Optional<WordedAnswer> word(WordingTask task, Duration patience) {
    note(task.question());
    task.memories().forEach(memory -> note(memory.words()));
    return wording.apply(task);
  }

  @Override
  public Optional<PictureOpinion> describe(PictureTask task, Duration patience) {
    pictures.incrementAndGet();
    return describing.apply(task);
  }

  @Override
  public Optional<WordedAnswer> summarise(SummaryTask task, Duration patience) {
    task.parts().forEach(this::note);
    return summing.apply(task);
  }

  private synchronized void note(OpenWords words) {
    seen.add(words.text());
  }
}
