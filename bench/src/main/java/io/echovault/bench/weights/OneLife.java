package io.echovault.bench.weights;

import io.echovault.bench.locomo.Asked;
import io.echovault.bench.locomo.Dialogue;
import io.echovault.bench.locomo.Turn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Several dialogues of two put together as if the same two had said it all, so that a question has
 * as many memories against it as it has after years.
 */
final class OneLife {
  private OneLife() {}

  /** One dialogue of all turns, in the order of their times, with all questions. */
  static Dialogue of(List<Dialogue> dialogues) {
    List<String> names = speakers(dialogues.get(0));
    List<Turn> turns = new ArrayList<>();
    List<Asked> questions = new ArrayList<>();
    for (int at = 0; at < dialogues.size(); at++) {
      String which = at + "/";
      List<String> former = speakers(dialogues.get(at));
      for (Turn turn : dialogues.get(at).turns()) {
        turns.add(
            new Turn(
                which + turn.id(),
                renamed(turn.speaker(), former, names),
                renamed(turn.text(), former, names),
                turn.caption(),
                turn.saidAt()));
      }
      for (Asked asked : dialogues.get(at).questions()) {
        questions.add(
            new Asked(
                renamed(asked.text(), former, names),
                asked.category(),
                asked.evidence().stream().map(which::concat).collect(Collectors.toSet())));
      }
    }
    turns.sort(Comparator.comparing(Turn::saidAt));
    return new Dialogue(turns, questions);
  }

  private static List<String> speakers(Dialogue dialogue) {
    List<String> speakers =
        dialogue.turns().stream().map(Turn::speaker).distinct().limit(3).toList();
    if (speakers.size() != 2) {
      throw new IllegalArgumentException("a dialogue has two speakers, not " + speakers.size());
    }
    return speakers;
  }

  /** All at once, for a new name may be a former one too. */
  private static String renamed(String text, List<String> former, List<String> names) {
    String either = former.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    return Pattern.compile("\\b(?:" + either + ")\\b")
        .matcher(text)
        .replaceAll(found -> names.get(former.indexOf(found.group())));
  }
}
