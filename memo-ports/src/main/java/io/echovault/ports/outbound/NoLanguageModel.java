package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.MessageOpinion;
import io.echovault.ports.vocabulary.ReadingTask;
import io.echovault.ports.vocabulary.WordedAnswer;
import io.echovault.ports.vocabulary.WordingTask;
import java.time.Duration;
import java.util.Optional;

/** Stands where no language model is connected. */
enum NoLanguageModel implements LanguageModel {
  INSTANCE;

  @Override
  public boolean available() {
    return false;
  }

  @Override
  public Optional<MessageOpinion> read(ReadingTask task, Duration patience) {
    return Optional.empty();
  }

  @Override
  public Optional<WordedAnswer> word(WordingTask task, Duration patience) {
    return Optional.empty();
  }
}
