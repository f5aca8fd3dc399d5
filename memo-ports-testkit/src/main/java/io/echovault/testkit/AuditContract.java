package io.echovault.testkit;

import static io.echovault.testkit.Fixtures.NOON;
import static io.echovault.testkit.Fixtures.bytes;
import static io.echovault.testkit.Fixtures.event;
import static io.echovault.testkit.Fixtures.newMember;
import static io.echovault.testkit.Fixtures.newTenant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.TenantId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of audit chains keeps to. */
public interface AuditContract extends StorageHook {

  @Test
  default void givesBackEveryActAsItWasAudited() {
    TenantId tenant = newTenant();
    MemberId member = memberIn(tenant);
    AuditEvent.Act[] acts = AuditEvent.Act.values();
    List<AuditEvent> events =
        IntStream.range(0, acts.length)
            .mapToObj(
                i ->
                    new AuditEvent(
                        member,
                        i + 1,
                        NOON.plusNanos(i * 1000L),
                        acts[i],
                        "é🔐".repeat(i),
                        bytes(32)))
            .toList();
    write(tenant, scope -> scope.audit(events));
    assertThat(after(tenant, member, 0, 100)).isEqualTo(events);
  }

  @Test
  default void givesEventsInOrderFromAPlaceAndUpToALimit() {
    TenantId tenant = newTenant();
    MemberId member = memberIn(tenant);
    write(tenant, scope -> scope.audit(List.of(event(member, 1), event(member, 2))));
    write(tenant, scope -> scope.audit(List.of(event(member, 3), event(member, 4))));
    assertThat(after(tenant, member, 1, 2)).containsExactly(event(member, 2), event(member, 3));
    assertThat(after(tenant, member, 4, 2)).isEmpty();
    assertThat(after(tenant, newMember(), 0, 2)).isEmpty();
  }

  @Test
  default void refusesAPlaceInTheChainThatIsTaken() {
    TenantId tenant = newTenant();
    MemberId member = memberIn(tenant);
    write(tenant, scope -> scope.audit(List.of(event(member, 1))));
    assertThatThrownBy(() -> write(tenant, scope -> scope.audit(List.of(event(member, 1)))))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  default void neverShowsAnotherTenantsAuditTrail() {
    TenantId tenant = newTenant();
    MemberId member = memberIn(tenant);
    write(tenant, scope -> scope.audit(List.of(event(member, 1))));
    assertThat(after(newTenant(), member, 0, 10)).isEmpty();
  }

  private List<AuditEvent> after(TenantId tenant, MemberId member, long seq, int limit) {
    return storage().inTenant(tenant, scope -> scope.auditAfter(member, seq, limit));
  }
}
