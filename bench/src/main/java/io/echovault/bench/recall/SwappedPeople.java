package io.echovault.bench.recall;

import io.echovault.bench.locomo.Asked;
import io.echovault.bench.locomo.Dialogue;
import io.echovault.bench.locomo.Turn;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Asks about the wrong one of two people: a question that names one of those who speak gets the
 * other's name, so that nothing in the conversation answers it.
 */
final class SwappedPeople {
  private static final int ADVERSARIAL = 5;

  private final List<String> people;

  private SwappedPeople(List<String> people) {
    this.people = people;
  }

  /** Of a conversation between two; empty when fewer or more speak. */
  static Optional<SwappedPeople> of(Dialogue dialogue) {
    List<String> people = dialogue.turns().stream().map(Turn::speaker).distinct().toList();
    return people.size() == 2 ? Optional.of(new SwappedPeople(people)) : Optional.empty();
  }

  /** The question with the other name; empty when it names none, both, or has no answer anyway. */
  Optional<String> swap(Asked question) {
    boolean first = names(question.text(), people.get(0));
    boolean second = names(question.text(), people.get(1));
    if (first == second || question.category() == ADVERSARIAL) {
      return Optional.empty();
    }
    String named = people.get(first ? 0 : 1);
    String other = people.get(first ? 1 : 0);
    return Optional.of(question.text().replaceAll(word(named), other));
  }

  private static boolean names(String text, String person) {
    return Pattern.compile(word(person)).matcher(text).find();
  }

  private static String word(String person) {
    return "\\b" + Pattern.quote(person) + "\\b";
  }
}
