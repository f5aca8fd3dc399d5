package io.echovault.core.tenant;

import io.echovault.core.identity.MemberLocator;
import io.echovault.core.member.AllMembers;
import io.echovault.core.member.MemberTransactions;
import io.echovault.core.sealing.Fingerprints;
import io.echovault.ports.inbound.TenantDesk;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.DeclaredTenant;
import io.echovault.ports.vocabulary.Division;
import io.echovault.ports.vocabulary.Role;
import io.echovault.ports.vocabulary.TenantFlaw;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.ports.vocabulary.TenantRecord;
import io.echovault.ports.vocabulary.TenantSummary;
import io.echovault.ports.vocabulary.TenantsApplied;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The organisations, kept as they are declared. */
public final class DeclaredTenants implements TenantDesk {
  private final Storage storage;
  private final Fingerprints fingerprints;
  private final Records records;
  private final Staff staff;

  public DeclaredTenants(
      Storage storage,
      MemberLocator memberLocator,
      Fingerprints fingerprints,
      MemberTransactions memberTransactions,
      Joining joining) {
    this.storage = storage;
    this.fingerprints = fingerprints;
    this.records = new Records(storage, fingerprints, memberTransactions);
    this.staff = new Staff(storage, memberLocator, fingerprints, memberTransactions, joining);
  }

  @Override
  public List<TenantFlaw> check(List<DeclaredTenant> declared) {
    return new Declarations(declared).flaws();
  }

  // First nobody too many, then nobody too few: so somebody can change organisations in one go.
  @Override
  public TenantsApplied apply(List<DeclaredTenant> declared) {
    List<TenantFlaw> flaws = check(declared);
    if (!flaws.isEmpty()) {
      throw new IllegalArgumentException(
          "the declaration has " + flaws.size() + " flaws; nothing was changed");
    }
    Report report = new Report();
    List<DeclaredTenant> agreed = operators(declared, report);
    agreed.forEach(each -> records.keep(each, report));
    agreed.forEach(each -> staff.removeOthers(each, report));
    agreed.forEach(each -> staff.place(each, report));
    return report.applied();
  }

  /** What is declared no more stays; if it is the operator, nobody else becomes that. */
  private List<DeclaredTenant> operators(List<DeclaredTenant> declared, Report report) {
    Set<String> slugs = declared.stream().map(DeclaredTenant::slug).collect(Collectors.toSet());
    boolean operatorStays = false;
    for (Division missing : organisations()) {
      if (!slugs.contains(missing.slug())) {
        report.undone(
            missing.slug()
                + ": is not declared any more. It stays as it was, with everybody in it; to remove"
                + " its people, declare it with its owner alone");
        operatorStays |= record(missing).filter(DeclaredTenants::isOperator).isPresent();
      }
    }
    if (!operatorStays) {
      return declared;
    }
    List<DeclaredTenant> agreed = new ArrayList<>();
    for (DeclaredTenant each : declared) {
      if (each.operator()) {
        report.undone(each.slug() + ": is not made the operator while another one stays");
      }
      agreed.add(
          new DeclaredTenant(each.slug(), each.name(), false, each.departments(), each.users()));
    }
    return agreed;
  }

  @Override
  public List<TenantSummary> list() {
    return organisations().stream().flatMap(each -> listed(each).stream()).toList();
  }

  private Optional<TenantSummary> listed(Division organisation) {
    TenantId tenant = fingerprints.tenant(organisation.slug());
    Map<Role, Long> people = new EnumMap<>(Role.class);
    AllMembers.of(storage, tenant)
        .forEach(
            member -> {
              if (member.membership().active()) {
                people.merge(member.role(), 1L, Long::sum);
              }
            });
    return storage.inTenant(tenant, scope -> listed(scope, tenant, organisation, people));
  }

  private static Optional<TenantSummary> listed(
      TenantScope scope, TenantId tenant, Division organisation, Map<Role, Long> people) {
    List<String> departments = scope.divisions().all().stream().map(Division::slug).toList();
    return scope
        .administration()
        .find()
        .map(
            record ->
                new TenantSummary(
                    tenant,
                    organisation.slug(),
                    record.name(),
                    isOperator(record),
                    departments,
                    people));
  }

  private List<Division> organisations() {
    return storage.inTenant(TenantId.PLATFORM, scope -> scope.divisions().all());
  }

  private Optional<TenantRecord> record(Division organisation) {
    return storage.inTenant(
        new TenantId(organisation.id()), scope -> scope.administration().find());
  }

  private static boolean isOperator(TenantRecord record) {
    return record.kind() == TenantRecord.Kind.OPERATOR;
  }
}
