package io.echovault.core.answer;

import java.util.List;
import java.util.OptionalInt;

/**
 * What an answer is, apart from its words: decisions about sealing, sending, merging and audit are
 * taken from this. Numbers are those of the member's memories.
 *
 * @param cites the memories whose words it shows, in order, each once
 * @param secrets those of them that are of a secret tier
 * @param acknowledges the memory that it says was kept, when it says nothing else
 * @param abstains whether it says that nothing answers the question
 * @param language of its words, two lower-case letters
 */
public record AnswerFacts(
    List<Integer> cites,
    List<Integer> secrets,
    OptionalInt acknowledges,
    boolean abstains,
    String language) {
  public AnswerFacts {
    cites = List.copyOf(cites);
    secrets = List.copyOf(secrets);
    if (!cites.containsAll(secrets)) {
      throw new IllegalArgumentException("a secret memory that is shown is cited as well");
    }
  }

  /** Those of an answer that shows no memory. */
  public static AnswerFacts none(String language) {
    return new AnswerFacts(List.of(), List.of(), OptionalInt.empty(), false, language);
  }

  /** Whether words of a secret tier are shown, so that it is sealed apart and sent once. */
  public boolean secret() {
    return !secrets.isEmpty();
  }

  /** Whether it may go in one message with others that may. */
  public boolean merges() {
    return acknowledges.isPresent();
  }
}
