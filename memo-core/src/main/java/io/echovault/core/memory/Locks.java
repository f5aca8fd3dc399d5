package io.echovault.core.memory;

import io.echovault.core.member.Visit;
import io.echovault.core.session.Clearance;
import io.echovault.core.session.Sessions;
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
    return Sessions.of(visit.session()).allows(tier);
  }

  /** The same, or for a locked memory as long as words said at a time stand in the chat. */
  boolean clearedOrInTheChat(Tier tier, Instant saidAt) {
    Clearance clearance = Sessions.forWordsSaidAt(saidAt, visit.latest(), visit.session());
    return clearance.allows(tier);
  }

  /**
   * The tier in which a memory comes back: never more open than the latest one, unless somebody is
   * logged in for whom that one is open.
   */
  Tier restored(Tier former, Tier latest) {
    boolean free = visit.session().isPresent() && cleared(latest);
    return free ? former : TierRules.closer(former, latest);
  }
}
