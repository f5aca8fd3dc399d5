package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.recall.Debts;
import io.echovault.core.text.BoundedPattern;
import io.echovault.core.text.PlainText;
import io.echovault.core.time.AboutTimes;
import io.echovault.core.time.AskedTime;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.Recall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is left of a debt once parts of it were paid, as "how much does Owen owe me" asks, with what
 * that rests on. What tells no amount, or more than one, is not guessed at.
 */
final class Balance {
  /** So many memories are looked at. */
  private static final int MOST = 100;

  /** Somebody did not pay, or has yet to. */
  private static final BoundedPattern NOT =
      BoundedPattern.compile(
          "\\b(?:not|never|hasn't|haven't|didn't|wants to|promised|no (?:me|nos|le|les|ha|han|pag|dev)\\p{L}*|nao"
              + "|nunca|nicht|kein\\p{L}*|nie|pas|jamais|non|mai|nahi|nahin)\\b|नहीं");

  /** What is still owed, so that what was paid before is reckoned already. */
  private static final BoundedPattern STILL =
      BoundedPattern.compile(
          "\\b(?:still|now|left|remaining|todavia|aun|ahora|quedan?|faltan?|ainda|agora|restam?|noch|jetzt|encore"
              + "|maintenant|reste|ancora|adesso|restano|ab|abhi)\\b|(?:^|\\s)(?:अब|अभी)(?:\\s|$)");

  /** What is owed, by how much it is, and not by what was lent. */
  private static final BoundedPattern OWED =
      BoundedPattern.compile(
          "\\b(?:ow(?:es?|ed)|deb[eo]n?|debemos|dev[eo]m?|devemos|schulde\\p{L}*|doi[st]|devons|doivent"
              + "|devono|dobbiamo|baa?ki|den[aei]|len[aei])\\b|बाकी|बाक़ी|देन|लेन");

  private final Debts.Side side;
  private final List<Memory> told = new ArrayList<>();

  /** A debt and what paid it in parts, where nothing was owed since. */
  private final List<Memory> parts = new ArrayList<>();

  private long owed;
  private long paid;
  private String unit = "";
  private boolean certain = true;

  private Balance(Debts.Side side) {
    this.side = side;
  }

  /**
   * What is left to be paid; empty when no debt is asked about, or none was paid in part.
   *
   * @param asked the time that the question names
   */
  static Optional<Answer> answer(Turn turn, String question, Optional<AskedTime> asked) {
    Debts.Side side = Debts.owed(question);
    if (side == Debts.Side.UNKNOWN || asked.flatMap(AskedTime::span).isPresent()) {
      return Optional.empty();
    }
    Recall recall = turn.notebook().recall(question, MOST);
    AnyTimeWords words = new AnyTimeWords(turn, question);
    Balance balance = new Balance(side);
    Searching.gated(turn, question, Set.of(), recall, words)
        .tellings()
        .ofTheSame()
        .forEach(balance::take);
    return balance.left(turn, AskedNumber.in(question) == AskedNumber.AMOUNT);
  }

  /** Whether a text tells a payment that is less than the debt of another. */
  static boolean isPartOf(String payment, String debt) {
    List<Amount> less = amounts(payment);
    Optional<Amount> whole = Amount.in(AboutTimes.withoutTimes(debt));
    return whole.isPresent()
        && !less.isEmpty()
        && less.stream().allMatch(each -> each.value() <= whole.get().value())
        && less.stream().anyMatch(each -> each.value() < whole.get().value());
  }

  private void take(Memory memory) {
    String text = memory.text();
    String both = PlainText.of(text) + " " + PlainText.accented(text);
    List<Amount> amounts = amounts(text);
    boolean payment = Debts.paid(text) == side && !NOT.matcher(both).find();
    boolean more = !told.isEmpty() && MoreOfTheSame.isSaidOfADebt(text);
    boolean debt = Debts.owed(text) == side || more;
    if (payment && (!debt || amounts.size() != 1)) {
      pay(memory, amounts);
    } else if (debt && !payment) {
      owe(memory, amounts, both);
    }
  }

  private void pay(Memory memory, List<Amount> amounts) {
    // "50 of the 200": the whole is told beside the part.
    List<Amount> part = amounts.stream().filter(each -> each.value() != owed).toList();
    boolean all = amounts.isEmpty() || part.isEmpty();
    if (all) {
      settle();
    } else if (part.size() == 1 && !told.isEmpty()) {
      paid += part.get(0).value();
      add(memory, part.get(0));
      rememberParts();
    } else {
      certain = certain && told.isEmpty();
    }
    if (paid >= owed) {
      settle();
    }
  }

  private void owe(Memory memory, List<Amount> amounts, String both) {
    if (amounts.size() != 1) {
      certain = false;
      return;
    }
    Amount amount = amounts.get(0);
    boolean isOwed = OWED.matcher(both).find();
    if (isOwed && !told.isEmpty() && amount.value() == owed - paid) {
      // What is left was said by the member too.
      settle();
    } else if (isOwed && STILL.matcher(both).find()) {
      settle();
    }
    owed += amount.value();
    parts.clear();
    add(memory, amount);
  }

  private void add(Memory memory, Amount amount) {
    boolean alike = unit.isEmpty() || amount.unit().isEmpty() || unit.equals(amount.unit());
    certain = certain && (told.isEmpty() || alike);
    unit = unit.isEmpty() ? amount.unit() : unit;
    told.add(memory);
  }

  /** Several parts that make up the whole are what shows that nothing is left. */
  private void rememberParts() {
    boolean several = told.size() > 2 && certain && paid == owed;
    parts.clear();
    parts.addAll(several ? told : List.of());
  }

  private void settle() {
    told.clear();
    owed = 0;
    paid = 0;
    unit = "";
    certain = true;
  }

  /**
   * @param howMuch whether an amount is asked for, so that several debts are added
   */
  private Optional<Answer> left(Turn turn, boolean howMuch) {
    if (told.isEmpty() && !parts.isEmpty()) {
      return Optional.of(
          Answer.say(
              Message.lines(Message.of("balance.nothing"), Quotes.list(parts, turn.zone()))));
    }
    boolean several = howMuch && told.size() > 1;
    if (!certain || (paid == 0 && !several) || owed <= paid) {
      return Optional.empty();
    }
    if (paid == 0) {
      return Optional.of(Totals.sum(turn, new Amount(owed, unit), told));
    }
    Message left =
        Message.of("balance.left")
            .with("left", new Amount(owed - paid, unit).shown())
            .with("owed", new Amount(owed, unit).shown())
            .with("paid", new Amount(paid, unit).shown());
    return Optional.of(Answer.say(Message.lines(left, Quotes.list(told, turn.zone()))));
  }

  private static List<Amount> amounts(String text) {
    return Amount.allIn(AboutTimes.withoutTimes(text));
  }

  /** Prints no words. */
  @Override
  public String toString() {
    return "Balance[" + told.size() + "]";
  }
}
