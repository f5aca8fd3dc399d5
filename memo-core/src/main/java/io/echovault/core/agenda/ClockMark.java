package io.echovault.core.agenda;

import io.echovault.core.member.MemberTransactions;
import io.echovault.ports.inbound.Agenda;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.vocabulary.DueItem;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.TenantId;
import java.time.Duration;
import java.time.Instant;

/**
 * Keeps the latest moment that any process has seen in the store, and learns it from there, so that
 * a clock that was set back is noticed also after a start. Of two moments the store keeps the
 * later.
 */
public final class ClockMark implements Agenda {
  private static final Duration PRECISION = Duration.ofMinutes(1);
  private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

  private final Storage storage;
  private final MemberTransactions memberTransactions;
  private volatile Instant marked = Instant.EPOCH;

  public ClockMark(Storage storage, MemberTransactions memberTransactions) {
    this.storage = storage;
    this.memberTransactions = memberTransactions;
  }

  @Override
  public int tick(int limit) {
    Instant now = memberTransactions.now();
    if (Duration.between(marked, now).abs().compareTo(PRECISION) >= 0) {
      marked = now;
      storage
          .dueItems()
          .dueAt(DueItem.Kind.CLOCK, EVER, 1)
          .forEach(mark -> memberTransactions.saw(mark.dueAt()));
      storage.<Boolean>inTenant(
          TenantId.PLATFORM,
          scope -> {
            scope.schedule(mark(now));
            return true;
          });
    }
    return 0;
  }

  private static DueItem mark(Instant moment) {
    return new DueItem(
        MemberRef.administrationOf(TenantId.PLATFORM), DueItem.Kind.CLOCK, DueItem.ALL, moment);
  }
}
