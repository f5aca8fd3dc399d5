package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.Metered;
import io.echovault.ports.vocabulary.ToldFact;
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

  /** Nothing is known, and nothing is counted. */
  static Billing none() {
    return NoBilling.INSTANCE;
  }
}
