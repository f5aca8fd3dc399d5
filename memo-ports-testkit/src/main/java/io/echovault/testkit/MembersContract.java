package io.echovault.testkit;

import static io.echovault.testkit.Fixtures.NOON;
import static io.echovault.testkit.Fixtures.bytes;
import static io.echovault.testkit.Fixtures.member;
import static io.echovault.testkit.Fixtures.newMember;
import static io.echovault.testkit.Fixtures.newTenant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.vocabulary.AuditHead;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.DepartmentId;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.Membership;
import io.echovault.ports.vocabulary.Role;
import io.echovault.ports.vocabulary.Standing;
import io.echovault.ports.vocabulary.TenantId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What every store of members keeps to. */
public interface MembersContract extends StorageHook {

  @Test
  default void givesBackAMemberAsItWasKept() {
    TenantId tenant = newTenant();
    MemberRecord kept =
        new MemberRecord(
            newMember(),
            new Membership(
                Role.AUDITOR, Standing.REMOVED, Optional.of(new DepartmentId(newMember().value()))),
            Long.MAX_VALUE,
            Integer.MAX_VALUE,
            7,
            bytes(40),
            bytes(1),
            bytes(100_000),
            new AuditHead(12, bytes(32)),
            NOON);
    write(tenant, scope -> scope.members().add(kept));
    assertThat(found(tenant, kept.id())).contains(kept);
  }

  @Test
  default void findsNobodyWhereNobodyIs() {
    assertThat(found(newTenant(), newMember())).isEmpty();
    Optional<MemberRecord> locked =
        storage().inTenant(newTenant(), scope -> scope.members().lock(newMember()));
    assertThat(locked).isEmpty();
  }

  @Test
  default void savesWhatChanged() {
    TenantId tenant = newTenant();
    MemberId id = memberIn(tenant);
    MemberRecord changed =
        new MemberRecord(
            id,
            Membership.of(Role.MEMBER),
            3,
            2,
            1,
            bytes("open"),
            Bytes.NONE,
            bytes("🔐 state"),
            new AuditHead(3, bytes(32)),
            NOON);
    write(
        tenant,
        scope -> {
          assertThat(scope.members().lock(id)).contains(member(id));
          scope.members().save(changed);
        });
    assertThat(found(tenant, id)).contains(changed);
  }

  @Test
  default void seesItsOwnWritesBeforeTheEnd() {
    MemberId id = newMember();
    Optional<MemberRecord> seen =
        storage()
            .inTenant(
                newTenant(),
                scope -> {
                  scope.members().add(member(id));
                  return scope.members().find(id);
                });
    assertThat(seen).contains(member(id));
  }

