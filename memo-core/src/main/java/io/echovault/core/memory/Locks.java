package io.echovault.core.memory;

import io.echovault.core.member.MemberTransaction;
import io.echovault.core.tier.TierRules;
import io.echovault.ports.vocabulary.Tier;
import java.time.Instant;

/** What a transaction may do to memories that are locked. */
final class Locks {
  private final MemberTransaction memberTransaction;

  Locks(MemberTransaction memberTransaction) {
    this.memberTransaction = memberTransaction;
  }

  /** Whether a memory of a tier may be changed like any other: an open one, or after a login. */
  boolean cleared(Tier tier) {
    return memberTransaction.access().clearance().allows(tier);
  }

  /** The same, or for a locked memory as long as words said at a time stand in the chat. */
  boolean clearedOrInTheChat(Tier tier, Instant saidAt) {
    return memberTransaction.clearanceForWordsSaidAt(saidAt).allows(tier);
  }

  /**
   * The tier in which a memory comes back: never more open than the latest one, unless somebody is
   * logged in for whom that one is open.
   */
  Tier restored(Tier former, Tier latest) {
    boolean free = memberTransaction.access().loggedIn() && cleared(latest);
    return free ? former : TierRules.closer(former, latest);
  }
}
