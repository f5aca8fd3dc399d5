package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.MemberRef;
import java.util.Optional;

/**
 * Pays for the calls of a language model, out of what a plan allows. A call books what it may cost
 * at most before it is made, so that calls at the same time cannot pass a limit together.
 *
 * <p>Threads: safe. Never to be called inside a transaction. Failure: {@link
 * io.echovault.ports.vocabulary.MemoException.TryAgain} when the store cannot be reached; the call
 * is not to be made then.
 */
public interface ModelPurse {

  /**
   * Books what a call may cost.
   *
   * @param owner whose words the call is about
   * @param most in millionths of a dollar, 0 or more
   * @return what was booked; empty when the plan has no room for it, so that there is to be no call
   */
  Optional<Booked> book(MemberRef owner, long most);

  /** What was booked for one call. */
  interface Booked {
    /**
     * Puts right what was booked, once what the call cost is known. To be called once; a booking of
     * which nothing is said stays as it is.
     *
     * @param cost in millionths of a dollar, 0 or more
     */
    void settle(long cost);
  }
}
