package io.echovault.archive;

import io.echovault.ports.vocabulary.ArchiveContent.Problem;
import io.echovault.ports.vocabulary.ArchiveContent.Refused;

/**
 * Ends the reading of a file that cannot be taken, inside this package only. Carries no content and
 * no cause, whose message may quote some.
 */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Problem problem;
  private final int line;

  Refusal(Problem problem) {
    this(problem, 0);
  }

  /**
   * @param line the line that shows the problem, from 1
   */
  Refusal(Problem problem, int line) {
    super(problem.name(), null, false, false);
    this.problem = problem;
    this.line = line;
  }

  Refused refused() {
    return new Refused(problem, line);
  }
}
