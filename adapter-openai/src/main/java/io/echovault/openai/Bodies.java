package io.echovault.openai;

import io.echovault.ports.vocabulary.OpenPicture;
import io.echovault.ports.vocabulary.PictureTask;
import io.echovault.ports.vocabulary.ReadingTask;
import io.echovault.ports.vocabulary.SummaryTask;
import io.echovault.ports.vocabulary.WordingTask;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The bodies of requests, in both dialects. */
final class Bodies {
  /** Small pictures are looked at as they are, large ones at a price that the server limits. */
  private static final String DETAIL = "auto";

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEEE uuuu-MM-dd'T'HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ENGLISH);

  private final OpenAiSettings settings;

  Bodies(OpenAiSettings settings) {
    this.settings = settings;
  }

  /**
   * What is asked for.
   *
   * @param name of the schema
   * @param picture that it is about, beside the input
   * @param mostTokens of the answer, reasoning included
   * @param user who is served, hashed
   */
  record Asked(
      String model,
      String name,
      String instructions,
      JsonNode input,
      Optional<OpenPicture> picture,
      JsonNode schema,
      int mostTokens,
      String user) {

    /** What is asked for by words alone. */
    Asked(
        String model,
        String name,
        String instructions,
        JsonNode input,
        JsonNode schema,
        int mostTokens,
        String user) {
      this(model, name, instructions, input, Optional.empty(), schema, mostTokens, user);
    }

    @Override
    public String toString() {
      return "Asked[" + model + " " + name + "]";
    }
  }

  ObjectNode body(Asked asked) {
    return settings.dialect() == Dialect.RESPONSES ? response(asked) : chat(asked);
  }

  private ObjectNode response(Asked asked) {
    ObjectNode body = Json.object().put("model", asked.model()).put("store", false);
    body.put("instructions", asked.instructions());
    ObjectNode message = body.putArray("input").addObject().put("role", "user");
    ArrayNode content = message.putArray("content");
    content.addObject().put("type", "input_text").put("text", Json.text(asked.input()));
    asked
        .picture()
        .ifPresent(
            picture ->
                content
                    .addObject()
                    .put("type", "input_image")
                    .put("image_url", dataUrl(picture))
                    .put("detail", DETAIL));
    ObjectNode format = body.putObject("text").putObject("format").put("type", "json_schema");
    format.put("name", asked.name()).put("strict", true).set("schema", asked.schema());
    settings.effort().ifPresent(effort -> body.putObject("reasoning").put("effort", effort));
    body.put("max_output_tokens", asked.mostTokens());
    body.put("safety_identifier", asked.user());
    return body.put("prompt_cache_key", asked.name());
  }

  private ObjectNode chat(Asked asked) {
    ObjectNode body = Json.object().put("model", asked.model()).put("store", false);
    ArrayNode messages = body.putArray("messages");
    messages.addObject().put("role", "system").put("content", asked.instructions());
    ObjectNode message = messages.addObject().put("role", "user");
    asked
        .picture()
        .ifPresentOrElse(
            picture -> {
              ArrayNode content = message.putArray("content");
              content.addObject().put("type", "text").put("text", Json.text(asked.input()));
              ObjectNode image = content.addObject().put("type", "image_url");
              image.putObject("image_url").put("url", dataUrl(picture)).put("detail", DETAIL);
            },
            () -> message.put("content", Json.text(asked.input())));
    ObjectNode format = body.putObject("response_format").put("type", "json_schema");
    ObjectNode schema = format.putObject("json_schema").put("name", asked.name());
    schema.put("strict", true).set("schema", asked.schema());
    settings.effort().ifPresent(effort -> body.put("reasoning_effort", effort));
    body.put("max_completion_tokens", asked.mostTokens());
    return body.put("safety_identifier", asked.user());
  }

  /** A picture as requests carry it: its type and its bytes in Base64. */
  private static String dataUrl(OpenPicture picture) {
    return beginning(picture) + Base64.getEncoder().encodeToString(picture.content().array());
  }

  /** How many bytes of a request a picture takes. */
  static long bytes(OpenPicture picture) {
    return beginning(picture).length() + (picture.content().length() + 2L) / 3 * 4;
  }

  private static String beginning(OpenPicture picture) {
    return "data:" + picture.mimeType() + ";base64,";
  }

  static ObjectNode input(PictureTask task) {
    return Json.object().put("language", task.language());
  }

  static ObjectNode input(SummaryTask task) {
    ObjectNode input = Json.object();
    ArrayNode parts = input.putArray("parts");
    for (int at = 0; at < task.parts().size(); at++) {
      parts.addObject().put("number", at + 1).put("text", task.parts().get(at).text());
    }
    return input;
  }

  static ObjectNode input(ReadingTask task) {
    ObjectNode input = Json.object().put("message", task.message().text());
    input.put("previous_question", task.before().map(each -> each.text()).orElse(null));
    input.put("previous_note", task.told().map(each -> each.text()).orElse(null));
    return input.put("language", task.language()).put("said_at", moment(task.saidAt()));
  }

  static ObjectNode input(WordingTask task) {
    ObjectNode input = Json.object().put("question", task.question().text());
    input.put("language", task.language()).put("asked_at", moment(task.askedAt()));
    ArrayNode memories = input.putArray("notes");
    for (WordingTask.Source source : task.memories()) {
      ObjectNode memory = memories.addObject().put("number", source.number());
      memory.put("said_on", source.saidOn().toString());
      memory.put("about", source.about().map(Bodies::local).orElse(null));
      memory.put("text", source.words().text());
    }
    return input;
  }

  private static String moment(ZonedDateTime at) {
    return MOMENT.format(at);
  }

  private static String local(LocalDateTime at) {
    return LOCAL.format(at);
  }
}
