package io.echovault.core.understanding;

import io.echovault.core.understanding.intent.Candidate;
import java.util.List;
import java.util.Optional;

/**
 * What was read out of a message before its transaction, which holds a connection and a lock
 * meanwhile. Prints no words.
 *
 * @param candidates what it may ask for, the likeliest first; at least one
 * @param reading the tier and the time of the words that the first would keep
 * @param language that its sender writes in, as far as it shows
 * @param advice what a language model adds
 */
public record Understood(
    List<Candidate> candidates, MessageReading reading, Optional<String> language, Advice advice) {
  public Understood {
    candidates = List.copyOf(candidates);
    if (candidates.isEmpty()) {
      throw new IllegalArgumentException("a message that nobody has read");
    }
  }

  /** What the rules read alone. */
  public Understood(List<Candidate> candidates, MessageReading reading, Optional<String> language) {
    this(candidates, reading, language, Advice.NONE);
  }

  /** The same with what a language model says of it, which can only keep words more closely. */
  public Understood advised(Advice other) {
    if (!other.modelThere()) {
      return this;
    }
    return new Understood(
        candidates, other.kept().map(reading::advised).orElse(reading), language, other);
  }
}
