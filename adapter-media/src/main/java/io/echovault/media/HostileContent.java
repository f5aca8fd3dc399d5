package io.echovault.media;

import io.echovault.ports.vocabulary.MediaReading.Problem;
import java.io.IOException;

/** Content that is not to be kept, and why. Carries nothing of it, and no trace. */
final class HostileContent extends IOException {
  private static final long serialVersionUID = 1;

  private final Problem problem;

  HostileContent(Problem problem) {
    super(problem.name());
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
