package io.echovault.simulator.openai;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Stands where a well-behaved model would: it knows words that mean the same, what a pronoun stands
 * for, what is to be reckoned, and a few ways to ask without a question mark. It answers only by
 * notes that have all that is asked, in their own words.
 */
public final class PlainMind implements Mind {
  @Override
  public JsonNode reading(JsonNode input) {
    String message = MindJson.text(input, "message").strip();
    Optional<String> asked = Asking.question(message);
    ObjectNode reading = MindJson.reading(asked.isPresent() ? "question" : "statement", 0.9);
    asked.ifPresent(
        question ->
            reading.put(
                "question", Asking.whole(question, MindJson.text(input, "previous_question"))));
    Asking.named(MindJson.text(input, "previous_note"))
        .filter(name -> asked.isEmpty() && !message.contains(name))
        .ifPresent(
            name ->
                Asking.pronoun(message)
                    .ifPresent(word -> MindJson.mention(reading, "person", name, word)));
    if (Speech.isConfided(message)) {
      reading.put("tier", "confidential");
    }
    Speech.time(message, LocalDateTime.parse(lastWord(MindJson.text(input, "said_at"))))
        .ifPresent(
            time -> {
              reading.put("event_at", time.at().toString());
              reading.put("event_words", time.words());
            });
    return reading;
  }

  private static String lastWord(String text) {
    return text.substring(text.lastIndexOf(' ') + 1);
  }

  @Override
  public JsonNode wording(JsonNode input) {
    ObjectNode answer = MindJson.answer();
    Set<String> asked = Synonyms.telling(MindJson.text(input, "question"));
    List<JsonNode> notes = new ArrayList<>();
    input.path("notes").forEach(notes::add);
    if (Sums.answer(answer, MindJson.text(input, "question"), notes)) {
      return answer;
    }
    List<JsonNode> all =
        notes.stream()
            .filter(note -> Synonyms.has(MindJson.text(note, "text"), asked))
            .sorted(Comparator.comparingInt(note -> note.path("number").asInt(0)))
            .toList();
    if (asked.isEmpty() || all.isEmpty()) {
      return answer;
    }
    // A later note takes the place of an earlier one.
    JsonNode last = all.get(all.size() - 1);
    MindJson.say(
        answer,
        Speech.toYou(MindJson.text(last, "text")),
        Stream.of(last.path("number").asInt(0)).toList());
    return answer;
  }

  @Override
  public JsonNode picture(JsonNode input, byte[] content) {
    return MindJson.picture(Colours.described(content), Optional.empty());
  }

  /** The first sentence of the first two parts. */
  @Override
  public JsonNode summary(JsonNode input) {
    ObjectNode answer = MindJson.answer();
    for (JsonNode part : input.path("parts")) {
      int number = part.path("number").asInt(0);
      String text = MindJson.text(part, "text").strip();
      int end = text.indexOf(". ");
      String first = end < 0 ? text : text.substring(0, end + 1);
      if (number <= 2 && first.length() <= 300) {
        MindJson.sumUp(answer, first.replace('\n', ' '), List.of(number));
      }
    }
    return answer;
  }
}
