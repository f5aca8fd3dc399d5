package io.echovault.core;

import static io.echovault.core.OrganisationWorld.LEO;
import static io.echovault.core.OrganisationWorld.MIA;
import static io.echovault.core.OrganisationWorld.OLGA;
import static io.echovault.core.OrganisationWorld.SAM;
import static io.echovault.core.OrganisationWorld.acme;
import static io.echovault.core.OrganisationWorld.phone;
import static io.echovault.core.OrganisationWorld.tenant;
import static io.echovault.core.OrganisationWorld.user;
import static io.echovault.core.OrganisationWorld.userId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.DeclaredTenant;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Role;
import io.echovault.ports.vocabulary.TenantFlaw;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.testkit.Race;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Organisations, and who is in them. */
class TenantDeskTest {
  private static final DeclaredTenant WITHOUT_SAM =
      acme(user(OLGA, "Olga Owner", Role.OWNER, ""), user(MIA, "Mia", Role.MANAGER, "sales"));
  private static final DeclaredTenant WITH_SAM =
      acme(
          user(OLGA, "Olga Owner", Role.OWNER, ""),
          user(MIA, "Mia", Role.MANAGER, "sales"),
          user(SAM, "Sam", Role.MEMBER, "sales"));

  private final OrganisationWorld acme = new OrganisationWorld();
  private final World world = acme.world;

  @Test
  void appliedTwiceIsAppliedOnce() {
    assertThat(acme.apply(acme()).changes()).isNotEmpty();
    TenantId tenant = acme.tenantOf(OLGA);
    List<Act> before = acme.administration(tenant);
    assertThat(acme.apply(acme()).changes()).isEmpty();
    assertThat(acme.apply(acme()).undone()).isEmpty();
    assertThat(acme.administration(tenant)).isEqualTo(before);
    assertThat(before).startsWith(Act.TENANT_DECLARED).contains(Act.MEMBER_DECLARED);
  }

  @Test
  void saysPlainlyWhoseMemoriesTheyAreFromNowOn() {
    world.say("My own secret garden", SAM);
    acme.apply(WITH_SAM);
    assertThat(acme.say("The stand is ready", SAM))
        .contains("From now on you are with Acme, department Sales, as member.")
        .contains("What you tell me belongs to Acme");
    assertThat(acme.say("The stand is full", SAM)).doesNotContain("From now on");
  }

  @Test
  void closesTheirOwnSpaceAndGivesItBackWhenTheyLeave() {
    world.say("My own garden has roses", SAM);
    MemberRef own = world.member(SAM);
    acme.apply(WITH_SAM);
    assertThat(world.member(SAM).tenant()).isEqualTo(acme.tenantOf(OLGA));
    world.say("The stand is ready", SAM);
    assertThat(world.words(SAM)).containsExactly("The stand is ready");
    acme.apply(WITHOUT_SAM);
    assertThat(world.member(SAM)).isEqualTo(own);
    assertThat(acme.say("Where are roses?", SAM))
        .contains("You are no longer with Acme")
        .contains("My own garden has roses")
        .doesNotContain("stand");
    assertThat(acme.administration(acme.tenantOf(OLGA))).contains(Act.MEMBER_REMOVED);
  }

  @Test
  void whoIsRemovedHasNoAccessAnywhereAtOnce() {
    acme.apply(WITH_SAM);
    world.say("The stand is ready", SAM);
    MemberRef sam = world.member(SAM);
    World other = world.anotherProcess();
    other.say("/recent", SAM);
    acme.apply(WITHOUT_SAM);
    assertThat(other.say("/recent", SAM).body()).doesNotContain("stand");
    assertThat(other.member(SAM).tenant()).isNotEqualTo(sam.tenant());
    assertThatThrownBy(() -> world.core().memories().export(sam))
        .isInstanceOf(MemoException.NotFound.class);
    assertThat(acme.say("/search dept: stand", MIA)).doesNotContain("ready");
  }

  @Test
  void whoReturnsFindsWhatTheyToldTheOrganisation() {
    acme.apply(WITH_SAM);
    world.say("The stand is ready", SAM);
    acme.apply(WITHOUT_SAM);
    world.say("My own garden has roses", SAM);
    acme.apply(WITH_SAM);
    assertThat(world.words(SAM)).containsExactly("The stand is ready");
    assertThat(acme.administration(acme.tenantOf(OLGA))).contains(Act.MEMBER_RETURNED);
    acme.apply(WITHOUT_SAM);
    assertThat(world.words(SAM)).containsExactly("My own garden has roses");
  }

  @Test
  void movesAllTheirNamesAndNotOnlyTheDeclaredOne() {
    world.say("My own garden has roses", userId(3), SAM);
    acme.apply(WITH_SAM);
    world.say("The stand is ready", userId(3), SAM);
    world.say("The stand is full", userId(3));
    assertThat(world.words(SAM)).containsExactly("The stand is ready", "The stand is full");
    acme.apply(WITHOUT_SAM);
    assertThat(world.words(userId(3))).containsExactly("My own garden has roses");
  }

