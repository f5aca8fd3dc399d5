package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.LockoutRule;
import io.echovault.ports.vocabulary.LoginRecord;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.RecoveryRecord;
import java.time.Instant;
import java.util.Optional;

/**
 * How the members of one tenant log in, and what their tries came to.
 *
 * <p>Versions: a record whose proof has a version of 1 or more takes the place of the version
 * before it only, or of nothing; one without a proof replaces whatever is there.
 */
public interface Logins {

  /** Empty when the member has no PIN. */
  Optional<LoginRecord> find(MemberId member);

  /**
   * Gives a member a way in, in place of the one they had.
   *
   * @return false, and nothing is changed, when another version is there than the one to replace;
   *     this waits for a transaction that changes the same member's
   */
  boolean keep(MemberId member, LoginRecord login);

  /**
   * Counts a try before anybody looks at it: of many at once, in many processes, no more get
   * through than the rule allows. The last one that it allows locks the member out; {@link
   * #succeeded} takes that back. Wants a transaction of its own: the count stands, whatever becomes
   * of the try, once that has committed.
   *
   * @param now compared with the end of the lockout; a clock that went back keeps the member out
   * @return the record with this try counted; empty when the try must not be looked at, because the
   *     member is locked out or has no PIN
   */
  default Optional<LoginRecord> tryOnce(MemberId member, Instant now, LockoutRule rule) {
    while (true) {
      Optional<LoginRecord> login = find(member).filter(each -> !each.lockedAt(now));
      if (login.isEmpty()) {
        return Optional.empty();
      }
      LoginRecord counted = login.get().tried(now, rule);
      LoginRecord next = counted.with(counted.proof().following());
      if (keep(member, next)) {
        return Optional.of(next);
      }
    }
  }

  /** A try was right: forgets all failures and lockouts. */
  default void succeeded(MemberId member) {
    boolean done = false;
    while (!done) {
      Optional<LoginRecord> login = find(member);
      done =
          login.isEmpty()
              || keep(
                  member,
                  LoginRecord.of(login.get().verifier()).with(login.get().proof().following()));
    }
  }

  /** Takes the PIN and everything that was counted away, for good. */
  void remove(MemberId member);

  /** The recovery that a member asked for and that is neither stopped nor done. */
  Optional<RecoveryRecord> recovery(MemberId member);

  /**
   * Keeps a recovery in place of the one there was.
   *
   * @return false, and nothing is changed, when another version is there than the one to replace
   */
  boolean keepRecovery(MemberId member, RecoveryRecord recovery);

  /** Notes who approved a recovery; false when there is none. */
  default boolean approveRecovery(MemberId member, MemberId by) {
    while (true) {
      Optional<RecoveryRecord> asked = recovery(member);
      if (asked.isEmpty()) {
        return false;
      }
      RecoveryRecord approved = asked.get().approved(by);
      if (keepRecovery(member, approved.with(approved.proof().following()))) {
        return true;
      }
    }
  }

  /** Ends a recovery, whatever became of it. */
  void removeRecovery(MemberId member);

  /** No logins: nobody has a PIN here. */
  static Logins none() {
    return NoLogins.INSTANCE;
  }
}
