package io.echovault.core.access;

import io.echovault.ports.outbound.Administration;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.RowProof;
import io.echovault.ports.vocabulary.TenantRecord;
import java.util.Optional;

/** The row of one tenant, if it has its proof; one transaction. */
final class ProvenAdministration implements Administration {
  private final TenantScope scope;
  private final RowSeals seals;
  private final RowCheck check;
  private Optional<TenantRecord> held = Optional.empty();
  private Anchors anchors = Anchors.of(Bytes.NONE);
  private long written;

  ProvenAdministration(TenantScope scope, RowSeals seals, RowCheck check) {
    this.scope = scope;
    this.seals = seals;
    this.check = check;
  }

  /** The row as it is stored; empty for one that does not count. */
  Optional<TenantRecord> look() {
    return held.isPresent() ? held : check.tenant(false, () -> scope.administration().find());
  }

  /** Whether the row is still as it was when it was looked at. */
  boolean unchanged(Optional<TenantRecord> looked) {
    return held.isPresent()
        || scope
            .administration()
            .find()
            .map(TenantRecord::proof)
            .equals(looked.map(TenantRecord::proof));
  }

  /** What a row vouches for; of the locked one, what this transaction has changed as well. */
  Anchors anchors(Optional<TenantRecord> looked) {
    return held.isPresent()
        ? anchors
        : Anchors.of(looked.map(TenantRecord::anchors).orElse(Bytes.NONE));
  }

  @Override
  public Optional<TenantRecord> find() {
    return look().map(ProvenAdministration::plain);
  }

  @Override
  public TenantRecord lock(TenantRecord fresh) {
    return plain(locked(fresh));
  }

  private TenantRecord locked(TenantRecord fresh) {
    if (held.isEmpty()) {
      TenantRecord sealed = seals.sealed(scope.tenant(), fresh, Bytes.NONE, 1);
      TenantRecord row =
          check
              .tenant(true, () -> Optional.of(scope.administration().lock(sealed)))
              .orElseThrow(
                  () ->
                      new MemoException.Unreadable(
                          "the record of tenant "
                              + scope.tenant().value()
                              + " was changed in the database or set back: restore a backup"));
      held = Optional.of(row);
      anchors = Anchors.of(row.anchors());
    }
    return held.orElseThrow();
  }

  /** What the locked row vouches for, to be changed. */
  Anchors anchorsOfLocked(TenantRecord fresh) {
    locked(fresh);
    return anchors;
  }

  @Override
  public void save(TenantRecord tenant) {
    TenantRecord row =
        held.orElseThrow(
            () ->
                new IllegalStateException(
                    "the record of tenant " + scope.tenant().value() + " is not locked"));
    TenantRecord sealed =
        seals.sealed(scope.tenant(), tenant, anchors.bytes(), row.proof().version() + 1);
    scope.administration().save(sealed);
    held = Optional.of(sealed);
    anchors.written();
    written = sealed.proof().version();
  }

  void complete() {
    if (anchors.changed()) {
      save(held.orElseThrow());
    }
  }

  void committed(Witness witness) {
    if (written > 0) {
      witness.saw(MemberRef.administrationOf(scope.tenant()), written);
    }
  }

  private static TenantRecord plain(TenantRecord row) {
    return row.with(Bytes.NONE, RowProof.NONE);
  }
}
