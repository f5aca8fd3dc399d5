package io.echovault.core;

import static io.echovault.core.LoginWorld.OTHER_PIN;
import static io.echovault.core.LoginWorld.PIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.core.audit.AdministrationChain;
import io.echovault.core.session.Recoveries;
import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.AuditHead;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.Role;
import io.echovault.ports.vocabulary.TenantRecord;
import io.echovault.ports.vocabulary.UnlockOutcome.Gone;
import io.echovault.ports.vocabulary.UnlockOutcome.Opened;
import io.echovault.ports.vocabulary.UnlockOutcome.Wrong;
import io.echovault.ports.vocabulary.UnlockPurpose;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RecoveryTest {
  private final LoginWorld login = new LoginWorld();
  private final World world = login.world;
  private final Recoveries recoveries = new Recoveries();

  @Test
  void letsAnotherPinBeChosenAfterThreeDays() {
    login.set(PIN);
    assertThat(login.visit(recoveries::ask)).isPresent();
    world.clock.advance(Duration.ofDays(3).minusSeconds(1));
    assertThat(login.set(OTHER_PIN)).isEqualTo(new Gone());
    world.clock.advance(Duration.ofSeconds(1));
    assertThat(login.set(OTHER_PIN)).isInstanceOf(Opened.class);
    assertThat(world.acts(login.ana))
        .endsWith(Act.RECOVERY_ASKED, Act.RECOVERY_DONE, Act.PIN_SET, Act.LOGGED_IN);
    assertThat(login.login(PIN)).isEqualTo(new Wrong(4));
    assertThat(login.set(PIN)).isEqualTo(new Gone());
  }

  @Test
  void isNotAskedForTwiceNorWithoutAPin() {
    assertThat(login.visit(recoveries::ask)).isEmpty();
    login.set(PIN);
    var first = login.visit(recoveries::ask);
    world.clock.advance(Duration.ofHours(1));
    assertThat(login.visit(recoveries::ask)).isEqualTo(first);
    assertThat(world.acts(login.ana).filter(Act.RECOVERY_ASKED::equals)).hasSize(1);
  }

  @Test
  void isStoppedInTheChatOrByTheOldPin() {
    login.set(PIN);
    login.visit(recoveries::ask);
    assertThat(login.visit(recoveries::stop)).isTrue();
    assertThat(login.visit(recoveries::stop)).isFalse();
    login.visit(recoveries::ask);
    assertThat(login.login(PIN)).isInstanceOf(Opened.class);
    world.clock.advance(Duration.ofHours(73));
    assertThat(login.set(OTHER_PIN)).isEqualTo(new Gone());
    assertThat(world.acts(login.ana).filter(Act.RECOVERY_STOPPED::equals)).hasSize(2);
  }

  @Test
  void needsAnotherOwnersApprovalInAnOrganisation() {
    login.set(PIN);
    assertThat(approvedBy(login.ana)).isFalse();
    makeOrganisation();
    login.visit(recoveries::ask);
    world.clock.advance(Duration.ofDays(3));
    assertThat(login.set(OTHER_PIN)).isEqualTo(new Gone());
    assertThat(approvedBy(login.ana)).isFalse();
    assertThat(approvedBy(colleague(Role.ADMIN))).isFalse();
    MemberRef owner = colleague(Role.OWNER);
    assertThat(approvedBy(owner)).isTrue();
    assertThat(world.acts(owner)).containsExactly(Act.MEMBER_ENROLLED, Act.RECOVERY_APPROVED);
    assertThat(login.set(OTHER_PIN)).isInstanceOf(Opened.class);
    assertThat(approvedBy(owner)).isFalse();
  }

  @Test
  void endsSevenDaysAfterItIsReady() {
    login.set(PIN);
    login.visit(recoveries::ask);
    world.clock.advance(Duration.ofDays(10).minusSeconds(1));
    String token = login.link(UnlockPurpose.SET_PIN);
    assertThat(world.core().unlocking().look(token)).isPresent();
    world.clock.advance(Duration.ofSeconds(1));
    assertThat(world.core().unlocking().look(token)).isEmpty();
    assertThat(login.set(OTHER_PIN)).isEqualTo(new Gone());
    world.clock.advance(Duration.ofDays(-1));
    assertThat(login.set(OTHER_PIN)).isEqualTo(new Gone());
    assertThat(login.login(PIN)).isInstanceOf(Opened.class);
  }

  @Test
  void beginsAnewOnceItHasEnded() {
    login.set(PIN);
    login.visit(recoveries::ask);
    world.clock.advance(Duration.ofDays(10));
    assertThat(login.visit(recoveries::stop)).isFalse();
    var again = login.visit(recoveries::ask).orElseThrow();
    assertThat(again.readyAt()).isEqualTo(world.clock.instant().plus(Duration.ofDays(3)));
    assertThat(world.acts(login.ana))
        .endsWith(Act.RECOVERY_ASKED, Act.RECOVERY_LAPSED, Act.RECOVERY_ASKED);
  }

  @Test
  void isNotApprovedOnceItHasEnded() {
    login.set(PIN);
    makeOrganisation();
    login.visit(recoveries::ask);
    world.clock.advance(Duration.ofDays(10));
    assertThat(approvedBy(colleague(Role.OWNER))).isFalse();
    assertThat(login.set(OTHER_PIN)).isEqualTo(new Gone());
  }

  private boolean approvedBy(MemberRef colleague) {
    return login.visit(
        colleague, memberTransaction -> recoveries.approve(memberTransaction, login.ana.member()));
  }

  private void makeOrganisation() {
    world
        .proven()
        .<Boolean>inTenant(
            login.ana.tenant(),
            scope -> {
              TenantRecord record =
                  new TenantRecord(
                      TenantRecord.Kind.ORGANISATION, "Bakery", AuditHead.EMPTY, World.START);
              scope.administration().lock(record);
              AdministrationChain.append(scope, World.START, Act.TENANT_DECLARED, "");
              return true;
            });
  }

  private MemberRef colleague(Role role) {
    return new MemberRef(login.ana.tenant(), login.enrolled(role));
  }
}
