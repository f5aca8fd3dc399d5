package io.echovault.core.agenda;

import io.echovault.core.member.BrokenRows;
import io.echovault.core.member.HiddenMemories;
import io.echovault.core.member.MemberTransaction;
import io.echovault.core.member.MemberTransactions;
import io.echovault.ports.inbound.Agenda;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.DueItem;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.SealedEntry;
import io.echovault.ports.vocabulary.SealedEntry.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Destroys the words of memories that were forgotten and not brought back in time. */
public final class Shredding implements Agenda {
  /**
   * How long the words of a forgotten memory can still be brought back; those of a locked one that
   * was forgotten without a login for {@link HiddenMemories#KEPT}.
   */
  public static final Duration AFTER = Duration.ofHours(24);

  private final Storage storage;
  private final MemberTransactions memberTransactions;
  private final Consumer<MemberRef> sweep;

  /**
   * Shreds in a store.
   *
   * @param sweep destroys the files that none of a member's memories refers to any more
   */
  public Shredding(
      Storage storage, MemberTransactions memberTransactions, Consumer<MemberRef> sweep) {
    this.sweep = sweep;
    this.storage = storage;
    this.memberTransactions = memberTransactions;
  }

  @Override
  public int tick(int limit) {
    Instant now = memberTransactions.now();
    List<DueItem> due = storage.dueItems().dueAt(DueItem.Kind.SHRED, now, limit);
    try {
      return BrokenRows.passed(storage, due, now, this::settle);
    } finally {
      due.stream().map(DueItem::member).distinct().forEach(sweep);
    }
  }

  private void settle(DueItem item) {
    storage.<Boolean>inTenant(
        item.member().tenant(),
        scope -> {
          settle(scope, item);
          return true;
        });
  }

  private void settle(TenantScope scope, DueItem item) {
    Optional<MemberTransaction> transaction = memberTransactions.lock(scope, item.member());
    if (transaction.isPresent()) {
      shred(transaction.get(), item);
    } else {
      scope.unschedule(item);
    }
  }

  private static void shred(MemberTransaction memberTransaction, DueItem item) {
    List<SealedEntry> entries =
        memberTransaction.scope().journal().of(item.member().member(), item.memory());
    Optional<SealedEntry> last = entries.stream().reduce((earlier, later) -> later);
    boolean hidden = memberTransaction.state().hidden().find(item.memory()).isPresent();
    Duration kept = hidden ? HiddenMemories.KEPT : AFTER;
    if (last.filter(entry -> entry.recordedAt().plus(kept).isAfter(memberTransaction.now()))
        .isPresent()) {
      return; // Brought back and forgotten once more: there is a later time for it.
    }
    if (entries.isEmpty()) {
      // Stood for no memory, but for a voice note that was written down and never answered.
      memberTransaction.scope().recordings().remove(item.member().member(), item.memory());
    }
    boolean forgotten = last.filter(entry -> entry.change() == Change.FORGOTTEN).isPresent();
    boolean words = entries.stream().anyMatch(entry -> !entry.content().isEmpty());
    if (forgotten && words) {
      memberTransaction.scope().journal().shred(item.member().member(), item.memory());
      memberTransaction.scope().recordings().remove(item.member().member(), item.memory());
      memberTransaction.scope().vectors().remove(item.member().member(), item.memory());
      memberTransaction.audit(Act.MEMORY_SHREDDED, item.memory().value().toString());
      memberTransaction.state(
          memberTransaction
              .state()
              .with(memberTransaction.state().hidden().without(item.memory())));
      memberTransaction.finish();
    }
    memberTransaction.scope().unschedule(item);
  }
}
