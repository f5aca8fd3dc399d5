package io.echovault.core.understanding;

import io.echovault.core.understanding.examples.IntentExamples;
import io.echovault.core.understanding.examples.Kind;
import io.echovault.core.understanding.examples.Reading;
import io.echovault.core.understanding.intent.Candidate;
import io.echovault.core.understanding.intent.Intent;
import io.echovault.core.understanding.intent.Talk;
import io.echovault.core.understanding.requests.QuestionWords;
import java.util.Optional;

/**
 * Tells by labelled examples what words want, where no rule reads more in them than a statement.
 * They never decide alone to change or to lose anything: what is asked is only asked back, and of
 * requests those are carried out that show something or keep nothing.
 */
final class ByExample {
  /** Longer words tell. */
  private static final int LONGEST = 90;

  private static final double SURE = 0.85;
  private static final double UNSURE = 0.7;
  private static final double ABOVE_A_STATEMENT = 0.6;
  private static final String READER = "examples";

  private ByExample() {}

  static Optional<Candidate> read(Written written, String language) {
    if (written.text().length() > LONGEST
        || written.heard().sense(language) == QuestionWords.Sense.TELLS) {
      return Optional.empty();
    }
    Reading reading = IntentExamples.read(written.text(), written.heard().language());
    return asked(reading, written.text().strip())
        .or(() -> requested(reading))
        .map(intent -> new Candidate(intent, ABOVE_A_STATEMENT, READER));
  }

  private static Optional<Intent> asked(Reading reading, String words) {
    double asks = reading.probability(Kind.QUESTION, Kind.FOLLOW_UP, Kind.LIST, Kind.COUNT);
    return asks >= UNSURE
        ? Optional.of(new Intent.KeepOrAsk(words, asks >= SURE))
        : Optional.empty();
  }

  private static Optional<Intent> requested(Reading reading) {
    Kind best = reading.best();
    return reading.probability(best) < SURE
        ? Optional.empty()
        : switch (best) {
          case HELP -> Optional.of(new Intent.Command("help", ""));
          case EXPORT -> Optional.of(new Intent.Command("export", ""));
          case LOGIN -> Optional.of(new Intent.Command("login", ""));
          case DONT_KEEP -> Optional.of(new Intent.DoNotKeep());
          case NOISE -> Optional.of(new Intent.SmallTalk(Talk.NOISE));
          default -> Optional.empty();
        };
  }
}
