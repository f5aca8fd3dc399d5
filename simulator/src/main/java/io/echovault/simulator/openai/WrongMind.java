package io.echovault.simulator.openai;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers wrongly on purpose: numbers, names, dates and words that stand in no note, notes that
 * were not given, sentences without a note, figures that nobody wrote, and the contrary of what a
 * note says. Takes statements for questions and the other way round.
 */
public final class WrongMind implements Mind {
  /** Words that it puts into answers and that nobody said. */
  public static final List<String> INVENTED =
      List.of("98765", "Zebulon", "zeppelin", "31 February", "Marzember", "quetzals");

  private static final int NO_NOTE = 999_999;

  @Override
  public JsonNode reading(JsonNode input) {
    boolean asks = MindJson.text(input, "message").endsWith("?");
    ObjectNode reading = MindJson.reading(asks ? "statement" : "question", 1);
    reading.put("question", "Where does Zebulon keep the zeppelin?").put("tier", "general");
    reading.put("event_at", "2031-01-01T00:00").put("event_words", "on 31 February");
    return reading;
  }

  @Override
  public JsonNode wording(JsonNode input) {
    JsonNode first = input.path("notes").path(0);
    int number = first.path("number").asInt(1);
    String text = MindJson.text(first, "text").strip();
    List<Integer> cited = List.of(number);
    ObjectNode answer = MindJson.answer();
    Stream.of(
            "The answer is 98765.",
            "Zebulon told you so.",
            "It is a zeppelin.",
            "It was on 31 February, in Marzember.",
            "It costs ninety quetzals.",
            text + " Zebulon",
            "It is not true that " + text)
        .forEach(each -> MindJson.say(answer, each, cited));
    MindJson.say(answer, text, List.of(NO_NOTE));
    MindJson.say(answer, text, List.of());
    MindJson.reckon(
        MindJson.say(answer, "In all {result}.", cited),
        "total",
        List.of(new MindJson.Term(number, "98765"), new MindJson.Term(NO_NOTE, "1")));
    return answer;
  }
}
