package io.echovault.core.advice;

import io.echovault.core.command.Amount;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.WordedAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reckons what a sentence needs of several memories. The model says which figures, and each has to
 * stand in its memory as it says; the sum is ours.
 */
final class Reckoning {
  private static final long HUNDREDTHS = 100;
  private static final int MOST_TERMS = 30;

  private Reckoning() {}

  /**
   * The result, as people write it; empty when a figure does not stand where it should, when they
   * are of different currencies, or when the sum is too great.
   *
   * @param cited the memories of the sentence, by their numbers
   */
  static Optional<String> result(WordedAnswer.Sum sum, Map<Integer, Memory> cited) {
    if (sum.terms().isEmpty() || sum.terms().size() > MOST_TERMS) {
      return Optional.empty();
    }
    List<Amount> amounts = new ArrayList<>();
    for (WordedAnswer.Term term : sum.terms()) {
      Optional<Amount> amount =
          Optional.ofNullable(cited.get(term.memory()))
              .filter(memory -> stands(term.figure().strip(), memory.text()))
              .flatMap(memory -> Amount.in(term.figure()));
      if (amount.isEmpty() || !amount.get().unit().equals(first(amounts, amount.get()).unit())) {
        return Optional.empty();
      }
      amounts.add(amount.get());
    }
    return value(sum.how(), amounts.stream().map(Amount::value).toList())
        .map(value -> shown(sum.how(), value, amounts.get(0).unit()));
  }

  private static Amount first(List<Amount> amounts, Amount other) {
    return amounts.isEmpty() ? other : amounts.get(0);
  }

  private static String shown(WordedAnswer.How how, long value, String unit) {
    return new Amount(value, how == WordedAnswer.How.COUNT ? "" : unit).shown();
  }

  /** Whether a figure stands in a text by itself and not inside a longer one. */
  private static boolean stands(String figure, String text) {
    if (figure.isEmpty() || figure.codePoints().noneMatch(Character::isDigit)) {
      return false;
    }
    for (int at = text.indexOf(figure); at >= 0; at = text.indexOf(figure, at + 1)) {
      if (!continues(text, at - 1, -1) && !continues(text, at + figure.length(), 1)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the figure goes on there: with a digit, or with a mark between digits. */
  private static boolean continues(String text, int at, int step) {
    if (at < 0 || at >= text.length()) {
      return false;
    }
    char each = text.charAt(at);
    int beyond = at + step;
    return Character.isDigit(each)
        || ((each == '.' || each == ',')
            && beyond >= 0
            && beyond < text.length()
            && Character.isDigit(text.charAt(beyond)));
  }

  private static Optional<Long> value(WordedAnswer.How how, List<Long> values) {
    try {
      return Optional.of(
          switch (how) {
            case TOTAL -> values.stream().reduce(0L, Math::addExact);
            case DIFFERENCE -> values.stream().skip(1).reduce(values.get(0), Math::subtractExact);
            case GREATEST -> values.stream().reduce(values.get(0), Math::max);
            case LEAST -> values.stream().reduce(values.get(0), Math::min);
            case COUNT -> values.size() * HUNDREDTHS;
          });
    } catch (ArithmeticException tooGreat) {
      return Optional.empty();
    }
  }
}
