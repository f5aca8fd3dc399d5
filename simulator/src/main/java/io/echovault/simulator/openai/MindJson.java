package io.echovault.simulator.openai;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers in the shape that requests ask for. */
final class MindJson {
  private static final JsonMapper JSON = JsonMapper.shared();

  private MindJson() {}

  /** A reading that says no more than the kind. */
  static ObjectNode reading(String kind, double confidence) {
    ObjectNode reading = JSON.createObjectNode().put("kind", kind).put("confidence", confidence);
    reading.putNull("question").putNull("tier").putNull("event_at").putNull("event_words");
    reading.putArray("mentions");
    return reading;
  }

  /** Adds a person or a place to a reading. */
  static void mention(ObjectNode reading, String kind, String name, String words) {
    ((ArrayNode) reading.get("mentions"))
        .addObject()
        .put("kind", kind)
        .put("name", name)
        .put("words", words);
  }

  /** An answer without sentences. */
  static ObjectNode answer() {
    ObjectNode answer = JSON.createObjectNode();
    answer.putArray("sentences");
    return answer;
  }

  /** Adds a sentence and gives it. */
  static ObjectNode say(ObjectNode answer, String text, Collection<Integer> notes) {
    ObjectNode sentence = ((ArrayNode) answer.get("sentences")).addObject().put("text", text);
    ArrayNode memories = sentence.putArray("memories");
    notes.forEach(memories::add);
    return sentence.putNull("sum");
  }

  /** Adds a sentence of a summary. */
  static void sumUp(ObjectNode answer, String text, Collection<Integer> parts) {
    ObjectNode sentence = ((ArrayNode) answer.get("sentences")).addObject().put("text", text);
    ArrayNode numbers = sentence.putArray("parts");
    parts.forEach(numbers::add);
  }

  /** What a picture shows, and what can be read in it. */
  static ObjectNode picture(Optional<String> description, Optional<String> text) {
    ObjectNode picture = JSON.createObjectNode().putNull("description").putNull("text");
    description.ifPresent(words -> picture.put("description", words));
    text.ifPresent(words -> picture.put("text", words));
    return picture;
  }

  /** Has a figure reckoned for a sentence. */
  static void reckon(ObjectNode sentence, String how, List<Term> terms) {
    ObjectNode sum = JSON.createObjectNode().put("how", how);
    ArrayNode all = sum.putArray("terms");
    terms.forEach(term -> all.addObject().put("memory", term.note()).put("figure", term.figure()));
    sentence.set("sum", sum);
  }

  record Term(int note, String figure) {}

  static String text(JsonNode node, String name) {
    return node.path(name).stringValue("");
  }
}
