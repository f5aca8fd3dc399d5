package io.echovault.core.access;

import io.echovault.ports.outbound.Divisions;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.AccessFinding;
import io.echovault.ports.vocabulary.AccessFinding.Kind;
import io.echovault.ports.vocabulary.AccessFinding.Wrong;
import io.echovault.ports.vocabulary.AuditHead;
import io.echovault.ports.vocabulary.Division;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.RowProof;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.ports.vocabulary.TenantRecord;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The divisions that their tenant's row vouches for; one transaction. */
final class ProvenDivisions implements Divisions {
  private static final int READS = 5;

  private final TenantScope scope;
  private final RowSeals seals;
  private final ProvenAdministration administration;
  private final Refusals refusals;
  private final InstantSource instants;

  ProvenDivisions(
      TenantScope scope,
      RowSeals seals,
      ProvenAdministration administration,
      Refusals refusals,
      InstantSource instants) {
    this.scope = scope;
    this.seals = seals;
    this.administration = administration;
    this.refusals = refusals;
    this.instants = instants;
  }

  @Override
  public List<Division> all() {
    for (int left = READS; left > 0; left--) {
      Optional<TenantRecord> tenant = administration.look();
      List<Division> rows = scope.divisions().all();
      Anchors anchors = administration.anchors(tenant);
      List<Division> present = rows.stream().filter(each -> counts(anchors, each)).toList();
      boolean missing =
          anchors.count(Kind.DIVISION, instants.instant(), id -> true) > present.size();
      boolean strange = rows.size() > present.size();
      if ((!missing && !strange) || administration.unchanged(tenant)) {
        rows.stream().filter(each -> !present.contains(each)).forEach(this::refuse);
        if (missing && !strange) {
          add(Wrong.MISSING);
        }
        return present.stream().map(each -> each.with(RowProof.NONE)).toList();
      }
    }
    throw new MemoException.TryAgain("divisions change faster than they can be read");
  }

  private boolean counts(Anchors anchors, Division row) {
    return seals.fits(scope.tenant(), row)
        && anchors.vouchesFor(Kind.DIVISION, row.id(), row.proof());
  }

  private void refuse(Division row) {
    add(seals.fits(scope.tenant(), row) ? Wrong.SET_BACK : Wrong.CHANGED);
  }

  private void add(Wrong wrong) {
    MemberRef whose = MemberRef.administrationOf(scope.tenant());
    refusals.add(new AccessFinding(Kind.DIVISION, whose, wrong));
  }

  @Override
  public void put(Division division) {
    Division sealed = seals.sealed(scope.tenant(), division);
    Anchors anchors = administration.anchorsOfLocked(fresh());
    scope.divisions().put(sealed);
    anchors.put(Kind.DIVISION, division.id(), sealed.proof(), Optional.empty());
  }

  @Override
  public void remove(UUID id) {
    Anchors anchors = administration.anchorsOfLocked(fresh());
    scope.divisions().remove(id);
    anchors.remove(Kind.DIVISION, id);
  }

  private TenantRecord fresh() {
    TenantRecord.Kind kind =
        scope.tenant().equals(TenantId.PLATFORM)
            ? TenantRecord.Kind.PLATFORM
            : TenantRecord.Kind.PERSONAL;
    return new TenantRecord(
        kind, "", AuditHead.EMPTY, instants.instant().truncatedTo(ChronoUnit.MICROS));
  }
}
