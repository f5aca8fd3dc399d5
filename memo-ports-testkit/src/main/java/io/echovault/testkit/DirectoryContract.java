package io.echovault.testkit;

import static io.echovault.testkit.Fixtures.member;
import static io.echovault.testkit.Fixtures.newFingerprint;
import static io.echovault.testkit.Fixtures.newMember;
import static io.echovault.testkit.Fixtures.newTenant;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.TenantId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What every directory of identities keeps to. */
public interface DirectoryContract extends StorageHook {

  @Test
  default void knowsNobodyByAnIdentityThatNobodyClaimed() {
    assertThat(storage().directory().find(newFingerprint())).isEmpty();
  }

  @Test
  default void findsWhoClaimedAnIdentity() {
    TenantId tenant = newTenant();
    MemberId member = memberIn(tenant);
    Fingerprint identity = newFingerprint();
    assertThat(claim(tenant, identity, member)).isEqualTo(new MemberRef(tenant, member));
    assertThat(storage().directory().find(identity)).contains(new MemberRef(tenant, member));
    assertThat(claim(tenant, identity, member)).isEqualTo(new MemberRef(tenant, member));
  }

  @Test
  default void leavesAnIdentityToWhoClaimedItFirst() {
    TenantId tenant = newTenant();
    MemberId member = memberIn(tenant);
    TenantId other = newTenant();
    MemberId late = memberIn(other);
    Fingerprint identity = newFingerprint();
    claim(tenant, identity, member);
    assertThat(claim(other, identity, late)).isEqualTo(new MemberRef(tenant, member));
    assertThat(claim(tenant, identity, memberIn(tenant))).isEqualTo(new MemberRef(tenant, member));
    assertThat(storage().directory().find(identity)).contains(new MemberRef(tenant, member));
  }

  @Test
  default void releasesAnIdentityOfItsOwnMemberOnly() {
    TenantId tenant = newTenant();
    MemberId member = memberIn(tenant);
    MemberId colleague = memberIn(tenant);
    TenantId other = newTenant();
    Fingerprint identity = newFingerprint();
    claim(tenant, identity, member);
    write(tenant, scope -> scope.release(identity, colleague));
    write(other, scope -> scope.release(identity, member));
    assertThat(storage().directory().find(identity)).contains(new MemberRef(tenant, member));
    write(tenant, scope -> scope.release(identity, member));
    assertThat(storage().directory().find(identity)).isEmpty();
    assertThat(claim(tenant, identity, colleague)).isEqualTo(new MemberRef(tenant, colleague));
  }

  @Test
  default void handsAnIdentityOverFromItsOwnMemberOnly() {
    TenantId tenant = newTenant();
    MemberId member = memberIn(tenant);
    TenantId other = newTenant();
    MemberRef next = new MemberRef(other, memberIn(other));
    Fingerprint identity = newFingerprint();
    claim(tenant, identity, member);
    write(tenant, scope -> scope.handOver(identity, memberIn(newTenant()), next));
    write(other, scope -> scope.handOver(identity, member, next));
    assertThat(storage().directory().find(identity)).contains(new MemberRef(tenant, member));
    write(tenant, scope -> scope.handOver(identity, member, next));
    assertThat(storage().directory().find(identity)).contains(next);
    write(tenant, scope -> scope.handOver(identity, member, new MemberRef(tenant, member)));
    assertThat(storage().directory().find(identity)).contains(next);
  }

  @Test
  default void letsOneClaimWinWhenManyClaimAtOnce() {
    for (int round = 0; round < 10; round++) {
      Fingerprint identity = newFingerprint();
      Callable<MemberRef> enrol =
          () -> {
            TenantId tenant = newTenant();
            MemberId member = newMember();
            return storage()
                .inTenant(
                    tenant,
                    scope -> {
                      scope.members().add(member(member));
                      return scope.claim(identity, member);
                    });
          };
      List<MemberRef> owners = Race.between(Collections.nCopies(4, enrol));
      assertThat(owners).containsOnly(owners.get(0));
      assertThat(storage().directory().find(identity)).contains(owners.get(0));
    }
  }

  @Test
  default void goesThroughAllMembersOnceInPages() {
    TenantId tenant = newTenant();
    List<MemberRef> expected = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      MemberId member = memberIn(tenant);
      claim(tenant, newFingerprint(), member);
      claim(tenant, newFingerprint(), member);
      expected.add(new MemberRef(tenant, member));
    }
    List<MemberRef> seen = new ArrayList<>();
    List<MemberRef> page = storage().directory().members(Optional.empty(), 2);
    while (!page.isEmpty()) {
      assertThat(page).hasSizeLessThanOrEqualTo(2);
      seen.addAll(page);
      page = storage().directory().members(Optional.of(page.get(page.size() - 1)), 2);
    }
    assertThat(seen).doesNotHaveDuplicates().containsAll(expected);
  }

  private MemberRef claim(TenantId tenant, Fingerprint identity, MemberId member) {
    return storage().inTenant(tenant, scope -> scope.claim(identity, member));
  }
}
