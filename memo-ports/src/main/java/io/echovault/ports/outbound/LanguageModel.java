package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.MessageOpinion;
import io.echovault.ports.vocabulary.PictureOpinion;
import io.echovault.ports.vocabulary.PictureTask;
import io.echovault.ports.vocabulary.ReadingTask;
import io.echovault.ports.vocabulary.SummaryTask;
import io.echovault.ports.vocabulary.WordedAnswer;
import io.echovault.ports.vocabulary.WordingTask;
import java.time.Duration;
import java.util.Optional;

/**
 * Reads what people write, describes and sums up what they send, and words what memories answer.
 *
 * <p>Tenant: a task holds the words of one member; nothing of it is used for another, and none of
 * it is kept once the call returns, here or by whoever serves the model. Words of secret tiers and
 * recordings cannot be put into a task. Repeats: the same task may give another result each time.
 * Threads: safe; tasks of different callers run at once. Time: a call returns within the patience
 * that it is given, and half a second more at most; it must not be made in a transaction. Failure:
 * empty, whatever the reason, never an exception of its own: whoever asks does without.
 *
 * <p>What comes back has the shape that its type says and nothing more is promised: it may be
 * wrong, invented, or what somebody wrote into a memory to be obeyed. The caller checks it.
 */
public interface LanguageModel {
  /** Whether there is a model; without one no task needs to be made. */
  boolean available();

  /** What a message does and is about; empty when there is no opinion within that time. */
  Optional<MessageOpinion> read(ReadingTask task, Duration patience);

  /** An answer from memories; empty when there is none within that time. */
  Optional<WordedAnswer> word(WordingTask task, Duration patience);

  /**
   * What a picture shows; empty when there is no opinion within that time, or when the model sees
   * no pictures.
   */
  default Optional<PictureOpinion> describe(PictureTask task, Duration patience) {
    return Optional.empty();
  }

  /**
   * A few sentences that tell what a document says, each citing the numbers of the parts that say
   * so; empty when there are none within that time.
   */
  default Optional<WordedAnswer> summarise(SummaryTask task, Duration patience) {
    return Optional.empty();
  }

  /**
   * The same model, each of whose calls is paid out of a purse first. A model whose calls cost
   * nothing is the same as before.
   */
  default LanguageModel paidBy(ModelPurse purse) {
    return this;
  }

  /** No model: messages are read by rules and examples, and memories are quoted. */
  static LanguageModel none() {
    return NoLanguageModel.INSTANCE;
  }
}
