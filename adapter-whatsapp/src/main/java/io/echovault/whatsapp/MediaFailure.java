package io.echovault.whatsapp;

import io.echovault.ports.vocabulary.MediaResult.Problem;
import io.echovault.ports.vocabulary.SendResult;
import tools.jackson.databind.JsonNode;

/** Why media cannot be fetched. */
final class MediaFailure extends Exception {
  private static final long serialVersionUID = 1;

  /** Meta's code for an object that is not there. */
  private static final int NO_SUCH_OBJECT = 100;

  private final Problem problem;

  MediaFailure(Problem problem) {
    super(problem.name());
    this.problem = problem;
  }

  /** What an answer that is no success means for what was asked about. */
  static MediaFailure of(int status, JsonNode answer) {
    SendResult.Refused refused = GraphAnswers.refused(status, answer);
    if (status == 404 || refused.code() == NO_SUCH_OBJECT) {
      return new MediaFailure(Problem.GONE);
    }
    boolean ours = refused.problem() == SendResult.Problem.UNAUTHORISED;
    return new MediaFailure(ours ? Problem.REFUSED : Problem.UNAVAILABLE);
  }

  Problem problem() {
    return problem;
  }
}
