package io.echovault.core.lifecycle;

import io.echovault.core.audit.AdministrationChain;
import io.echovault.core.audit.AuditChain;
import io.echovault.core.member.Alert;
import io.echovault.core.member.TenantOwners;
import io.echovault.core.sealing.Signing;
import io.echovault.ports.inbound.Erasures;
import io.echovault.ports.outbound.ErasureLedger;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.Erasure;
import io.echovault.ports.vocabulary.ErasureReceipt;
import io.echovault.ports.vocabulary.ErasureReplay;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.NotedErasures;
import io.echovault.ports.vocabulary.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Erases members, each in one transaction that opens nothing of theirs. */
public final class ErasedMembers implements Erasures {
  private final Storage storage;
  private final ErasureLedger ledger;
  private final Receipts receipts;
  private final InstantSource instants;
  private final Supplier<UUID> ids;
  private final Duration backupsKept;
  private final boolean alerts;
  private final Consumer<MemberRef> files;
  private final List<Consumer<MemberRef>> drops;

  /**
   * Erases in a store.
   *
   * @param backupsKept how long backups of the store are kept
   * @param alerts whether the owners of a tenant are to be mailed
   * @param files destroys what is kept of a member outside the store
   * @param drops lets go of what this process holds of a member
   */
  public ErasedMembers(
      Storage storage,
      ErasureLedger ledger,
      Signing signing,
      InstantSource instants,
      Supplier<UUID> ids,
      Duration backupsKept,
      boolean alerts,
      Consumer<MemberRef> files,
      List<Consumer<MemberRef>> drops) {
    this.storage = storage;
    this.ledger = ledger;
    this.receipts = new Receipts(signing);
    this.instants = instants;
    this.ids = ids;
    this.backupsKept = backupsKept;
    this.alerts = alerts;
    this.files = files;
    this.drops = List.copyOf(drops);
  }

  @Override
  public Optional<ErasureReceipt> erase(MemberRef member) {
    Instant now = now();
    Optional<ErasureReceipt> receipt =
        storage.inTenant(member.tenant(), scope -> erase(scope, member, now, "by the operator"));
    drops.forEach(drop -> drop.accept(member));
    return receipt;
  }

  /**
   * Erases a member in a transaction that does nothing else to them afterwards. The ledger has it
   * even if the transaction fails: then a replay does what was asked for.
   *
   * @param before when a message of theirs came at the latest to be dropped
   * @param by who wanted it
   * @return the receipt; empty when there is no such member
   */
  public Optional<ErasureReceipt> erase(
      TenantScope scope, MemberRef member, Instant before, String by) {
    return scope
        .members()
        .lock(member.member())
        .map(
            record -> {
              UUID id = ids.get();
              Instant at = now();
              ledger.add(receipts.erasure(id, member, at));
              remove(scope, member, record, before, by + ", receipt " + id);
              return receipts.receipt(id, at, backupsKept, record.lastNumber());
            });
  }

  /** Whether anybody can be erased: only with a ledger. */
  public boolean available() {
    return ledger.available();
  }

  /** Lets go of what this process holds of a member; to be called once it is committed. */
  public void dropped(MemberRef member) {
    drops.forEach(drop -> drop.accept(member));
  }

  private void remove(
      TenantScope scope, MemberRef member, MemberRecord record, Instant before, String subject) {
    // First, since they could not be found once the row is gone; a replay does it again.
    files.accept(member);
    AuditEvent event = AuditChain.next(member, record.audit(), now(), Act.MEMBER_ERASED, subject);
    scope.audit(List.of(event));
    scope.members().erase(member.member(), AuditChain.headAfter(event), before);
    if (alerts) {
      long which = member.member().value().getMostSignificantBits() ^ event.seq();
      TenantOwners.of(scope).stream()
          .filter(owner -> !owner.equals(member))
          .forEach(owner -> scope.schedule(Alert.MEMBER_ERASED.about(owner, which, event.at())));
    }
  }

  @Override
  public ErasureReplay replay() {
    NotedErasures content = ledger.read();
    int erased = 0;
    int refused = content.damaged();
    for (Erasure each : content.erasures()) {
      if (!receipts.genuine(each)) {
        refused++;
      } else if (again(each)) {
        erased++;
      }
    }
    if (erased > 0) {
      audit(erased + " erased again");
    }
    return new ErasureReplay(content.erasures().size(), erased, refused);
  }

  private boolean again(Erasure erasure) {
    MemberRef member = erasure.member();
    files.accept(member); // A restore may have brought them back without the member.
    boolean there =
        storage.<Boolean>inTenant(
            member.tenant(),
            scope -> {
              Optional<MemberRecord> record = scope.members().lock(member.member());
              record.ifPresent(
                  found ->
                      remove(
                          scope,
                          member,
                          found,
                          erasure.at(),
                          "again, receipt " + erasure.receipt()));
              return record.isPresent();
            });
    drops.forEach(drop -> drop.accept(member));
    return there;
  }

  private void audit(String subject) {
    storage.<Boolean>inTenant(
        TenantId.PLATFORM,
        scope -> {
          AdministrationChain.append(scope, now(), Act.ERASURES_REPLAYED, subject);
          return true;
        });
  }

  @Override
  public Optional<ErasureReceipt> verify(String code) {
    return receipts.verify(code);
  }

  private Instant now() {
    return instants.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
