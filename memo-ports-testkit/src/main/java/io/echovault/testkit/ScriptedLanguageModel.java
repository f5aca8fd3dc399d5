package io.echovault.testkit;

import io.echovault.ports.outbound.LanguageModel;
import io.echovault.ports.outbound.ModelPurse;
import io.echovault.ports.vocabulary.MemberRef;
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
import java.util.function.Supplier;

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
  private final AtomicInteger paid = new AtomicInteger();
  private volatile long most;
  private volatile long cost;

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

  /**
   * Has each call book and cost so much, in millionths of a dollar; by itself calls cost nothing.
   */
  public ScriptedLanguageModel costing(long booked, long eachCall) {
    most = booked;
    cost = eachCall;
    return this;
  }

  /** How many calls were paid for. */
  public int paid() {
    return paid.get();
  }

  @Override
  public LanguageModel paidBy(ModelPurse purse) {
    return new Paid(this, purse);
  }

  /** The model as whoever pays for it asks it. */
  private record Paid(ScriptedLanguageModel model, ModelPurse purse) implements LanguageModel {
    private <T> Optional<T> call(MemberRef owner, Supplier<Optional<T>> asked) {
      Optional<ModelPurse.Booked> booked = purse.book(owner, model.most);
      Optional<T> said = booked.flatMap(any -> asked.get());
      booked.ifPresent(
          each -> {
            model.paid.incrementAndGet();
            each.settle(model.cost);
          });
      return said;
    }

    @Override
    public boolean available() {
      return model.available();
    }

    @Override
    public Optional<MessageOpinion> read(ReadingTask task, Duration patience) {
      return call(task.owner(), () -> model.read(task, patience));
    }

    @Override
    public Optional<WordedAnswer> word(WordingTask task, Duration patience) {
      return call(task.owner(), () -> model.word(task, patience));
    }

    @Override
    public Optional<PictureOpinion> describe(PictureTask task, Duration patience) {
      return call(task.owner(), () -> model.describe(task, patience));
    }

    @Override
    public Optional<WordedAnswer> summarise(SummaryTask task, Duration patience) {
      return call(task.owner(), () -> model.summarise(task, patience));
    }
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
