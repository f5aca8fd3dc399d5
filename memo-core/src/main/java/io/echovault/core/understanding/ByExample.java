package io.echovault.core.understanding;

import io.echovault.core.understanding.examples.IntentExamples;
import io.echovault.core.understanding.examples.Kind;
import io.echovault.core.understanding.examples.Reading;
import io.echovault.core.understanding.intent.Candidate;
import io.echovault.core.understanding.intent.Intent;
import java.util.Optional;

/**
 * Tells by labelled examples whether words ask or tell, where no rule reads more in them than a
 * statement. They never decide alone that words are not kept: a question needs an answer, too.
 */
final class ByExample {
  /** Longer words tell. */
  private static final int LONGEST = 90;

  private static final double SURE = 0.85;
  private static final double UNSURE = 0.7;
  private static final double ABOVE_A_STATEMENT = 0.6;
  private static final String READER = "examples";

  private ByExample() {}

  static Optional<Candidate> read(Written written) {
    if (written.text().length() > LONGEST) {
      return Optional.empty();
    }
    Reading reading = IntentExamples.read(written.text());
    double asks = reading.probability(Kind.QUESTION, Kind.FOLLOW_UP, Kind.LIST, Kind.COUNT);
    String words = written.text().strip();
    return asks >= UNSURE
        ? Optional.of(
            new Candidate(new Intent.KeepOrAsk(words, asks >= SURE), ABOVE_A_STATEMENT, READER))
        : Optional.empty();
  }
}
