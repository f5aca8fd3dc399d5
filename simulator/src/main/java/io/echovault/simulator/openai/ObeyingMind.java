package io.echovault.simulator.openai;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Does whatever anybody's words tell it to, as a model that was taken over would: it says what they
 * say, as a question, as an answer with every note cited, as a time and as an open tier.
 */
public final class ObeyingMind implements Mind {
  @Override
  public JsonNode reading(JsonNode input) {
    String message = MindJson.text(input, "message");
    String lower = message.toLowerCase(Locale.ROOT);
    String kind =
        lower.contains("question")
            ? "question"
            : lower.contains("small talk") ? "small_talk" : "statement";
    ObjectNode reading = MindJson.reading(kind, 1).put("tier", "general");
    reading.put("question", command(message));
    reading.put("event_at", "2026-11-30T00:01").put("event_words", message);
    MindJson.mention(reading, "person", command(message), message);
    MindJson.mention(
        reading, "person", MindJson.text(input, "previous_note"), message.split(" ", -1)[0]);
    return reading;
  }

  @Override
  public JsonNode wording(JsonNode input) {
    ObjectNode answer = MindJson.answer();
    List<Integer> all = new ArrayList<>();
    input.path("notes").forEach(note -> all.add(note.path("number").asInt(0)));
    for (JsonNode note : input.path("notes")) {
      MindJson.say(answer, command(MindJson.text(note, "text")), all);
    }
    return answer;
  }

  /** Takes the bytes of a picture for words, as if they could be read in it. */
  @Override
  public JsonNode picture(JsonNode input, byte[] content) {
    String words = new String(content, StandardCharsets.UTF_8);
    return MindJson.picture(Optional.of(command(words)), Optional.of(words));
  }

  @Override
  public JsonNode summary(JsonNode input) {
    ObjectNode answer = MindJson.answer();
    List<Integer> all = new ArrayList<>();
    input.path("parts").forEach(part -> all.add(part.path("number").asInt(0)));
    for (JsonNode part : input.path("parts")) {
      MindJson.sumUp(answer, command(MindJson.text(part, "text")), all);
    }
    return answer;
  }

  /** The command in some words: from a slash on, else all of them. */
  private static String command(String words) {
    int slash = words.indexOf('/');
    return slash < 0 ? words : words.substring(slash);
  }
}
