package io.echovault.core.session;

import io.echovault.core.identity.Rejoining;
import io.echovault.core.member.MemberTransactions;
import io.echovault.core.sealing.MemberKeys;
import io.echovault.core.sealing.PlatformKeys;
import io.echovault.ports.inbound.LiveSessions;
import io.echovault.ports.inbound.SessionDesk;
import io.echovault.ports.inbound.Unlocking;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.vocabulary.LockoutRule;
import java.time.Duration;

/** Everything that logs members in and out, put together. */
public final class LoginServices {
  private static final Duration FIRST_LOCKOUT = Duration.ofMinutes(15);
  private static final Duration LONGEST_LOCKOUT = Duration.ofHours(24);

  private final Unlocking unlocking;
  private final StoredSessions sessions;

  /**
   * Puts it together.
   *
   * @param attempts so many wrong PINs lock a member out
   */
  public LoginServices(
      Storage storage,
      MemberTransactions memberTransactions,
      PlatformKeys platformKeys,
      MemberKeys memberKeys,
      OneTimeLinks links,
      MemberSessions sessions,
      Recoveries recoveries,
      MemberNotifier memberNotifier,
      Rejoining rejoining,
      int attempts) {
    unlocking =
        new PinUnlocking(
            storage,
            memberTransactions,
            new Callers(storage, links, memberKeys, recoveries, memberTransactions),
            new Pins(platformKeys, Pins.ROUNDS),
            new LoginOutcomes(sessions, recoveries, memberNotifier),
            rejoining,
            rule(attempts));
    this.sessions = new StoredSessions(storage, memberTransactions, sessions, recoveries);
  }

  /** When so many tries lock a member out, and for how long. */
  static LockoutRule rule(int attempts) {
    return new LockoutRule(attempts, FIRST_LOCKOUT, LONGEST_LOCKOUT);
  }

  public Unlocking unlocking() {
    return unlocking;
  }

  public LiveSessions liveSessions() {
    return sessions;
  }

  public SessionDesk sessionDesk() {
    return sessions;
  }
}
