package io.echovault.simulator.openai;

import java.util.List;
import java.util.Optional;
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
    String first = MindJson.text(input, "message").strip().split(" ", -1)[0];
    MindJson.mention(reading, "person", "Zebulon", first);
    MindJson.mention(reading, "place", "Zeppelin", "zeppelin");
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

  @Override
  public JsonNode picture(JsonNode input, byte[] content) {
    return MindJson.picture(Optional.of("Zebulon in a zeppelin"), Optional.of("98765 quetzals"));
  }

  @Override
  public JsonNode summary(JsonNode input) {
    ObjectNode answer = MindJson.answer();
    String first = MindJson.text(input.path("parts").path(0), "text").strip();
    Stream.of("It costs 98765 quetzals.", "Zebulon signed it on 31 February.", first + " Zebulon")
        .forEach(each -> MindJson.sumUp(answer, each, List.of(1)));
    MindJson.sumUp(answer, first, List.of(NO_NOTE));
    MindJson.sumUp(answer, first, List.of());
    return answer;
  }
}
