package io.echovault.core.access;

import io.echovault.core.audit.AccessChecks;
import io.echovault.core.sealing.PlatformKeys;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.AccessFinding;
import io.echovault.ports.vocabulary.AccessFinding.Kind;
import io.echovault.ports.vocabulary.AccessFinding.Wrong;
import io.echovault.ports.vocabulary.AccessRows;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.Division;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.Standing;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.ports.vocabulary.TenantRecord;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks at every row that decides about access, as it is stored. Safe for threads. */
public final class AccessVerification implements AccessChecks {
  private static final int PAGE = 500;
  private static final int READS = 3;

  private final Storage stored;
  private final RowSeals seals;
  private final PlatformKeys keys;
  private final MemberVerification members;
  private final InstantSource instants;
  private final MemberJournals journals;

  AccessVerification(
      Storage stored,
      RowSeals seals,
      PlatformKeys keys,
      MemberIdentities identities,
      MemberJournals journals,
      InstantSource instants) {
    this.stored = stored;
    this.seals = seals;
    this.keys = keys;
    this.instants = instants;
    this.journals = journals;
    members = new MemberVerification(seals, identities, instants);
  }

  @Override
  public List<AccessFinding> of(TenantScope scope, MemberRef chain) {
    if (chain.member().equals(MemberId.ADMINISTRATION)) {
      return tenant(scope);
    }
    List<AccessFinding> findings = member(scope, chain);
    if (findings.isEmpty()) {
      return findings;
    }
    // Rows of several tables may have been read around another transaction. Under the lock of the
    // member's row nobody changes them.
    scope.members().lock(chain.member());
    return member(scope, chain);
  }

  private List<AccessFinding> member(TenantScope scope, MemberRef member) {
    AccessRows rows = scope.accessRows(member.member());
    List<AccessFinding> findings = new ArrayList<>(members.of(member, rows));
    boolean counts = findings.stream().noneMatch(each -> each.kind() == Kind.MEMBER);
    rows.member()
        .filter(row -> counts && row.membership().standing() != Standing.ERASED)
        .ifPresent(row -> findings.addAll(journals.of(scope, member, row)));
    return findings;
  }

  private List<AccessFinding> tenant(TenantScope scope) {
    List<AccessFinding> findings = List.of();
    for (int left = READS; left > 0; left--) {
      Optional<TenantRecord> row = scope.administration().find();
      findings = tenant(scope, row);
      if (findings.isEmpty() || scope.administration().find().equals(row)) {
        return findings;
      }
    }
    return findings;
  }

  private List<AccessFinding> tenant(TenantScope scope, Optional<TenantRecord> row) {
    TenantId tenant = scope.tenant();
    List<Division> divisions = scope.divisions().all();
    if (row.isEmpty()) {
      boolean trace =
          !divisions.isEmpty() || !scope.auditAfter(MemberId.ADMINISTRATION, 0, 1).isEmpty();
      return trace ? List.of(finding(Kind.TENANT, tenant, Wrong.MISSING)) : List.of();
    }
    if (!seals.fits(tenant, row.get())) {
      return List.of(finding(Kind.TENANT, tenant, Wrong.CHANGED));
    }
    Anchors anchors = Anchors.of(row.map(TenantRecord::anchors).orElse(Bytes.NONE));
    List<AccessFinding> findings = new ArrayList<>();
    int present = 0;
    for (Division each : divisions) {
      if (!seals.fits(tenant, each)) {
        findings.add(finding(Kind.DIVISION, tenant, Wrong.CHANGED));
      } else if (!anchors.vouchesFor(Kind.DIVISION, each.id(), each.proof())) {
        findings.add(finding(Kind.DIVISION, tenant, Wrong.SET_BACK));
      } else {
        present++;
      }
    }
    long wanted = anchors.count(Kind.DIVISION, instants.instant(), id -> true);
    if (findings.isEmpty() && wanted > present) {
      findings.add(finding(Kind.DIVISION, tenant, Wrong.MISSING));
    }
    return findings;
  }

  @Override
  public List<AccessFinding> withoutRow(TenantScope scope) {
    return scope.administration().find().isPresent() ? List.of() : tenant(scope);
  }

  @Override
  public List<AccessFinding> elsewhere(Set<MemberRef> seen) {
    List<AccessFinding> findings = new ArrayList<>();
    for (String name : keys.damaged()) {
      findings.add(
          finding(
              Kind.PLATFORM_KEY,
              TenantId.PLATFORM,
              keys.has(name) ? Wrong.CHANGED : Wrong.MISSING));
    }
    if (!seen.contains(MemberRef.administrationOf(TenantId.PLATFORM))) {
      findings.addAll(stored.inTenant(TenantId.PLATFORM, this::withoutRow));
    }
    for (Division each : stored.inTenant(TenantId.PLATFORM, scope -> scope.divisions().all())) {
      TenantId organisation = new TenantId(each.id());
      if (!seen.contains(MemberRef.administrationOf(organisation))
          && stored.inTenant(organisation, scope -> scope.administration().find()).isEmpty()) {
        findings.add(finding(Kind.TENANT, organisation, Wrong.MISSING));
      }
    }
    List<MemberRef> page = stored.directory().members(Optional.empty(), PAGE);
    while (!page.isEmpty()) {
      for (MemberRef each : page) {
        if (!seen.contains(each)) {
          findings.addAll(stored.inTenant(each.tenant(), scope -> of(scope, each)));
        }
      }
      page = stored.directory().members(Optional.of(page.get(page.size() - 1)), PAGE);
    }
    return findings;
  }

  private static AccessFinding finding(Kind kind, TenantId tenant, Wrong wrong) {
    return new AccessFinding(kind, MemberRef.administrationOf(tenant), wrong);
  }
}
