package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.LockoutRule;
import io.echovault.ports.vocabulary.LoginRecord;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.RecoveryRecord;
import java.time.Instant;
import java.util.Optional;

/** How the members of one tenant log in, and what their tries came to. */
public interface Logins {

  /** Empty when the member has no PIN. */
  Optional<LoginRecord> find(MemberId member);

  /** Gives a member a way in, in place of the one they had; nothing is counted against it yet. */
  void keep(MemberId member, LoginRecord login);

  /**
   * Counts a try before anybody looks at it, in one step: of many at once, in many processes, no
   * more get through than the rule allows. The last one that it allows locks the member out; {@link
   * #succeeded} takes that back. Wants a transaction of its own: the count stands, whatever becomes
   * of the try, once that has committed.
   *
   * @param now compared with the end of the lockout; a clock that went back keeps the member out
   * @return the record with this try counted; empty when the try must not be looked at, because the
   *     member is locked out or has no PIN
   */
  Optional<LoginRecord> tryOnce(MemberId member, Instant now, LockoutRule rule);

  /** A try was right: forgets all failures and lockouts. */
  void succeeded(MemberId member);

  /** Takes the PIN and everything that was counted away, for good. */
  void remove(MemberId member);

  /** The recovery that a member asked for and that is neither stopped nor done. */
  Optional<RecoveryRecord> recovery(MemberId member);

  /** Keeps a recovery in place of the one there was. */
  void keepRecovery(MemberId member, RecoveryRecord recovery);

  /** Notes who approved a recovery; false when there is none. */
  boolean approveRecovery(MemberId member, MemberId by);

  /** Ends a recovery, whatever became of it. */
  void removeRecovery(MemberId member);
}
