package io.echovault.core.member;

import io.echovault.core.authority.Access;
import io.echovault.core.authority.Allowance;
import io.echovault.core.authority.Allowance.Level;
import io.echovault.ports.outbound.ModelPurse;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Metered;
import java.time.Instant;
import java.util.Optional;

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

  /** What was booked for one use. */
  @FunctionalInterface
  public interface Booking {
    /** Of somebody whose plan has no limit. */
    Booking FREE = used -> {};

    /** Puts right what was booked: so much was used, 0 or more. To be called once at most. */
    void settle(long used);
  }

  /**
   * Books so much of something.
   *
   * @param amount 0 or more
   * @return empty when the plan has no room for it, or the member is not served
   */
  public Optional<Booking> book(MemberRef member, Metered what, long amount) {
    if (!memberTransactions.limited()) {
      return Optional.of(Booking.FREE);
    }
    for (int left = TRIES; left > 0; left--) {
      try {
        return storage.inTenant(member.tenant(), scope -> book(scope, member, what, amount));
      } catch (MemoException.Exhausted taken) {
        // Others were faster; what they left is seen by the next try.
      }
    }
    return Optional.empty();
  }

  private Optional<Booking> book(TenantScope scope, MemberRef member, Metered what, long amount) {
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
    Level level = plan.get().level(what);
    return Optional.of(
        level.limit() == Long.MAX_VALUE
            ? Booking.FREE
            : used -> settle(member, what, amount, used, now));
  }

  /** Counts in the month of the booking, also when that is over. */
  private void settle(MemberRef member, Metered what, long booked, long used, Instant at) {
    if (used == booked) {
      return;
    }
    storage.<Boolean>inTenant(
        member.tenant(),
        scope -> {
          memberTransactions.allowance(scope, at).correct(what, used - booked);
          return true;
        });
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
        book(owner, Metered.MODEL_MICROS, most).<ModelPurse.Booked>map(each -> each::settle);
  }
}
