package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Argument.Divided;
import io.echovault.core.answer.Message;
import io.echovault.core.understanding.Advice;
import io.echovault.ports.vocabulary.Memory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Puts together what rules answer and what a language model makes of the memories. The memories
 * that it cites are quoted below its words, and what the rules quote stays.
 */
final class Advised {
  /** What quotes more is a list, which has its own order. */
  private static final int MOST_QUOTES = 6;

  private Advised() {}

  /**
   * The answer to the question of a message.
   *
   * @param words the question as it was written
   * @param rules what the rules answer
   */
  static Answer answer(Turn turn, String words, Answer rules) {
    Advice advice = turn.advice();
    Answer best =
        advice
            .question()
            .filter(question -> rules.abstains() && !question.equals(words))
            .map(question -> Searching.ask(turn, question))
            .filter(other -> !other.abstains())
            .orElse(rules);
    Answer whole = advice.answer().flatMap(answer -> together(turn, answer, best)).orElse(best);
    return rules.question().map(whole::to).orElse(whole);
  }

  private static Optional<Answer> together(Turn turn, Advice.Answer advised, Answer rules) {
    Set<Integer> quoted = Set.copyOf(rules.facts(turn.settings().language()).cites());
    if (!rules.abstains() && (quoted.isEmpty() || quoted.size() > MOST_QUOTES)) {
      return Optional.empty();
    }
    Map<Integer, Memory> cited = new LinkedHashMap<>();
    List<Message> sentences =
        advised.lines().stream()
            .filter(line -> stillSay(turn, line, cited))
            .flatMap(line -> line.words().stream())
            .map(Message::words)
            .toList();
    if (cited.isEmpty()) {
      return Optional.empty();
    }
    Message said = Message.joined(Divided.SENTENCES, sentences);
    if (rules.abstains()) {
      return Optional.of(
          Answer.say(
              Message.lines(said, Quotes.answers(List.copyOf(cited.values()), turn.zone()))));
    }
    List<Memory> others =
        cited.values().stream().filter(memory -> !quoted.contains(memory.number())).toList();
    return Optional.of(
        new Answer(
            Message.lines(
                Stream.of(said, Quotes.answers(others, turn.zone()), rules.message()).toList()),
            rules.options(),
            rules.fileName(),
            OptionalInt.empty(),
            false));
  }

  /** Whether the memories of a line are as the model saw them; notes them then. */
  private static boolean stillSay(Turn turn, Advice.Line line, Map<Integer, Memory> cited) {
    List<Memory> found =
        line.cites().stream()
            .flatMap(
                each ->
                    turn.notebook().find(each.number()).stream()
                        .filter(memory -> memory.version() == each.version()))
            .filter(memory -> !memory.tier().secret())
            .toList();
    if (found.size() < line.cites().size()) {
      return false;
    }
    found.forEach(memory -> cited.put(memory.number(), memory));
    return true;
  }
}
