package io.echovault.testkit;

import static io.echovault.testkit.Fixtures.NOON;
import static io.echovault.testkit.Fixtures.bytes;
import static io.echovault.testkit.Fixtures.newTenant;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.AuditHead;
import io.echovault.ports.vocabulary.ChainHead;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.ports.vocabulary.TenantRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store's view of all chains' ends keeps to. */
public interface AuditHeadsContract extends StorageHook {

  @Test
  default void givesTheEndsOfAllChainsOfAllTenantsEachOnce() {
    List<MemberRef> chains = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      TenantId tenant = newTenant();
      chains.add(new MemberRef(tenant, memberIn(tenant)));
      chains.add(new MemberRef(tenant, memberIn(tenant)));
      chains.add(administered(tenant));
    }
    chains.add(administered(TenantId.PLATFORM));
    for (int limit : List.of(1, 2, 1000)) {
      assertThat(all(limit))
          .extracting(ChainHead::chain)
          .containsAll(chains)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  default void givesTheEndAsItWasCommittedLast() {
    TenantId tenant = newTenant();
    MemberRef chain = administered(tenant);
    AuditHead head = new AuditHead(7, bytes(32));
    write(
        tenant,
        scope ->
            scope.administration().save(scope.administration().find().orElseThrow().with(head)));
    assertThat(all(100)).contains(new ChainHead(chain, head));
    MemberRef fresh = new MemberRef(tenant, memberIn(tenant));
    assertThat(all(100)).contains(new ChainHead(fresh, AuditHead.EMPTY));
  }

  private MemberRef administered(TenantId tenant) {
    TenantRecord fresh = new TenantRecord(TenantRecord.Kind.PERSONAL, "", AuditHead.EMPTY, NOON);
    write(tenant, scope -> scope.administration().lock(fresh));
    return new MemberRef(tenant, MemberId.ADMINISTRATION);
  }

  private List<ChainHead> all(int limit) {
    List<ChainHead> all = new ArrayList<>();
    List<ChainHead> page = storage().auditHeads().after(Optional.empty(), limit);
    while (!page.isEmpty()) {
      assertThat(page).hasSizeLessThanOrEqualTo(limit);
      all.addAll(page);
      page = storage().auditHeads().after(Optional.of(all.get(all.size() - 1).chain()), limit);
    }
    return all;
  }
}
