package io.echovault.testkit;

import static io.echovault.testkit.Fixtures.NOON;
import static io.echovault.testkit.Fixtures.bytes;
import static io.echovault.testkit.Fixtures.newMember;
import static io.echovault.testkit.Fixtures.newTenant;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.LockoutRule;
import io.echovault.ports.vocabulary.LoginRecord;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.RecoveryRecord;
import io.echovault.ports.vocabulary.RowProof;
import io.echovault.ports.vocabulary.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What every store of logins keeps to. */
public interface LoginsContract extends StorageHook {
  LockoutRule FIVE = new LockoutRule(5, Duration.ofMinutes(15), Duration.ofHours(24));

  @Test
  default void keepsWhatAPinIsCheckedAgainst() {
    TenantId tenant = newTenant();
    MemberId member = newMember();
    assertThat(login(tenant, member)).isEmpty();
    LoginRecord locked = new LoginRecord(bytes(60), 3, 2, Optional.of(NOON));
    write(tenant, scope -> scope.logins().keep(member, locked));
    assertThat(login(tenant, member)).contains(locked);
    write(tenant, scope -> scope.logins().keep(member, LoginRecord.of(bytes("another"))));
    assertThat(login(tenant, member)).contains(LoginRecord.of(bytes("another")));
    write(tenant, scope -> scope.logins().remove(member));
    assertThat(login(tenant, member)).isEmpty();
  }

  @Test
  default void countsTriesAndLocksWithTheLastOne() {
    TenantId tenant = newTenant();
    MemberId member = withPin(tenant);
    for (int i = 1; i < 5; i++) {
      assertThat(tryAt(tenant, member, NOON))
          .contains(new LoginRecord(bytes("pin"), i, 0, Optional.empty()));
    }
    Optional<Instant> end = Optional.of(NOON.plus(Duration.ofMinutes(15)));
    assertThat(tryAt(tenant, member, NOON)).contains(new LoginRecord(bytes("pin"), 0, 1, end));
    assertThat(tryAt(tenant, member, NOON)).isEmpty();
    assertThat(tryAt(tenant, member, end.orElseThrow().minusNanos(1000))).isEmpty();
    assertThat(login(tenant, member)).contains(new LoginRecord(bytes("pin"), 0, 1, end));
  }

  @Test
  default void locksTwiceAsLongEachTimeUpToTheLongest() {
    TenantId tenant = newTenant();
    MemberId member = withPin(tenant);
    Instant now = NOON;
    for (long minutes : List.of(15, 30, 60, 120, 240, 480, 960, 1440, 1440, 1440)) {
      for (int i = 0; i < 5; i++) {
        assertThat(tryAt(tenant, member, now)).isPresent();
      }
      Instant end = now.plus(Duration.ofMinutes(minutes));
      assertThat(login(tenant, member).orElseThrow().lockedUntil()).contains(end);
      now = end;
    }
  }

  @Test
  default void staysLockedWhenTheClockGoesBack() {
    TenantId tenant = newTenant();
    MemberId member = withPin(tenant);
    for (int i = 0; i < 5; i++) {
      tryAt(tenant, member, NOON);
    }
    assertThat(tryAt(tenant, member, NOON.minus(Duration.ofDays(400)))).isEmpty();
  }

  @Test
  default void forgetsFailuresAndLockoutsAfterASuccess() {
    TenantId tenant = newTenant();
    MemberId member = withPin(tenant);
    for (int i = 0; i < 5; i++) {
      tryAt(tenant, member, NOON);
    }
    write(tenant, scope -> scope.logins().succeeded(member));
    assertThat(login(tenant, member)).contains(LoginRecord.of(bytes("pin")));
    assertThat(tryAt(tenant, member, NOON)).isPresent();
  }

  @Test
  default void letsNobodyTryWhoHasNoPin() {
    assertThat(tryAt(newTenant(), newMember(), NOON)).isEmpty();
  }

  @Test
  default void letsNoMoreThroughThanTheRuleAllowsHoweverManyTryAtOnce() {
    TenantId tenant = newTenant();
    MemberId member = withPin(tenant);
    Callable<Integer> tenTries =
        () -> {
          int through = 0;
          for (int i = 0; i < 10; i++) {
            through += tryAt(tenant, member, NOON).isPresent() ? 1 : 0;
          }
          return through;
        };
    List<Integer> through = Race.between(Collections.nCopies(20, tenTries));
    assertThat(through.stream().mapToInt(Integer::intValue).sum()).isEqualTo(5);
  }

  @Test
  default void neverShowsNorCountsAnotherTenantsLogins() {
    TenantId tenant = newTenant();
    MemberId member = withPin(tenant);
    TenantId other = newTenant();
    assertThat(login(other, member)).isEmpty();
    assertThat(tryAt(other, member, NOON)).isEmpty();
    write(
        other,
        scope -> {
          scope.logins().succeeded(member);
          scope.logins().remove(member);
          scope.logins().removeRecovery(member);
        });
    assertThat(login(tenant, member)).contains(LoginRecord.of(bytes("pin")));
  }

  @Test
  default void keepsARecoveryUntilItEnds() {
    TenantId tenant = newTenant();
    MemberId member = newMember();
    assertThat(recovery(tenant, member)).isEmpty();
    RecoveryRecord asked = new RecoveryRecord(NOON, NOON.plusSeconds(5), Optional.empty());
    write(tenant, scope -> scope.logins().keepRecovery(member, asked));
    assertThat(recovery(tenant, member)).contains(asked);
    MemberId owner = newMember();
    assertThat(approve(newTenant(), member, owner)).isFalse();
    assertThat(approve(tenant, member, owner)).isTrue();
    RecoveryRecord approved = new RecoveryRecord(NOON, NOON.plusSeconds(5), Optional.of(owner));
    assertThat(recovery(tenant, member)).contains(approved);
    write(tenant, scope -> scope.logins().removeRecovery(member));
    assertThat(recovery(tenant, member)).isEmpty();
    assertThat(approve(tenant, member, newMember())).isFalse();
    assertThat(recovery(tenant, member)).isEmpty();
  }

  private boolean approve(TenantId tenant, MemberId member, MemberId by) {
    return storage().inTenant(tenant, scope -> scope.logins().approveRecovery(member, by));
  }

  private MemberId withPin(TenantId tenant) {
    MemberId member = newMember();
    write(tenant, scope -> scope.logins().keep(member, LoginRecord.of(bytes("pin"))));
    return member;
  }

  private Optional<LoginRecord> login(TenantId tenant, MemberId member) {
    return storage()
        .inTenant(tenant, scope -> scope.logins().find(member))
        .map(each -> each.with(RowProof.NONE));
  }

  private Optional<RecoveryRecord> recovery(TenantId tenant, MemberId member) {
    return storage()
        .inTenant(tenant, scope -> scope.logins().recovery(member))
        .map(each -> each.with(RowProof.NONE));
  }

  private Optional<LoginRecord> tryAt(TenantId tenant, MemberId member, Instant now) {
    return storage()
        .inTenant(tenant, scope -> scope.logins().tryOnce(member, now, FIVE))
        .map(each -> each.with(RowProof.NONE));
  }
}
