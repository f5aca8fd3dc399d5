package io.echovault.core.memory;

import io.echovault.core.member.MemberTransaction;
import io.echovault.core.memory.Notebook.Workplace;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.DepartmentId;
import io.echovault.ports.vocabulary.Division;
import io.echovault.ports.vocabulary.TenantRecord;
import java.util.Optional;

/** Tells where a member works, if an organisation declared them. */
final class Workplaces {
  private Workplaces() {}

  static Optional<Workplace> of(MemberTransaction memberTransaction) {
    TenantScope scope = memberTransaction.scope();
    return scope
        .administration()
        .find()
        .filter(TenantRecord::declared)
        .map(
            tenant ->
                new Workplace(
                    tenant.name(),
                    memberTransaction
                        .record()
                        .membership()
                        .department()
                        .flatMap(id -> name(scope, id))));
  }

  /** What people call a department of the tenant. */
  static Optional<String> name(TenantScope scope, DepartmentId department) {
    return scope.divisions().all().stream()
        .filter(each -> each.id().equals(department.value()))
        .map(Division::name)
        .findFirst();
  }
}
