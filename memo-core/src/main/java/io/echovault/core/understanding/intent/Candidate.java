package io.echovault.core.understanding.intent;

import java.util.Objects;

/**
 * One reading of a message.
 *
 * @param confidence 0 to 1; 1 for a rule that is sure
 * @param reader who read it so, a name of our own for the log and for {@code explain}
 */
public record Candidate(Intent intent, double confidence, String reader) {
  public Candidate {
    Objects.requireNonNull(intent, "intent");
    Objects.requireNonNull(reader, "reader");
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must be 0 to 1: " + confidence);
    }
  }
}
