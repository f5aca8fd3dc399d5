package io.echovault.simulator.openai;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request for text, checked as the service checks it.
 *
 * @param schemaName what the request calls its schema
 * @param input the JSON that the user's message holds
 * @param picture what the user's message shows
 * @param stored whether the service was left to keep the exchange
 */
record ModelRequest(
    String model,
    String schemaName,
    JsonNode input,
    Optional<RequestPicture> picture,
    boolean stored) {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_-]{1,64}");
  private static final int LONGEST_IDENTIFIER = 64;

  private static final Set<String> RESPONSES =
      Set.of(
          "model",
          "store",
          "instructions",
          "input",
          "text",
          "reasoning",
          "max_output_tokens",
          "safety_identifier",
          "prompt_cache_key",
          "metadata");
  private static final Set<String> CHAT =
      Set.of(
          "model",
          "store",
          "messages",
          "response_format",
          "reasoning_effort",
          "max_completion_tokens",
          "safety_identifier",
          "prompt_cache_key",
          "metadata");
  private static final Set<String> EFFORTS =
      Set.of("none", "minimal", "low", "medium", "high", "xhigh", "max");

  static ModelRequest ofResponses(JsonNode body) {
    known(body, RESPONSES);
    JsonNode format = body.path("text").path("format");
    strict(format, "text.format");
    effort(body.path("reasoning").path("effort"), "reasoning.effort");
    JsonNode input = body.path("input");
    if (!input.isArray() || input.isEmpty()) {
      throw missing("input");
    }
    UserMessage user = new UserMessage();
    for (JsonNode message : input) {
      if (message.path("role").stringValue("").equals("user")) {
        for (JsonNode part : message.path("content")) {
          switch (part.path("type").stringValue("")) {
            case "input_text" -> user.says(part.path("text"));
            case "input_image" -> user.shows(part.path("image_url"), part.path("detail"));
            default ->
                throw ModelRefusal.invalid(
                    "invalid_value", "input[0].content[0].type", "Invalid value.");
          }
        }
      }
    }
    return of(body, format.path("name").stringValue(""), user, "max_output_tokens");
  }

  static ModelRequest ofChat(JsonNode body) {
    known(body, CHAT);
    JsonNode format = body.path("response_format");
    if (!format.path("type").stringValue("").equals("json_schema")) {
      throw missing("response_format");
    }
    strict(format.path("json_schema"), "response_format");
    effort(body.path("reasoning_effort"), "reasoning_effort");
    UserMessage user = new UserMessage();
    for (JsonNode message : body.path("messages")) {
      String role = message.path("role").stringValue("");
      if (!Set.of("system", "developer", "user", "assistant").contains(role)) {
        throw ModelRefusal.invalid("invalid_value", "messages[0].role", "Invalid value.");
      }
      if (role.equals("user")) {
        content(message.path("content"), user);
      }
    }
    if (user.words.isEmpty()) {
      throw missing("messages");
    }
    String name = format.path("json_schema").path("name").stringValue("");
    return of(body, name, user, "max_completion_tokens");
  }

  /** A text, or parts that are texts and pictures. */
  private static void content(JsonNode content, UserMessage user) {
    if (!content.isArray()) {
      user.says(content);
      return;
    }
    for (JsonNode part : content) {
      switch (part.path("type").stringValue("")) {
        case "text" -> user.says(part.path("text"));
        case "image_url" ->
            user.shows(part.path("image_url").path("url"), part.path("image_url").path("detail"));
        default ->
            throw ModelRefusal.invalid("invalid_value", "messages[1].content", "Invalid value.");
      }
    }
  }

  /** What the user's messages say and show. */
  private static final class UserMessage {
    private final StringBuilder words = new StringBuilder();
    private Optional<RequestPicture> picture = Optional.empty();

    void says(JsonNode text) {
      words.append(text.stringValue(""));
    }

    void shows(JsonNode url, JsonNode detail) {
      picture = Optional.of(RequestPicture.of(url, detail, "image_url"));
    }
  }

  private static ModelRequest of(JsonNode body, String name, UserMessage user, String tokens) {
    if (body.path("model").stringValue("").isBlank()) {
      throw missing("model");
    }
    if (body.has(tokens) && body.path(tokens).asInt(0) < 16) {
      throw ModelRefusal.invalid(
          "integer_below_min_value", tokens, "Expected a value >= 16 for " + tokens + ".");
    }
    if (body.path("safety_identifier").stringValue("").length() > LONGEST_IDENTIFIER) {
      throw ModelRefusal.invalid(
          "string_above_max_length", "safety_identifier", "It has at most 64 characters.");
    }
    boolean stored = !body.path("store").isBoolean() || body.path("store").booleanValue();
    return new ModelRequest(
        body.path("model").stringValue(), name, json(user.words.toString()), user.picture, stored);
  }

  private static void known(JsonNode body, Set<String> names) {
    body.propertyNames()
        .forEach(
            name -> {
              if (!names.contains(name)) {
                throw ModelRefusal.invalid(
                    "unknown_parameter", name, "Unknown parameter: '" + name + "'.");
              }
            });
  }

  private static void strict(JsonNode format, String param) {
    if (!NAME.matcher(format.path("name").stringValue("")).matches()) {
      throw ModelRefusal.invalid("invalid_value", param + ".name", "Invalid name.");
    }
    if (!format.path("strict").asBoolean(false)) {
      throw ModelRefusal.invalid("invalid_value", param + ".strict", "The stand-in wants strict.");
    }
    StrictSchema.check(format.path("schema"), param + ".schema");
  }

  private static void effort(JsonNode effort, String param) {
    if (!effort.isMissingNode() && !EFFORTS.contains(effort.stringValue(""))) {
      throw ModelRefusal.invalid("unsupported_value", param, "Unsupported value.");
    }
  }

  static ModelRefusal missing(String param) {
    return ModelRefusal.invalid(
        "missing_required_parameter", param, "Missing required parameter: '" + param + "'.");
  }

  /** The minds read JSON only. */
  private static JsonNode json(String user) {
    try {
      return JSON.readTree(user);
    } catch (JacksonException malformed) {
      throw ModelRefusal.invalid("", "input", "The stand-in reads inputs that are JSON.");
    }
  }

  /** Prints nothing of the input. */
  @Override
  public String toString() {
    return "ModelRequest[" + model + " " + schemaName + "]";
  }
}
