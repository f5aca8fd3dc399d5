package io.echovault.whatsapp;

import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.SendResult;
import io.echovault.ports.vocabulary.SendResult.Accepted;
import io.echovault.ports.vocabulary.SendResult.Problem;
import io.echovault.ports.vocabulary.SendResult.Refused;
import java.io.IOException;
import java.util.Optional;
import okhttp3.Response;
import okio.BufferedSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What the Graph API's answers mean. */
final class GraphAnswers {
  private static final long LONGEST_ANSWER = 64 << 10;

  private GraphAnswers() {}

  /** The beginning of an answer's body, as much as any answer of the API needs. */
  static byte[] start(Response response) throws IOException {
    BufferedSource source = response.body().source();
    source.request(LONGEST_ANSWER);
    return source.getBuffer().readByteArray(Math.min(LONGEST_ANSWER, source.getBuffer().size()));
  }

  /**
   * Judges an answer by Meta's error code, and by the HTTP status when the code says nothing.
   *
   * @param status the HTTP status
   * @param body the answer's body, perhaps cut short
   */
  static SendResult result(int status, byte[] body) {
    JsonNode answer = read(body);
    if (status >= 200 && status < 300) {
      JsonNode first = answer.path("messages").path(0);
      Optional<MessageId> id = MessageReader.messageId(first, "id");
      return id.isPresent() ? new Accepted(id.get()) : new Refused(Problem.UNCERTAIN, 0);
    }
    return refused(status, answer);
  }

  /** What an answer that is no success means. */
  static Refused refused(int status, JsonNode answer) {
    Optional<Integer> code = Fields.number(answer.path("error"), "code");
    Problem problem =
        code.flatMap(GraphAnswers::problem)
            .orElseGet(() -> code.isPresent() ? byStatus(status) : withoutCode(status));
    return new Refused(problem, code.orElse(0));
  }

  /** An answer's body; nothing at all when it is not JSON. */
  static JsonNode read(byte[] body) {
    try {
      return Json.read(body);
    } catch (MalformedWebhookException e) {
      return MissingNode.getInstance();
    }
  }

  /** Meta's codes; empty for one that is not known. */
  static Optional<Problem> problem(int code) {
    if (code >= 200 && code <= 299) {
      return Optional.of(Problem.UNAUTHORISED);
    }
    return switch (code) {
      case 1, 2, 131000, 131016, 135000 -> Optional.of(Problem.UNAVAILABLE);
      case 4, 80007, 130429 -> Optional.of(Problem.TOO_FAST);
      case 131056 -> Optional.of(Problem.TOO_FAST_FOR_RECIPIENT);
      case 131057 -> Optional.of(Problem.MAINTENANCE);
      case 368, 130497, 131031, 131042, 131048, 131064 -> Optional.of(Problem.BLOCKED);
      case 0, 3, 10, 190, 131005 -> Optional.of(Problem.UNAUTHORISED);
      case 131047 -> Optional.of(Problem.WINDOW_CLOSED);
      case 130472, 131026, 131049, 131050 -> Optional.of(Problem.UNDELIVERABLE);
      case 100, 131008, 131009, 131021, 131030, 131051, 131052, 131053, 131062 ->
          Optional.of(Problem.INVALID);
      default -> Optional.empty();
    };
  }

  private static Problem byStatus(int status) {
    return switch (status) {
      case 401 -> Problem.UNAUTHORISED;
      case 429 -> Problem.TOO_FAST;
      default -> status >= 400 && status < 500 ? Problem.INVALID : Problem.UNAVAILABLE;
    };
  }

  // Without Meta's code something in between has answered. It cannot judge the message, and a
  // gateway that gave up waiting does not know whether Meta took it.
  private static Problem withoutCode(int status) {
    return switch (status) {
      case 502, 504 -> Problem.UNCERTAIN;
      case 403 -> Problem.UNAUTHORISED;
      case 408 -> Problem.UNAVAILABLE;
      default -> byStatus(status);
    };
  }
}
