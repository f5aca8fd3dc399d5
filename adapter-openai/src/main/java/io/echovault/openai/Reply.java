package io.echovault.openai;

import io.echovault.openai.ModelCall.Outcome;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a server's answer with status 200 says, in either dialect.
 *
 * @param content the text that was asked for, when the outcome is ANSWERED
 */
record Reply(Outcome outcome, String content, Usage usage) {

  /** The tokens that the server counted. */
  record Usage(long input, long cached, long output) {
    static final Usage NONE = new Usage(0, 0, 0);
  }

  static Reply read(Dialect dialect, JsonNode body) {
    return dialect == Dialect.RESPONSES ? response(body) : chat(body);
  }

  /** The output may begin with reasoning; a failure comes with status 200 too. */
  private static Reply response(JsonNode body) {
    Usage usage = usage(body.path("usage"), "input_tokens", "output_tokens");
    StringBuilder text = new StringBuilder();
    for (JsonNode item : body.path("output")) {
      if (item.path("type").stringValue("").equals("message")) {
        for (JsonNode part : item.path("content")) {
          if (part.path("type").stringValue("").equals("refusal")) {
            return new Reply(Outcome.REFUSED, "", usage);
          }
          text.append(part.path("text").stringValue(""));
        }
      }
    }
    return switch (body.path("status").stringValue("")) {
      case "completed" -> new Reply(Outcome.ANSWERED, text.toString(), usage);
      case "incomplete" -> new Reply(incomplete(body), "", usage);
      default -> new Reply(Outcome.FAILED, "", usage);
    };
  }

  private static Outcome incomplete(JsonNode body) {
    String reason = body.path("incomplete_details").path("reason").stringValue("");
    return reason.equals("content_filter") ? Outcome.REFUSED : Outcome.INCOMPLETE;
  }

  private static Reply chat(JsonNode body) {
    Usage usage = usage(body.path("usage"), "prompt_tokens", "completion_tokens");
    JsonNode choice = body.path("choices").path(0);
    JsonNode message = choice.path("message");
    if (message.path("refusal").isString()) {
      return new Reply(Outcome.REFUSED, "", usage);
    }
    Optional<String> content =
        Optional.of(message.path("content")).filter(JsonNode::isString).map(JsonNode::stringValue);
    return switch (choice.path("finish_reason").stringValue("")) {
      case "stop" -> new Reply(Outcome.ANSWERED, content.orElse(""), usage);
      case "length" -> new Reply(Outcome.INCOMPLETE, "", usage);
      case "content_filter" -> new Reply(Outcome.REFUSED, "", usage);
      default -> new Reply(Outcome.FAILED, "", usage);
    };
  }

  private static Usage usage(JsonNode usage, String input, String output) {
    long cached = usage.path(input + "_details").path("cached_tokens").asLong(0);
    return new Usage(usage.path(input).asLong(0), cached, usage.path(output).asLong(0));
  }

  @Override
  public String toString() {
    return "Reply[" + outcome + "]";
  }
}
