package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.MessageCount;
import io.echovault.ports.vocabulary.Metered;
import io.echovault.ports.vocabulary.ToldFact;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** What one tenant pays for, and how much of it was used. */
public interface Billing {

  /**
   * Says that the facts and what was used in a month will be asked for after the next question.
   * Changes nothing; where asking costs a way to and fro, all may go together.
   */
  default void expect(YearMonth month) {}

  /** What is known of the tenant's subscriptions, in no order. */
  List<ToldFact> facts();

  /** Keeps a fact; one that was told by the same is left as it is. */
  void put(ToldFact fact);

  /** Removes a fact, if it is there. */
  void remove(String told);

  /** How much was used in a month; 0 for nothing. */
  long used(Metered what, YearMonth month);

  /**
   * Counts what is used, together with all else that the transaction writes.
   *
   * @param amount 1 or more
   * @param most how much may be used in the month in all, this included
   * @throws io.echovault.ports.vocabulary.MemoException.Exhausted when others have used it up
   *     meanwhile; as late as the end of the transaction, of which nothing is kept then
   */
  void use(Metered what, YearMonth month, long amount, long most);

  /** Whether people were told in the month that they come near to a limit. */
  boolean isWarned(Metered what, YearMonth month, long limit);

  /**
   * Notes that people are told so now, together with all else that the transaction writes.
   *
   * @return whether they are to be told: of several who ask at once, and of all who ask later, one
   *     only is
   */
  boolean warn(Metered what, YearMonth month, long limit);

  /**
   * The messages that were delivered to the tenant in a month, as the channel priced them, in no
   * order; none where the store keeps no counts.
   */
  default List<MessageCount> messages(YearMonth month) {
    return List.of();
  }

  /** How many of them were delivered on a day, in UTC; 0 where the store keeps no counts. */
  default long messagesOn(LocalDate day) {
    return 0;
  }

  /** Nothing is known, and nothing is counted. */
  static Billing none() {
    return NoBilling.INSTANCE;
  }
}
