package io.echovault.core.lifecycle;

import io.echovault.core.answer.Message;
import io.echovault.core.audit.AdministrationChain;
import io.echovault.core.colleagues.Asker;
import io.echovault.core.colleagues.Finding;
import io.echovault.core.member.AllMembers;
import io.echovault.core.member.MemberTransactions;
import io.echovault.core.memory.Notebooks;
import io.echovault.core.memory.SnapshotTimes;
import io.echovault.core.memory.TenantParts;
import io.echovault.core.sealing.Fingerprints;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Permission;
import io.echovault.ports.vocabulary.SealedSnapshot;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.ports.vocabulary.TenantRecord;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;

/**
 * Backups of all memories of an organisation. Member after member has a transaction of their own; a
 * backup is listed once everybody's part is taken. Asking twice with one message is asking once.
 * Safe for threads.
 */
public final class TenantBackups {
  private final Storage storage;
  private final MemberTransactions memberTransactions;
  private final Fingerprints fingerprints;
  private final TenantParts parts;

  private TenantBackups(
      Storage storage,
      MemberTransactions memberTransactions,
      Fingerprints fingerprints,
      TenantParts parts) {
    this.storage = storage;
    this.memberTransactions = memberTransactions;
    this.fingerprints = fingerprints;
    this.parts = parts;
  }

  /** Those of the members whose memories are in the notebooks. */
  public static TenantBackups of(
      Storage storage,
      MemberTransactions memberTransactions,
      Fingerprints fingerprints,
      Notebooks notebooks) {
    TenantParts parts = new TenantParts(storage, memberTransactions, notebooks);
    return new TenantBackups(storage, memberTransactions, fingerprints, parts);
  }

  /** How much there was, and of how many people. */
  private record Count(int memories, int people) {}

  /** Does what is wanted, as far as the member may, and gives what to say about it. */
  public Finding answer(MemberRef member, TenantBackup wanted, MessageId message) {
    Asker asker =
        storage.inTenant(member.tenant(), scope -> Asker.of(scope, member, memberTransactions));
    if (asker.tenant().isEmpty()) {
      return told(asker, TenantBackupAnswer.ON_YOUR_OWN);
    }
    Permission needed =
        wanted.wish() == TenantBackup.Wish.TAKE
            ? Permission.MEMORY_BACKUP
            : Permission.MEMORY_RESTORE;
    if (!asker.access().may(needed)) {
      return told(asker, TenantBackupAnswer.refused(asker.access().role(), wanted.wish()));
    }
    return switch (wanted.wish()) {
      case TAKE -> take(asker, fingerprints.memory(member, message).value());
      case LIST ->
          told(asker, TenantBackupAnswer.listed(organisation(asker), backups(asker), asker.zone()));
      case RESTORE -> restore(asker, wanted.number().orElse(0));
    };
  }

  private List<SealedSnapshot> backups(Asker asker) {
    return storage.inTenant(
        asker.member().tenant(),
        scope -> SnapshotTimes.list(scope, MemberId.ADMINISTRATION, SealedSnapshot.Kind.TENANT));
  }

  private static String organisation(Asker asker) {
    return asker.tenant().map(TenantRecord::name).orElse("");
  }

  private static Finding told(Asker asker, Message words) {
    return new Finding(words, asker.membership(), Optional.empty());
  }

  private Finding take(Asker asker, UUID id) {
    Count count = each(asker, member -> parts.take(member, id, asker.by()));
    if (count.memories() == 0) {
      return told(asker, TenantBackupAnswer.NOTHING);
    }
    SealedSnapshot whole =
        new SealedSnapshot(
            id, SealedSnapshot.Kind.TENANT, memberTransactions.now(), count.memories(), Bytes.NONE);
    SealedSnapshot kept =
        storage.inTenant(asker.member().tenant(), scope -> keep(scope, whole, count, asker));
    return told(
        asker,
        TenantBackupAnswer.taken(
            organisation(asker),
            count.memories(),
            count.people(),
            SnapshotTimes.end(kept),
            asker.zone()));
  }

  /** Makes a backup whole whose parts are all there, unless it was made so before. */
  private static SealedSnapshot keep(
      TenantScope scope, SealedSnapshot whole, Count count, Asker asker) {
    Optional<SealedSnapshot> before = scope.snapshots().find(MemberId.ADMINISTRATION, whole.id());
    if (before.isPresent()) {
      return before.get();
    }
    String subject =
        "%d of %d members in %s, %s"
            .formatted(count.memories(), count.people(), whole.id(), asker.by());
    AdministrationChain.append(scope, whole.takenAt(), Act.TENANT_BACKED_UP, subject);
    SnapshotTimes.keep(scope, new MemberRef(scope.tenant(), MemberId.ADMINISTRATION), whole);
    return whole;
  }

  private Finding restore(Asker asker, int number) {
    List<SealedSnapshot> backups = backups(asker);
    if (number < 1 || number > backups.size()) {
      return told(asker, TenantBackupAnswer.noSuch(backups.size()));
    }
    SealedSnapshot backup = backups.get(number - 1);
    audit(asker, backup);
    Count count =
        each(
            asker,
            member ->
                parts.restore(
                    member,
                    backup.id(),
                    asker.by(),
                    numbers ->
                        TenantBackupAnswer.news(
                            organisation(asker), backup.takenAt(), numbers, asker.zone())));
    return told(asker, TenantBackupAnswer.restored(count.memories(), count.people()));
  }

  /** Before anything is brought back, so that nothing comes back unseen when it is broken off. */
  private void audit(Asker asker, SealedSnapshot backup) {
    storage.<Boolean>inTenant(
        asker.member().tenant(),
        scope -> {
          AdministrationChain.append(
              scope,
              memberTransactions.now(),
              Act.TENANT_RESTORED,
              backup.id() + ", " + asker.by());
          return true;
        });
  }

  private Count each(Asker asker, ToIntFunction<MemberRef> work) {
    TenantId tenant = asker.member().tenant();
    int memories = 0;
    int people = 0;
    for (MemberRecord each : AllMembers.of(storage, tenant)) {
      int count = work.applyAsInt(new MemberRef(tenant, each.id()));
      memories += count;
      people += count > 0 ? 1 : 0;
    }
    return new Count(memories, people);
  }
}
