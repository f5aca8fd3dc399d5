package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.recall.AskedThing;
import io.echovault.core.recall.Debts;
import io.echovault.core.recall.QuestionFit;
import io.echovault.core.text.PlainText;
import io.echovault.core.text.WordList;
import io.echovault.core.time.MemoryTimes;
import io.echovault.ports.vocabulary.Memory;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that is owed on one side and not paid yet, where a question names nobody: "who owes me
 * money?". What was paid in parts is quoted with these. Does not print words.
 */
final class OpenDebts {
  /** So many memories are looked at. */
  private static final int MOST = 300;

  private static final int SHOWN = 20;
  private static final String BLANKS = " \t\n?¿!¡.,;:'’";

  private OpenDebts() {}

  /** Two debts or more; one is an answer like any other. Empty where something else is asked. */
  static Optional<Answer> answer(Turn turn, String question) {
    List<Memory> open = open(turn, question);
    return open.size() < 2
        ? Optional.empty()
        : Optional.of(Answer.say(Quotes.answers(open.stream().limit(SHOWN).toList(), turn.zone())));
  }

  /** Whether the question has a name of the debts, such as "Tom", which may mean something. */
  private static boolean namesOne(String question, List<Memory> told) {
    Set<String> asked = WordList.plain(question, BLANKS);
    return told.stream()
        .flatMap(each -> AskedThing.names(each.text()).stream())
        .anyMatch(name -> asked.contains(PlainText.of(name)));
  }

  /** What is open, in the order in which it was told. */
  static List<Memory> open(Turn turn, String question) {
    if (!Debts.areOfAnybody(question)) {
      return List.of();
    }
    Debts.Side side = Debts.owed(question);
    List<Memory> told =
        turn.notebook().all().stream()
            .sorted(MemoryTimes.AS_SAID.reversed())
            .limit(MOST)
            .filter(each -> Debts.owed(each.text()) == side || Debts.paid(each.text()) == side)
            .sorted(MemoryTimes.AS_SAID)
            .toList();
    if (namesOne(question, told)) {
      return List.of();
    }
    QuestionFit fit = new QuestionFit(question, Set.of(), told.stream().map(Memory::text).toList());
    Restated restated = new Restated(turn, told, fit);
    return told.stream()
        .filter(each -> Debts.owed(each.text()) == side && Amount.isIn(each.text()))
        .filter(each -> restated.standingFor(each).isEmpty())
        .toList();
  }
}
