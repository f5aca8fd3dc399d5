package io.echovault.core.memory;

import io.echovault.core.member.Visit;
import io.echovault.core.tier.TierRules;
import io.echovault.ports.vocabulary.Tier;
import java.time.Instant;

/** What a visit may do to memories that are locked. */
final class Locks {
  private final Visit visit;

  Locks(Visit visit) {
    this.visit = visit;
  }

  /** Whether a memory of a tier may be changed like any other: an open one, or after a login. */
  boolean cleared(Tier tier) {
    return visit.access().clearance().allows(tier);
  }

  /** The same, or for a locked memory as long as words said at a time stand in the chat. */
  boolean clearedOrInTheChat(Tier tier, Instant saidAt) {
    return visit.access().clearanceForWordsSaidAt(saidAt, visit.latest()).allows(tier);
  }

  /**
   * The tier in which a memory comes back: never more open than the latest one, unless somebody is
   * logged in for whom that one is open.
   */
  Tier restored(Tier former, Tier latest) {
    boolean free = visit.access().loggedIn() && cleared(latest);
    return free ? former : TierRules.closer(former, latest);
  }
}
