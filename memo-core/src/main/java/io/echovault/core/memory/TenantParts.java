package io.echovault.core.memory;

import io.echovault.core.answer.Message;
import io.echovault.core.authority.Clearances;
import io.echovault.core.member.MemberTransaction;
import io.echovault.core.member.MemberTransactions;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.SealedEntry;
import io.echovault.ports.vocabulary.SealedSnapshot;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * The parts that members have in backups of their tenant. Each is sealed under its member's own
 * keys, is taken and brought back in a transaction of its own, and is audited in that member's
 * chain. Who was erased has none. Safe for threads.
 */
public final class TenantParts {
  private final Storage storage;
  private final MemberTransactions memberTransactions;
  private final Notebooks notebooks;

  public TenantParts(Storage storage, MemberTransactions memberTransactions, Notebooks notebooks) {
    this.storage = storage;
    this.memberTransactions = memberTransactions;
    this.notebooks = notebooks;
  }

  /** What a transaction brought back, and what it wrote. */
  private record Written(int count, MemberRecord before, List<SealedEntry> entries) {
    @Override
    public String toString() {
      return "Written[" + count + "]";
    }
  }

  /**
   * Takes a member's part, unless it was taken before.
   *
   * @param by who takes the backup, for the audit trail
   * @return how many memories the part holds; a member without any has no part
   */
  public int take(MemberRef member, UUID backup, String by) {
    return storage.inTenant(
        member.tenant(),
        scope ->
            memberTransactions
                .lock(scope, member)
                .map(memberTransaction -> take(memberTransaction, backup, by))
                .orElse(0));
  }

  private int take(MemberTransaction memberTransaction, UUID backup, String by) {
    BackupWriting snapshots = snapshots(memberTransaction);
    Optional<SealedSnapshot> before = snapshots.find(backup);
    if (before.isPresent()) {
      return before.get().memories();
    }
    if (!snapshots.anything()) {
      return 0;
    }
    int memories = snapshots.take(backup).memories();
    memberTransaction.audit(
        Act.SNAPSHOT_TAKEN, memories + " in " + backup + " of the tenant, " + by);
    memberTransaction.finish();
    return memories;
  }

  /**
   * Brings back what a member's part holds and was forgotten since. Doing it twice is doing it
   * once.
   *
   * @param by who brings the backup back, for the audit trail
   * @param news tells the member, with the next reply, which numbers came back
   * @return how many memories came back
   */
  public int restore(
      MemberRef member, UUID backup, String by, Function<? super List<Integer>, Message> news) {
    Optional<Written> written =
        storage.inTenant(member.tenant(), scope -> restore(scope, member, backup, by, news));
    written.ifPresent(each -> notebooks.committed(member, each.before(), each.entries()));
    return written.map(Written::count).orElse(0);
  }

  private Optional<Written> restore(
      TenantScope scope,
      MemberRef member,
      UUID backup,
      String by,
      Function<? super List<Integer>, Message> news) {
    Optional<MemberTransaction> there = memberTransactions.lock(scope, member);
    if (there.isEmpty()) {
      return Optional.empty();
    }
    MemberTransaction memberTransaction = there.get();
    BackupWriting snapshots = snapshots(memberTransaction);
    List<Integer> numbers = snapshots.find(backup).map(snapshots::restore).orElse(List.of());
    if (numbers.isEmpty()) {
      return Optional.empty();
    }
    memberTransaction.audit(
        Act.SNAPSHOT_RESTORED, numbers.size() + " from " + backup + " of the tenant, " + by);
    memberTransaction.state(
        memberTransaction
            .state()
            .with(memberTransaction.state().chat().withNews(news.apply(numbers))));
    memberTransaction.finish();
    return Optional.of(
        new Written(numbers.size(), memberTransaction.record(), memberTransaction.entries()));
  }

  private BackupWriting snapshots(MemberTransaction memberTransaction) {
    EntryWriting writing =
        notebooks.writing(
            memberTransaction,
            notebooks.seals(memberTransaction.member(), memberTransaction.record()));
    Fold fold =
        notebooks.fold(
            memberTransaction.scope(),
            memberTransaction.member(),
            memberTransaction.record(),
            Clearances.open());
    return new BackupWriting(memberTransaction, writing, fold, SealedSnapshot.Kind.TENANT);
  }
}
