package io.echovault.core.member;

import io.echovault.core.authority.Access;
import io.echovault.core.authority.Allowance;
import io.echovault.ports.outbound.ModelPurse;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Metered;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Counts what is used outside of any transaction, such as a call of a service: booked before, each
 * in a transaction of its own, and put right afterwards. So calls at the same time do not pass a
 * limit together. What was booked before a crash stays counted. Safe for threads.
 */
public final class Bookings {
  /** Others may give back what they booked while somebody tries. */
  private static final int TRIES = 3;

  private final Storage storage;
  private final MemberTransactions memberTransactions;

  public Bookings(Storage storage, MemberTransactions memberTransactions) {
    this.storage = storage;
    this.memberTransactions = memberTransactions;
  }

  /**
   * What was booked for one use.
   *
   * @param amount how much of it was counted; 0 where the plan has no limit for it
   * @param at when; it counts in the month of that moment
   */
  public record Booking(Metered what, long amount, Instant at) {}

  /**
   * Books so much of something.
   *
   * @param amount 0 or more
   * @return empty when the plan has no room for it, or the member is not served
   */
  public Optional<Booking> book(MemberRef member, Metered what, long amount) {
    return memberTransactions.limited()
        ? tried(member, scope -> book(scope, member, what, amount))
        : Optional.of(free(what));
  }

  /**
   * Does the work of a transaction that books something, and again while others take the last of
   * it: what they left is seen by the next try.
   *
   * @return empty when there was no room for it, each time
   */
  public <T> Optional<T> tried(MemberRef member, Function<TenantScope, Optional<T>> work) {
    for (int left = TRIES; left > 0; left--) {
      try {
        return storage.inTenant(member.tenant(), work);
      } catch (MemoException.Exhausted taken) {
        // Others were faster.
      }
    }
    return Optional.empty();
  }

  /** Books so much of something together with all else that a transaction writes. */
  public Optional<Booking> book(TenantScope scope, MemberRef member, Metered what, long amount) {
    if (!memberTransactions.limited()) {
      return Optional.of(free(what));
    }
    Instant now = memberTransactions.now();
    Allowance allowed = memberTransactions.allowance(scope, now);
    Optional<Allowance> plan =
        MemberTransactions.served(scope, member)
            .map(record -> Access.of(record.membership(), Optional.empty()))
            .map(access -> access.within(allowed).allowance());
    if (plan.isEmpty()
        || PlanLimits.take(scope, member, plan.get(), what, amount, now).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        plan.get().level(what).limit() == Long.MAX_VALUE
            ? free(what)
            : new Booking(what, amount, now));
  }

  private Booking free(Metered what) {
    return new Booking(what, 0, memberTransactions.now());
  }

  /**
   * Puts right what was booked, in the month of the booking, also when that is over. To be called
   * once at most.
   *
   * @param used 0 or more
   */
  public void settle(MemberRef member, Booking booking, long used) {
    if (booking.amount() > 0 && used != booking.amount()) {
      storage.<Boolean>inTenant(
          member.tenant(),
          scope -> {
            settle(scope, booking, used);
            return true;
          });
    }
  }

  /** Puts right what was booked, together with all else that a transaction writes. */
  public void settle(TenantScope scope, Booking booking, long used) {
    if (booking.amount() > 0 && used != booking.amount()) {
      memberTransactions
          .allowance(scope, booking.at())
          .correct(booking.what(), used - booking.amount());
    }
  }

  /** Whether a plan has room for so much of something; books nothing. */
  public boolean hasRoom(MemberRef member, Metered what, long amount) {
    return !memberTransactions.limited()
        || storage.<Boolean>inTenant(
            member.tenant(),
            scope ->
                memberTransactions.allowance(scope, memberTransactions.now()).level(what).room()
                    >= amount);
  }

  /** Pays for the calls of a language model. */
  public ModelPurse purse() {
    return (owner, most) ->
        book(owner, Metered.MODEL_MICROS, most)
            .<ModelPurse.Booked>map(each -> cost -> settle(owner, each, cost));
  }
}
