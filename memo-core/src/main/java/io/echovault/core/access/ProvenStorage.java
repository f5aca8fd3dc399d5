package io.echovault.core.access;

import io.echovault.core.audit.AdministrationChain;
import io.echovault.core.sealing.PlatformKeys;
import io.echovault.ports.outbound.AuditHeads;
import io.echovault.ports.outbound.Directory;
import io.echovault.ports.outbound.DueItems;
import io.echovault.ports.outbound.Links;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.outbound.WrappedKeys;
import io.echovault.ports.vocabulary.AccessFinding;
import io.echovault.ports.vocabulary.AccessFinding.Kind;
import io.echovault.ports.vocabulary.AccessFinding.Wrong;
import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.DirectoryEntry;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.LinkRecord;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.RowProof;
import io.echovault.ports.vocabulary.TenantId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A storage around another that proves every row which decides about access, and shows only rows
 * that have their proof. What has none counts as absent, is told to an alarm, and is audited in the
 * platform's chain, once for each row and process. Safe for threads.
 */
public final class ProvenStorage implements Storage {
  private final Storage stored;
  private final RowSeals seals;
  private final Witness witness = new Witness();
  private final Refusals refusals = new Refusals();
  private final InstantSource instants;
  private final Consumer<AccessFinding> alarm;
  private final ThreadLocal<Integer> depth = ThreadLocal.withInitial(() -> 0);

  /**
   * Around a storage.
   *
   * @param accessKey gives the platform's access key when it is first needed
   * @param alarm is told of each row that was refused
   */
  public ProvenStorage(
      Storage stored,
      Supplier<Bytes> accessKey,
      InstantSource instants,
      Consumer<AccessFinding> alarm) {
    this.stored = stored;
    this.instants = instants;
    this.alarm = alarm;
    seals = new RowSeals(accessKey);
  }

  /** What looks at every row, for the audit. */
  public AccessVerification verification(
      PlatformKeys keys, MemberIdentities identities, MemberJournals journals) {
    return new AccessVerification(stored, seals, keys, identities, journals, instants);
  }

  /**
   * Takes something that somebody else found and refused; to be called within a transaction, at
   * whose end it is told.
   */
  public void refused(AccessFinding finding) {
    refusals.add(finding);
  }

  @Override
  public <T> T inTenant(TenantId tenant, Function<? super TenantScope, ? extends T> work) {
    int outer = depth.get();
    depth.set(outer + 1);
    try {
      return transaction(tenant, work);
    } finally {
      depth.set(outer);
      // Not within another transaction, whose locks might be in the way.
      if (outer == 0) {
        tell();
      }
    }
  }

  private <T> T transaction(TenantId tenant, Function<? super TenantScope, ? extends T> work) {
    // Only the transaction that commits leaves its scope here; an adapter runs the work once.
    ProvenScope[] used = new ProvenScope[1];
    T result =
        stored.inTenant(
            tenant,
            scope -> {
              ProvenScope proven = new ProvenScope(scope, seals, witness, refusals, instants);
              T done = work.apply(proven);
              proven.complete();
              used[0] = proven;
              return done;
            });
    used[0].committed(witness);
    return result;
  }

  private void tell() {
    refusals.tell(
        finding -> {
          alarm.accept(finding);
          return audited(finding);
        });
  }

  // The alarm has been told. A store that is away, or a platform's row that was changed too, must
  // not take the answer from somebody who has nothing to do with it.
  private boolean audited(AccessFinding finding) {
    try {
      return transaction(
          TenantId.PLATFORM,
          scope -> {
            AdministrationChain.append(
                scope, instants.instant(), Act.ACCESS_REFUSED, subject(finding));
            return true;
          });
    } catch (MemoException later) {
      return false;
    }
  }

  private static String subject(AccessFinding finding) {
    return finding.kind()
        + " "
        + finding.wrong()
        + " "
        + finding.whose().tenant().value()
        + " "
        + finding.whose().member().value();
  }

  @Override
  public Directory directory() {
    Directory directory = stored.directory();
    return new Directory() {
      @Override
      public Optional<DirectoryEntry> entry(Fingerprint identity) {
        return directory
            .entry(identity)
            .filter(ProvenStorage.this::counts)
            .map(entry -> entry.with(RowProof.NONE));
      }

      @Override
      public List<MemberRef> members(Optional<MemberRef> after, int limit) {
        return directory.members(after, limit);
      }
    };
  }

  private boolean counts(DirectoryEntry entry) {
    boolean fits = seals.fits(entry);
    if (!fits) {
      refusals.add(new AccessFinding(Kind.DIRECTORY, entry.member(), Wrong.CHANGED));
    }
    return fits;
  }

  @Override
  public Links links() {
    Links links = stored.links();
    return (token, now) ->
        links.find(token, now).filter(this::counts).map(link -> link.with(RowProof.NONE));
  }

  private boolean counts(LinkRecord link) {
    boolean fits = seals.fits(link);
    if (!fits) {
      refusals.add(new AccessFinding(Kind.LINK, link.member(), Wrong.CHANGED));
    }
    return fits && anchored(link);
  }

  private boolean anchored(LinkRecord link) {
    return inTenant(link.member().tenant(), scope -> ((ProvenScope) scope).vouchesFor(link));
  }

  @Override
  public List<MemberRef> members(Optional<MemberRef> after, int limit) {
    return stored.members(after, limit);
  }

  @Override
  public WrappedKeys keys() {
    return stored.keys();
  }

  @Override
  public DueItems dueItems() {
    return stored.dueItems();
  }

  @Override
  public AuditHeads auditHeads() {
    return stored.auditHeads();
  }
}
