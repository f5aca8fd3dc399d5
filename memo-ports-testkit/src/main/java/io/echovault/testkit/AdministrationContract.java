package io.echovault.testkit;

import static io.echovault.testkit.Fixtures.NOON;
import static io.echovault.testkit.Fixtures.bytes;
import static io.echovault.testkit.Fixtures.newTenant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.vocabulary.AuditHead;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.ports.vocabulary.TenantRecord;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What every store of tenants' own records keeps to. */
public interface AdministrationContract extends StorageHook {

  @Test
  default void keepsATenantsRecordAndWhatBecameOfIt() {
    TenantId tenant = newTenant();
    assertThat(record(tenant)).isEmpty();
    TenantRecord fresh = personal();
    TenantRecord later =
        new TenantRecord(
            TenantRecord.Kind.ORGANISATION, "Bäckerei 🥐", new AuditHead(3, bytes(32)), NOON);
    write(
        tenant,
        scope -> {
          assertThat(scope.administration().lock(fresh)).isEqualTo(fresh);
          scope.administration().save(later);
        });
    assertThat(record(tenant)).contains(later);
    write(tenant, scope -> assertThat(scope.administration().lock(fresh)).isEqualTo(later));
  }

  @Test
  default void neverShowsNorSavesAnotherTenantsRecord() {
    TenantId tenant = newTenant();
    write(tenant, scope -> scope.administration().lock(personal()));
    TenantId other = newTenant();
    assertThat(record(other)).isEmpty();
    assertThatThrownBy(() -> write(other, scope -> scope.administration().save(personal())))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  default void letsOneTransactionAtATimeChangeATenantsRecord() {
    TenantId tenant = newTenant();
    Callable<Boolean> twentyTimes =
        () -> {
          for (int i = 0; i < 20; i++) {
            write(
                tenant,
                scope -> {
                  TenantRecord now = scope.administration().lock(personal());
                  AuditHead next = new AuditHead(now.audit().seq() + 1, bytes(32));
                  scope.administration().save(now.with(next));
                });
          }
          return true;
        };
    Race.between(Collections.nCopies(4, twentyTimes));
    assertThat(record(tenant).orElseThrow().audit().seq()).isEqualTo(80);
  }

  private Optional<TenantRecord> record(TenantId tenant) {
    return storage().inTenant(tenant, scope -> scope.administration().find());
  }

  private static TenantRecord personal() {
    return new TenantRecord(TenantRecord.Kind.PERSONAL, "", AuditHead.EMPTY, NOON);
  }
}
