package io.echovault.ports.vocabulary;

import java.util.List;

/**
 * The answer to a question.
 *
 * @param ranked what was found, best first, each memory once
 * @param answered how many of the first are good enough to be given as an answer; 0 means "I have
 *     nothing on that"
 */
public record Recall(List<Recollection> ranked, int answered) {
  public Recall {
    ranked = List.copyOf(ranked);
    if (answered < 0 || answered > ranked.size()) {
      throw new IllegalArgumentException("answered is 0 to " + ranked.size() + ", not " + answered);
    }
  }

  /** The memories that answer the question, best first. */
  public List<Recollection> answer() {
    return ranked.subList(0, answered);
  }
}
