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

  /**
   * How much was used in a month; 0 for nothing. Once the transaction has counted, with all that
   * others counted before it.
   */
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

  /**
   * Takes back what was counted and is not used after all; never below 0.
   *
   * @param amount 1 or more
   */
  void giveBack(Metered what, YearMonth month, long amount);

  /**
   * Whether people were told in the month that they come near to a limit, or that it is reached.
   */
  boolean isWarned(Metered what, YearMonth month, long limit);

  /**
   * Notes that people are told now that they come near to a limit, together with all else that the
   * transaction writes.
   *
   * @param limit 1 or more
   * @return whether they are to be told: of several who ask at once, and of all who ask later, one
   *     only is; nobody who was told already that it is reached
   */
  boolean warn(Metered what, YearMonth month, long limit);

  /**
   * Notes that people are told now that a limit is reached, as {@link #warn} does; whether anything
   * was counted or not.
   *
   * @param limit 1 or more
   * @return whether they are to be told, as there
   */
  boolean warnReached(Metered what, YearMonth month, long limit);

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
