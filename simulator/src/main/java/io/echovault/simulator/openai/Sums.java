package io.echovault.simulator.openai;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Questions that several notes answer together: what the plain mind would have reckoned. */
final class Sums {
  private static final Pattern FIGURE =
      Pattern.compile("[€$£]?\\d[\\d.,]*\\d?(?:\\s?(?:euros?|dollars?|pounds?|[€$£]))?");
  private static final Set<String> TOTAL = Set.of("put together", "add up to", "come to in sum");
  private static final Set<String> LEFT_OUT =
      Set.of(
          "put",
          "together",
          "add",
          "up",
          "come",
          "sum",
          "much",
          "dearer",
          "cheaper",
          "longer",
          "u",
          "us",
          "than",
          "all",
          "more",
          "costlier");

  private Sums() {}

  /** Adds what is to be reckoned to an answer; says whether anything is. */
  static boolean answer(ObjectNode answer, String question, List<JsonNode> notes) {
    String lower = question.toLowerCase(Locale.ROOT);
    if (TOTAL.stream().anyMatch(lower::contains)) {
      List<MindJson.Term> terms = terms(notes, telling(question));
      return terms.size() > 1 && reckon(answer, "total", terms);
    }
    int than = lower.indexOf(" than ");
    if (than < 0) {
      return false;
    }
    List<MindJson.Term> one = terms(notes, telling(question.substring(0, than)));
    List<MindJson.Term> other = terms(notes, telling(question.substring(than)));
    return one.size() == 1
        && other.size() == 1
        && reckon(answer, "difference", List.of(one.get(0), other.get(0)));
  }

  private static boolean reckon(ObjectNode answer, String how, List<MindJson.Term> terms) {
    List<Integer> cited = terms.stream().map(MindJson.Term::note).toList();
    MindJson.reckon(MindJson.say(answer, "It is {result}.", cited), how, terms);
    return true;
  }

  private static Set<String> telling(String question) {
    Set<String> words = Synonyms.telling(question);
    words.removeAll(LEFT_OUT);
    return words;
  }

  private static List<MindJson.Term> terms(List<JsonNode> notes, Set<String> words) {
    List<MindJson.Term> terms = new ArrayList<>();
    for (JsonNode note : notes) {
      String text = MindJson.text(note, "text");
      if (!words.isEmpty() && Synonyms.has(text, words)) {
        figure(text)
            .ifPresent(each -> terms.add(new MindJson.Term(note.path("number").asInt(0), each)));
      }
    }
    return terms;
  }

  private static Optional<String> figure(String text) {
    Matcher figure = FIGURE.matcher(text);
    return figure.find() ? Optional.of(figure.group()) : Optional.empty();
  }
}
