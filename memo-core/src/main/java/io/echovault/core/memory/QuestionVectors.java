package io.echovault.core.memory;

import io.echovault.ports.outbound.Embedder;
import io.echovault.ports.vocabulary.MemoException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the vectors of the questions that come up in one piece of work, each once. Making one takes
 * long, so it must not happen while a transaction is open or an index is held. Not safe for
 * threads.
 */
final class QuestionVectors {
  private final Embedder embedder;
  private final Map<String, Optional<float[]>> made = new HashMap<>();

  QuestionVectors(Embedder embedder) {
    this.embedder = embedder;
  }

  /** The vector of a question; empty when none can be made, so that words must do. */
  Optional<float[]> of(String question) {
    return embedder.dimension() == 0
        ? Optional.empty()
        : made.computeIfAbsent(question, this::make);
  }

  private Optional<float[]> make(String question) {
    if (!embedder.inProcess() && !PublicWords.are(question)) {
      return Optional.empty();
    }
    try {
      return Optional.of(embedder.embed(List.of(question)).get(0));
    } catch (MemoException.TryAgain unwell) {
      return Optional.empty(); // The question is answered by words: plainer, but at once.
    }
  }
}
