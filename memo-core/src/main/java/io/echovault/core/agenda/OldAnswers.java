package io.echovault.core.agenda;

import io.echovault.core.member.MemberTransaction;
import io.echovault.ports.inbound.Agenda;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.vocabulary.DueItem;
import io.echovault.ports.vocabulary.MemoryId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * Forgets answers that were given directly, when no message comes a second time any more. Those
 * that went through an outbox are forgotten with it.
 */
public final class OldAnswers implements Agenda {
  private static final Duration KEPT = Duration.ofDays(8);

  private final Storage storage;
  private final InstantSource instants;

  public OldAnswers(Storage storage, InstantSource instants) {
    this.storage = storage;
    this.instants = instants;
  }

  /**
   * Notes when what a transaction's member is answered now is to be forgotten: once for a whole
   * day.
   */
  public static void schedule(MemberTransaction memberTransaction) {
    Instant dayAfter =
        memberTransaction.now().truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
    var day = new MemoryId(new UUID(0, dayAfter.getEpochSecond()));
    memberTransaction
        .scope()
        .schedule(
            new DueItem(memberTransaction.member(), DueItem.Kind.FORGET, day, dayAfter.plus(KEPT)));
  }

  @Override
  public int tick(int limit) {
    List<DueItem> due = storage.dueItems().dueAt(DueItem.Kind.FORGET, instants.instant(), limit);
    for (DueItem item : due) {
      storage.<Boolean>inTenant(
          item.member().tenant(),
          scope -> {
            Instant before = item.dueAt().minus(KEPT);
            scope.replies().forgetUnsent(item.member().member(), before);
            scope.unschedule(item);
            return true;
          });
    }
    return due.size();
  }
}