  @Test
  void bringsThePhoneThatWasDeclaredTogetherWithItsOwner() {
    world.say("My own garden has roses", userId(3));
    acme.apply(WITH_SAM);
    assertThat(acme.say("The stand is ready", userId(3), SAM)).contains("From now on");
    assertThat(world.member(userId(3)).tenant()).isEqualTo(acme.tenantOf(OLGA));
    assertThat(world.words(SAM)).containsExactly("The stand is ready");
    acme.apply(WITHOUT_SAM);
    assertThat(world.words(userId(3))).containsExactly("My own garden has roses");
  }

  @Test
  void aRecycledNumberIsNotDrawnIntoTheOrganisation() {
    acme.apply(WITH_SAM);
    world.say("The stand is ready", userId(3), SAM);
    world.say("I am somebody else", userId(9), SAM);
    acme.apply(WITH_SAM);
    assertThat(world.words(userId(9))).containsExactly("I am somebody else");
    assertThat(world.words(userId(3))).containsExactly("The stand is ready");
  }

  @Test
  void tellsAndAuditsAnotherRoleAndDepartment() {
    acme.apply(WITH_SAM);
    world.say("The stand is ready", SAM);
    acme.apply(
        acme(
            user(OLGA, "Olga Owner", Role.OWNER, ""),
            user(MIA, "Mia", Role.MANAGER, "sales"),
            user(SAM, "Sam", Role.AUDITOR, "legal")));
    assertThat(acme.say("/whoami", SAM))
        .contains("At Acme your place is now: department Legal, as auditor.")
        .contains("department Legal. Your role is auditor.");
    assertThat(acme.administration(acme.tenantOf(OLGA)))
        .contains(Act.ROLE_CHANGED, Act.DEPARTMENT_CHANGED);
  }

  @Test
  void keepsATenantThatIsNotDeclaredAnyMoreAndSaysSo() {
    acme.apply(WITH_SAM);
    MemberRef sam = world.member(SAM);
    assertThat(acme.apply().undone())
        .singleElement()
        .asString()
        .startsWith("acme: is not declared");
    assertThat(world.member(SAM)).isEqualTo(sam);
    DeclaredTenant taking =
        tenant(
            "zeta",
            "Zeta",
            false,
            user(LEO, "Leo", Role.OWNER, ""),
            user(SAM, "Sam", Role.MEMBER, ""));
    assertThat(acme.apply(taking).undone()).anyMatch(line -> line.contains("another organisation"));
    assertThat(world.member(SAM)).isEqualTo(sam);
  }

  @Test
  void letsSomebodyChangeOrganisationsInOneGo() {
    acme.apply(WITH_SAM);
    world.say("The stand is ready", SAM);
    DeclaredTenant zeta =
        tenant(
            "zeta",
            "Zeta",
            false,
            user(LEO, "Leo", Role.OWNER, ""),
            user(SAM, "Sam", Role.MEMBER, ""));
    assertThat(acme.apply(WITHOUT_SAM, zeta).undone()).isEmpty();
    assertThat(world.member(SAM).tenant()).isEqualTo(acme.tenantOf(LEO));
    assertThat(world.words(SAM)).isEmpty();
  }

  @Test
  void twoProcessesMayApplyAtOnce() {
    world.say("My own garden has roses", userId(3), SAM);
    Callable<Boolean> apply =
        () -> {
          world.anotherProcess().core().tenantDesk().apply(List.of(acme()));
          return true;
        };
    Race.between(Collections.nCopies(4, apply));
    List<Act> acts = acme.administration(acme.tenantOf(OLGA));
    assertThat(acts).filteredOn(Act.TENANT_DECLARED::equals).hasSize(1);
    assertThat(acts).filteredOn(Act.MEMBER_DECLARED::equals).hasSize(6);
    assertThat(acme.apply(acme()).changes()).isEmpty();
    assertThat(world.member(userId(3)).tenant()).isEqualTo(acme.tenantOf(OLGA));
  }

  @Test
  void listsTheOrganisations() {
    acme.apply(acme(), OrganisationWorld.operators());
    assertThat(world.core().tenantDesk().list())
        .satisfiesExactly(
            first -> {
              assertThat(first.slug()).isEqualTo("acme");
              assertThat(first.departments()).containsExactly("legal", "sales");
              assertThat(first.people()).containsEntry(Role.MEMBER, 3L);
            },
            second -> assertThat(second.operator()).isTrue());
  }

  @Test
  void findsEverythingThatIsWrongAtOnce() {
    ChannelIdentity bad = ChannelIdentity.whatsappPhone("12");
    DeclaredTenant one =
        tenant(
            "Acme!",
            "",
            true,
            user(OLGA, "Olga", Role.ADMIN, "nowhere"),
            user(bad, "Bad", Role.MEMBER, ""));
    DeclaredTenant two =
        tenant(
            "zeta",
            "Zeta",
            true,
            user(OLGA, "Olga", Role.OWNER, ""),
            user(phone(8), "x\ny", Role.MEMBER, ""));
    assertThat(world.core().tenantDesk().check(List.of(one, two)))
        .extracting(TenantFlaw::key)
        .containsExactly(
            "tenant",
            "name",
            "users[0].department",
            "users[1].phone",
            "users",
            "operator",
            "users[0].phone",
            "users[1].name");
    assertThatThrownBy(() -> acme.apply(one, two)).isInstanceOf(IllegalArgumentException.class);
    assertThat(world.core().tenantDesk().list()).isEmpty();
  }
}
