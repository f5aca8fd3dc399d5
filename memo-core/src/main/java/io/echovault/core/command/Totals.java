package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.text.BoundedPattern;
import io.echovault.core.text.PlainText;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.Recall;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Adds up what several memories tell, as "how much did I lend Tom in all?" asks, and quotes what
 * the sum rests on. What tells no amount, or more than one, is not guessed at: then nothing is
 * added.
 */
final class Totals {
  private static final BoundedPattern HOW_MUCH =
      BoundedPattern.compile(
          "\\b(?:how (?:much|many)|cuant[oa]s?|quant[oaie]s?|wie ?viele?|combien|kitn[aei])\\b|कितन");

  private static final BoundedPattern IN_ALL =
      BoundedPattern.compile(
          "\\b(?:in all|in total|altogether|all together|overall|en total|no total|ao todo"
              + "|insgesamt|zusammen|in summe|au total|en tout|in tutto|in totale"
              + "|complessivamente|kul|total)\\b|कुल");

  /** The words of these that count for nothing else. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "all",
          "total",
          "altogether",
          "together",
          "overall",
          "todo",
          "insgesamt",
          "zusammen",
          "summe",
          "tout",
          "tutto",
          "totale",
          "complessivamente",
          "kul",
          "mila",
          "milakar",
          "कुल",
          "मिलाकर");

  private Totals() {}

  /** The sum that is asked for; empty when none is, or when nothing can be added. */
  static Optional<Answer> answer(Turn turn, String question) {
    String plain = PlainText.of(question);
    String both = plain + " " + PlainText.accented(question);
    if (!HOW_MUCH.matcher(both).find() || !IN_ALL.matcher(both).find()) {
      return Optional.empty();
    }
    Recall recall = turn.notebook().recall(question, Searching.LOOKED_AT);
    List<Memory> told =
        Searching.gated(turn, question, LEFT_OUT, recall, new AnyTimeWords(turn)).telling();
    List<Amount> amounts =
        told.stream().flatMap(memory -> Amount.in(memory.text()).stream()).toList();
    // Who says "20 quid" once may say "15" the next time.
    List<String> units =
        amounts.stream().map(Amount::unit).filter(unit -> !unit.isEmpty()).distinct().toList();
    if (told.isEmpty() || amounts.size() < told.size() || units.size() > 1) {
      return Optional.empty();
    }
    long sum = amounts.stream().mapToLong(Amount::value).sum();
    Message total =
        Message.of("total.sum")
            .with("sum", new Amount(sum, units.isEmpty() ? "" : units.get(0)).shown())
            .with("count", told.size());
    return Optional.of(Answer.say(Message.lines(total, Quotes.list(told, turn.zone()))));
  }
}