  @Test
  default void listsMembersInPagesAndByDepartment() {
    TenantId tenant = newTenant();
    DepartmentId sales = new DepartmentId(newMember().value());
    List<MemberId> all = new ArrayList<>();
    List<MemberId> inSales = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      MemberRecord plain = member(newMember());
      boolean selling = i % 2 == 0;
      MemberRecord kept = selling ? in(sales, plain) : plain;
      write(tenant, scope -> scope.members().add(kept));
      all.add(kept.id());
      if (selling) {
        inSales.add(kept.id());
      }
    }
    memberIn(newTenant());
    assertThat(listed(tenant, Optional.empty())).containsExactlyInAnyOrderElementsOf(all);
    assertThat(listed(tenant, Optional.of(sales))).containsExactlyInAnyOrderElementsOf(inSales);
    assertThat(listed(newTenant(), Optional.of(sales))).isEmpty();
  }

  @Test
  default void countsThoseOfAStandingAlsoWhatItWroteItself() {
    TenantId tenant = newTenant();
    MemberRecord one = member(newMember());
    write(tenant, scope -> scope.members().add(one));
    memberIn(newTenant());
    write(
        tenant,
        scope -> {
          scope.members().add(member(newMember()));
          MemberRecord left = member(newMember());
          scope.members().add(with(left, left.membership().with(Standing.REMOVED)));
          assertThat(scope.members().count(Standing.ACTIVE)).isEqualTo(2);
        });
    assertThat(counted(tenant, Standing.ACTIVE)).isEqualTo(2);
    assertThat(counted(tenant, Standing.REMOVED)).isEqualTo(1);
    assertThat(counted(newTenant(), Standing.ACTIVE)).isZero();
  }

  private long counted(TenantId tenant, Standing standing) {
    return storage().<Long>inTenant(tenant, scope -> scope.members().count(standing));
  }

  private static MemberRecord with(MemberRecord record, Membership membership) {
    return new MemberRecord(
        record.id(),
        membership,
        record.lastSeq(),
        record.lastNumber(),
        record.epoch(),
        record.openKey(),
        record.secretKey(),
        record.state(),
        record.audit(),
        record.createdAt());
  }

  /** Everybody, two at a time. */
  private List<MemberId> listed(TenantId tenant, Optional<DepartmentId> department) {
    List<MemberId> seen = new ArrayList<>();
    List<MemberId> page;
    do {
      Optional<MemberId> after =
          seen.isEmpty() ? Optional.empty() : Optional.of(seen.get(seen.size() - 1));
      page =
          storage()
              .inTenant(
                  tenant,
                  scope ->
                      scope.members().list(department, after, 2).stream()
                          .map(MemberRecord::id)
                          .toList());
      seen.addAll(page);
    } while (!page.isEmpty());
    return seen;
  }

  private static MemberRecord in(DepartmentId department, MemberRecord member) {
    return with(member, new Membership(Role.MEMBER, Standing.REMOVED, Optional.of(department)));
  }

  @Test
  default void refusesAMemberIdThatIsTaken() {
    TenantId tenant = newTenant();
    MemberId id = memberIn(tenant);
    assertThatThrownBy(() -> write(tenant, scope -> scope.members().add(member(id))))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  default void refusesToSaveAMemberWhoIsNotThere() {
    assertThatThrownBy(() -> write(newTenant(), scope -> scope.members().save(member(newMember()))))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  default void neverShowsNorChangesAnotherTenantsMember() {
    TenantId tenant = newTenant();
    TenantId other = newTenant();
    MemberId id = memberIn(tenant);
    assertThat(found(other, id)).isEmpty();
    assertThatThrownBy(() -> write(other, scope -> scope.members().save(member(id))))
        .isInstanceOf(IllegalStateException.class);
    assertThat(found(tenant, id)).contains(member(id));
  }

  @Test
  default void letsTwoTenantsUseTheSameMemberId() {
    TenantId other = newTenant();
    MemberId id = memberIn(newTenant());
    write(other, scope -> scope.members().add(member(id)));
    assertThat(found(other, id)).contains(member(id));
  }

  @Test
  default void letsOneTransactionAtATimeChangeALockedMember() {
    TenantId tenant = newTenant();
    MemberId id = memberIn(tenant);
    Callable<Boolean> twentyTimes =
        () -> {
          for (int i = 0; i < 20; i++) {
            write(
                tenant,
                scope -> {
                  MemberRecord now = scope.members().lock(id).orElseThrow();
                  scope.members().save(withNumber(now, now.lastNumber() + 1));
                });
          }
          return true;
        };
    Race.between(Collections.nCopies(4, twentyTimes));
    assertThat(found(tenant, id).orElseThrow().lastNumber()).isEqualTo(80);
  }

  @Test
  default void listsTheMembersOfAllTenantsAPageAtATime() {
    TenantId tenant = newTenant();
    Set<MemberRef> added = new HashSet<>();
    for (int i = 0; i < 5; i++) {
      TenantId each = i % 2 == 0 ? tenant : newTenant();
      added.add(new MemberRef(each, memberIn(each)));
    }
    List<MemberRef> all = new ArrayList<>();
    List<MemberRef> page = storage().members(Optional.empty(), 2);
    while (!page.isEmpty()) {
      assertThat(page.size()).isLessThanOrEqualTo(2);
      all.addAll(page);
      page = storage().members(Optional.of(page.get(page.size() - 1)), 2);
    }
    assertThat(all).containsAll(added).doesNotHaveDuplicates();
  }

  private Optional<MemberRecord> found(TenantId tenant, MemberId member) {
    return storage().inTenant(tenant, scope -> scope.members().find(member));
  }

  private static MemberRecord withNumber(MemberRecord of, int number) {
    return new MemberRecord(
        of.id(),
        of.membership(),
        of.lastSeq(),
        number,
        of.epoch(),
        of.openKey(),
        of.secretKey(),
        of.state(),
        of.audit(),
        of.createdAt());
  }
}
