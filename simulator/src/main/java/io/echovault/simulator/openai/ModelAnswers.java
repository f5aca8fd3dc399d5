package io.echovault.simulator.openai;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers in the shapes of both dialects. */
final class ModelAnswers {
  private ModelAnswers() {}

  /**
   * What the model put out.
   *
   * @param text its output, or why it declined
   * @param end how the output ended
   * @param inputTokens how long the request was
   */
  record Output(String model, String text, End end, int inputTokens) {
    int outputTokens() {
      return 20 + text.length() / 4;
    }

    /** Without the text. */
    @Override
    public String toString() {
      return "Output[" + end + "]";
    }
  }

  enum End {
    COMPLETE,
    DECLINED,
    TRUNCATED,
    FAILED
  }

  /** The first item is reasoning, as reasoning models answer. */
  static Map<String, Object> response(Output output) {
    List<Object> items = new ArrayList<>();
    items.add(Map.of("type", "reasoning", "id", "rs_1", "summary", List.of()));
    if (output.end() != End.FAILED) {
      items.add(
          Map.of(
              "type",
              "message",
              "id",
              "msg_1",
              "role",
              "assistant",
              "status",
              output.end() == End.TRUNCATED ? "incomplete" : "completed",
              "content",
              List.of(
                  output.end() == End.DECLINED
                      ? Map.of("type", "refusal", "refusal", output.text())
                      : Map.of(
                          "type",
                          "output_text",
                          "text",
                          output.text(),
                          "annotations",
                          List.of()))));
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("id", "resp_standin");
    body.put("object", "response");
    body.put("status", status(output.end()));
    body.put("model", output.model());
    body.put("output", items);
    body.put(
        "incomplete_details",
        output.end() == End.TRUNCATED ? Map.of("reason", "max_output_tokens") : null);
    body.put(
        "error",
        output.end() == End.FAILED
            ? Map.of("code", "server_error", "message", "The model failed.")
            : null);
    body.put(
        "usage",
        Map.of(
            "input_tokens",
            output.inputTokens(),
            "input_tokens_details",
            Map.of("cached_tokens", 0),
            "output_tokens",
            output.outputTokens(),
            "output_tokens_details",
            Map.of("reasoning_tokens", 20),
            "total_tokens",
            output.inputTokens() + output.outputTokens()));
    return body;
  }

  private static String status(End end) {
    return switch (end) {
      case COMPLETE, DECLINED -> "completed";
      case TRUNCATED -> "incomplete";
      case FAILED -> "failed";
    };
  }

  static Map<String, Object> chat(Output output) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("role", "assistant");
    message.put("content", output.end() == End.DECLINED ? null : output.text());
    message.put("refusal", output.end() == End.DECLINED ? output.text() : null);
    Map<String, Object> choice = new LinkedHashMap<>();
    choice.put("index", 0);
    choice.put("message", message);
    choice.put(
        "finish_reason",
        switch (output.end()) {
          case COMPLETE, DECLINED -> "stop";
          case TRUNCATED -> "length";
          case FAILED -> "error";
        });
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("id", "chatcmpl-standin");
    body.put("object", "chat.completion");
    body.put("model", output.model());
    body.put("choices", List.of(choice));
    body.put(
        "usage",
        Map.of(
            "prompt_tokens",
            output.inputTokens(),
            "completion_tokens",
            output.outputTokens(),
            "total_tokens",
            output.inputTokens() + output.outputTokens()));
    return body;
  }
}
