package io.echovault.core.member;

import io.echovault.core.authority.Allowance;
import io.echovault.core.authority.Allowance.Level;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Metered;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Counts what nobody is answered about, and has owners told once when little or nothing of it is
 * left: what is counted in an answer is warned of there.
 */
public final class PlanLimits {
  private PlanLimits() {}

  /**
   * What does not fit into a plan any more.
   *
   * @param plan the name of the plan
   * @param limit how much it allows
   */
  public record Full(String plan, long limit) {}

  /**
   * Counts so much of something together with all else that the transaction writes.
   *
   * @param whose the member on whose agenda it stands that owners are to be told
   * @param amount 0 or more
   * @return empty when it was counted; what the plan allows when there is no room for it
   */
  public static Optional<Full> take(
      TenantScope scope,
      MemberRef whose,
      Allowance allowance,
      Metered what,
      long amount,
      Instant now) {
    Level level = allowance.level(what);
    boolean fits = level.room() >= amount;
    if (fits) {
      allowance.count(what, amount);
      allowance
          .near()
          .forEach(near -> scope.schedule(LimitNotice.near(near.what()).about(whose, now)));
    } else if (what == Metered.MODEL_MICROS && allowance.reached(what)) {
      // Every call books the most that it may cost: where one does not fit, no other does.
      scope.schedule(LimitNotice.tooLittleLeft(what, amount).about(whose, now));
    } else if (level.near() && allowance.reached(what)) {
      // Something large may not fit long before the limit is reached.
      scope.schedule(LimitNotice.reached(what).about(whose, now));
    }
    return fits ? Optional.empty() : Optional.of(new Full(level.plan(), level.limit()));
  }

  /** The same for the transaction's member; whether it was counted. */
  public static boolean took(MemberTransaction memberTransaction, Metered what, long amount) {
    return take(
            memberTransaction.scope(),
            memberTransaction.member(),
            memberTransaction.access().allowance(),
            what,
            amount,
            memberTransaction.now())
        .isEmpty();
  }

  /**
   * Does the work of a transaction, and once more when others took the last of what it counts: it
   * then sees that nothing is left.
   */
  public static <T> T settled(Supplier<T> work) {
    try {
      return work.get();
    } catch (MemoException.Exhausted taken) {
      return work.get();
    }
  }
}
