package io.echovault.core.memory;

import java.util.Map;
import java.util.Optional;

/**
 * The vectors of the questions that a message asks, made before its transaction. What has none is
 * answered by its words. Prints nothing of them.
 */
public final class PreparedVectors {
  /** None. */
  public static final PreparedVectors NONE = new PreparedVectors(Map.of());

  private final Map<String, Optional<float[]>> byQuestion;

  PreparedVectors(Map<String, Optional<float[]>> byQuestion) {
    this.byQuestion = Map.copyOf(byQuestion);
  }

  /** Whether a question was foreseen, also when no vector could be made of it. */
  public boolean foresaw(String question) {
    return byQuestion.containsKey(question);
  }

  Optional<float[]> of(String question) {
    return byQuestion.getOrDefault(question, Optional.empty());
  }

  @Override
  public String toString() {
    return "PreparedVectors[" + byQuestion.size() + "]";
  }
}
