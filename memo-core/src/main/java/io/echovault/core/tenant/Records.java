package io.echovault.core.tenant;

import io.echovault.core.audit.AdministrationChain;
import io.echovault.core.member.MemberTransactions;
import io.echovault.core.member.PlanLimits;
import io.echovault.core.sealing.Fingerprints;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.AuditHead;
import io.echovault.ports.vocabulary.DeclaredTenant;
import io.echovault.ports.vocabulary.Division;
import io.echovault.ports.vocabulary.Metered;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.ports.vocabulary.TenantRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps what is declared of organisations themselves: their names and their departments. */
final class Records {
  private final Storage storage;
  private final Fingerprints fingerprints;
  private final MemberTransactions memberTransactions;

  Records(Storage storage, Fingerprints fingerprints, MemberTransactions memberTransactions) {
    this.storage = storage;
    this.fingerprints = fingerprints;
    this.memberTransactions = memberTransactions;
  }

  void keep(DeclaredTenant declared, Report report) {
    TenantId tenant = fingerprints.tenant(declared.slug());
    List<String> changes = storage.inTenant(tenant, scope -> keep(scope, declared, report));
    storage.<Boolean>inTenant(
        TenantId.PLATFORM,
        scope -> {
          put(scope, new Division(tenant.value(), declared.slug(), declared.name()));
          return true;
        });
    changes.forEach(each -> report.changed(declared.slug() + ": " + each));
  }

  private List<String> keep(TenantScope scope, DeclaredTenant declared, Report report) {
    TenantRecord.Kind kind =
        declared.operator() ? TenantRecord.Kind.OPERATOR : TenantRecord.Kind.ORGANISATION;
    TenantRecord fresh =
        new TenantRecord(kind, declared.name(), AuditHead.EMPTY, memberTransactions.now());
    TenantRecord before = scope.administration().lock(fresh);
    List<String> changes = new ArrayList<>();
    if (before.audit().equals(AuditHead.EMPTY)) {
      AdministrationChain.append(
          scope, memberTransactions.now(), Act.TENANT_DECLARED, declared.slug());
      changes.add("declared");
    } else if (before.kind() != kind || !before.name().equals(declared.name())) {
      scope
          .administration()
          .save(new TenantRecord(kind, declared.name(), before.audit(), before.createdAt()));
      changed(scope, before.kind() == kind ? "name" : "made " + kind, changes);
    }
    departments(scope, declared, changes, report);
    return changes;
  }

  // First nobody too many: so one department can take the place of another in one go.
  private void departments(
      TenantScope scope, DeclaredTenant declared, List<String> changes, Report report) {
    List<Division> wanted =
        declared.departments().stream()
            .map(
                each ->
                    new Division(
                        fingerprints.department(scope.tenant(), each.slug()).value(),
                        each.slug(),
                        each.name()))
            .toList();
    for (Division each : scope.divisions().all()) {
      if (wanted.stream().noneMatch(kept -> kept.id().equals(each.id()))) {
        scope.divisions().remove(each.id());
        changed(scope, "department " + each.slug() + " removed", changes);
      }
    }
    for (Division each : wanted) {
      Optional<PlanLimits.Full> full = isThere(scope, each) ? Optional.empty() : take(scope);
      full.ifPresent(
          limit ->
              report.full(declared.slug() + ": department " + each.slug(), limit, "departments"));
      if (full.isEmpty() && put(scope, each)) {
        changed(scope, "department " + each.slug(), changes);
      }
    }
  }

  private Optional<PlanLimits.Full> take(TenantScope scope) {
    return memberTransactions.take(scope, Metered.DEPARTMENTS, 1);
  }

  private static boolean isThere(TenantScope scope, Division division) {
    return scope.divisions().all().stream().anyMatch(each -> each.id().equals(division.id()));
  }

  /** Whether that changed anything. */
  private static boolean put(TenantScope scope, Division division) {
    if (scope.divisions().all().contains(division)) {
      return false;
    }
    scope.divisions().put(division);
    return true;
  }

  private void changed(TenantScope scope, String what, List<String> changes) {
    AdministrationChain.append(scope, memberTransactions.now(), Act.TENANT_CHANGED, what);
    changes.add(what);
  }
}
