package io.echovault.core.memory;

import io.echovault.ports.outbound.Embedder;
import io.echovault.ports.vocabulary.MemoException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The vectors of the questions that come up in one piece of work. Making one takes long, so it must
 * not happen while a transaction is open or an index is held: work that needs one which is not
 * there yet is broken off, the vector is made, and the work begins anew.
 */
public final class QuestionVectors {
  private final Embedder embedder;
  private final Map<String, Optional<float[]>> made = new HashMap<>();

  private QuestionVectors(Embedder embedder) {
    this.embedder = embedder;
  }

  /** Does work that leaves nothing behind when it is broken off. */
  public static <T> T during(
      Embedder embedder, Function<? super QuestionVectors, ? extends T> work) {
    QuestionVectors vectors = new QuestionVectors(embedder);
    while (true) {
      try {
        return work.apply(vectors);
      } catch (Missing missing) {
        vectors.made.put(missing.question, vectors.make(missing.question));
      }
    }
  }

  /** The vector of a question; empty when none can be made, so that words must do. */
  Optional<float[]> of(String question) {
    if (embedder.dimension() == 0) {
      return Optional.empty();
    }
    Optional<float[]> vector = made.get(question);
    if (vector == null) {
      throw new Missing(question);
    }
    return vector;
  }

  private Optional<float[]> make(String question) {
    try {
      return Optional.of(embedder.embed(List.of(question)).get(0));
    } catch (MemoException.TryAgain unwell) {
      return Optional.empty(); // The question is answered by words: plainer, but at once.
    }
  }

  /** Breaks work off that needs a vector. */
  private static final class Missing extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient String question;

    Missing(String question) {
      super("a question's vector is to be made first", null, false, false);
      this.question = question;
    }
  }
}
