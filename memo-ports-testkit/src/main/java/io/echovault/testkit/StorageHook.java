package io.echovault.testkit;

import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.TenantId;
import java.util.function.Consumer;

/** What the contracts of a storage need from the one who runs them. */
public interface StorageHook {

  /** The storage under test, the same through one test. It may hold what other tests left. */
  Storage storage();

  /** Runs work that gives nothing inside one transaction. */
  default void write(TenantId tenant, Consumer<? super TenantScope> work) {
    storage()
        .<Boolean>inTenant(
            tenant,
            scope -> {
              work.accept(scope);
              return true;
            });
  }

  /** A new member in a tenant. */
  default MemberId memberIn(TenantId tenant) {
    MemberId member = Fixtures.newMember();
    write(tenant, scope -> scope.members().add(Fixtures.member(member)));
    return member;
  }
}
