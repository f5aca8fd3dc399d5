package io.echovault.core;

import static io.echovault.core.OrganisationWorld.LEO;
import static io.echovault.core.OrganisationWorld.MIA;
import static io.echovault.core.OrganisationWorld.OLGA;
import static io.echovault.core.OrganisationWorld.SAM;
import static io.echovault.core.OrganisationWorld.acme;
import static io.echovault.core.OrganisationWorld.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.DeclaredTenant;
import io.echovault.ports.vocabulary.Metered;
import io.echovault.ports.vocabulary.Role;
import io.echovault.ports.vocabulary.SubscriptionFact.Standing;
import io.echovault.ports.vocabulary.TenantsApplied;
import io.echovault.testkit.Race;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many people and departments an organisation may have under its plan. */
class StaffLimitsTest {
  private static final DeclaredTenant THREE =
      acme(
          user(OLGA, "Olga Owner", Role.OWNER, ""),
          user(MIA, "Mia", Role.MANAGER, "sales"),
          user(SAM, "Sam", Role.MEMBER, "legal"));
  private static final DeclaredTenant WITHOUT_MIA =
      acme(user(OLGA, "Olga Owner", Role.OWNER, ""), user(SAM, "Sam", Role.MEMBER, "legal"));

  private final OrganisationWorld acme = new OrganisationWorld();
  private final World world = acme.world;
  private final LimitedPlans plans = new LimitedPlans(world, Map.of(Metered.MEMBERS, 2L));

  @Test
  void whoDoesNotFitIsNotAddedAndStaysInTheirOwnSpace() {
    world.say("My own garden has roses", SAM);
    TenantsApplied applied = acme.apply(THREE);
    assertThat(applied.undone())
        .singleElement()
        .asString()
        .startsWith("acme: users[2] is not added: the plan free holds 2 members")
        .contains("/plans");
    assertThat(people()).isEqualTo(2);
    assertThat(acme.say("Where are roses?", SAM)).contains("roses").doesNotContain("Acme");
    assertThat(acme.tenantOf(SAM)).isNotEqualTo(acme.tenantOf(OLGA));
    assertThat(acme.apply(THREE).changes()).isEmpty();
    assertThat(acme.apply(THREE).undone()).hasSize(1);
  }

  @Test
  void thereIsRoomAgainWhenSomebodyLeavesOrThePlanIsALargerOne() {
    acme.apply(THREE);
    assertThat(acme.apply(WITHOUT_MIA).undone()).isEmpty();
    assertThat(acme.tenantOf(SAM)).isEqualTo(acme.tenantOf(OLGA));
    assertThat(acme.apply(THREE).undone()).hasSize(1);
    plans.pays(OLGA, Standing.ACTIVE);
    assertThat(acme.apply(THREE).undone()).isEmpty();
    assertThat(people()).isEqualTo(3);
    assertThat(acme.administration(acme.tenantOf(OLGA))).contains(Act.MEMBER_RETURNED);
  }

  @Test
  void anOrganisationMayBeBoundByNoPlan() {
    plans.lowerFor(
        Set.of("acme"), Map.of(Metered.MEMBERS, 2L, Metered.MEMORIES, 1L, Metered.DEPARTMENTS, 0L));
    assertThat(acme.apply(THREE).undone()).isEmpty();
    assertThat(people()).isEqualTo(3);
    acme.say("remember that the red bowl is in box 1", SAM);
    assertThat(acme.say("remember that the blue bowl is in box 2", SAM)).contains("#2");
    assertThat(acme.say("/plans", OLGA)).contains("no plans here");
    assertThat(acme.say("/billing", OLGA)).contains("no plans here");
    assertThat(plans.used(SAM, Metered.MEMORIES)).isZero();
    world.say("remember that my bowl is in box 3", LEO);
    assertThat(acme.say("remember that my cup is in box 4", LEO)).contains("kept nothing");
    assertThat(plans.news(OLGA)).doesNotContain("/plans");
  }

  @Test
  void aSmallerPlanRemovesNobody() {
    plans.lower(Map.of());
    acme.apply(THREE);
    world.say("The stand is ready", SAM);
    plans.lower(Map.of(Metered.MEMBERS, 1L, Metered.DEPARTMENTS, 0L));
    assertThat(acme.apply(THREE)).isEqualTo(new TenantsApplied(List.of(), List.of()));
    DeclaredTenant promoted =
        acme(
            user(OLGA, "Olga Owner", Role.OWNER, ""),
            user(MIA, "Mia", Role.MANAGER, "sales"),
            user(SAM, "Sam", Role.ADMIN, "sales"));
    assertThat(acme.apply(promoted).undone()).isEmpty();
    assertThat(world.words(SAM)).containsExactly("The stand is ready");
  }

  @Test
  void ownersAreToldOnceInAMonth() {
    acme.apply(THREE);
    assertThat(plans.news(OLGA))
        .contains("is full: 2 of 2 members", "Nobody else can join", "/plans");
    acme.apply(THREE);
    assertThat(plans.news(OLGA)).doesNotContain("full");
    assertThat(plans.news(MIA)).doesNotContain("full", "/plans");
    assertThat(acme.say("/billing", OLGA)).contains("There now: 2 of 2 members");
    assertThat(acme.say("/plans", OLGA)).contains("Free – 2 members");
  }

  @Test
  void warnsAtFourFifths() {
    plans.lower(Map.of(Metered.MEMBERS, 7L));
    acme.apply(acme());
    assertThat(plans.news(OLGA)).contains("nearly full: 6 of 7 members", "/plans");
    assertThat(plans.news(OLGA)).doesNotContain("full");
  }

  @Test
  void aDepartmentThatDoesNotFitIsNotAddedAndItsPeopleAreInNone() {
    plans.lower(Map.of(Metered.DEPARTMENTS, 1L));
    assertThat(acme.apply(THREE).undone())
        .satisfiesExactly(
            department ->
                assertThat(department)
                    .startsWith("acme: department legal is not added: the plan free holds 1"),
            sam ->
                assertThat(sam)
                    .isEqualTo("acme: users[2] is in no department while legal is missing"));
    assertThat(acme.say("/whoami", SAM)).contains("in no department");
    assertThat(plans.news(OLGA)).contains("full: 1 of 1 department", "stay", "/plans");
    plans.lower(Map.of(Metered.DEPARTMENTS, 2L));
    assertThat(acme.apply(THREE).undone()).isEmpty();
    assertThat(acme.say("/whoami", SAM)).contains("department Legal");
  }

  @Test
  void oneDepartmentTakesThePlaceOfAnotherInOneGo() {
    plans.lower(Map.of(Metered.DEPARTMENTS, 2L));
    acme.apply(THREE);
    DeclaredTenant renamed =
        new DeclaredTenant(
            "acme",
            "Acme",
            false,
            List.of(
                new DeclaredTenant.Department("sales", "Sales"),
                new DeclaredTenant.Department("law", "Law")),
            List.of(user(OLGA, "Olga Owner", Role.OWNER, "law")));
    assertThat(acme.apply(renamed).undone()).isEmpty();
    assertThat(acme.say("/whoami", OLGA)).contains("department Law");
  }

  @Test
  void nobodyOfTheirOwnSpaceIsEverKeptOut() {
    plans.lower(Map.of(Metered.MEMBERS, 0L));
    assertThat(acme.say("The boat is called Heron", LEO)).contains("#1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"es", "pt", "de", "fr", "it", "hi"})
  void tellsOwnersInTheirLanguage(String language) {
    acme.apply(THREE);
    acme.say("/settings language " + language, OLGA);
    assertThat(plans.news(OLGA)).contains("2", "/plans").doesNotContain("{", "Nobody else");
  }

  @Test
  void neverOneTooManyOfFiftyThatApplyAtOnce() {
    Callable<Boolean> apply =
        () -> {
          acme.apply(THREE);
          return true;
        };
    Race.between(Collections.nCopies(50, apply));
    assertThat(people()).isEqualTo(2);
    assertThat(acme.administration(acme.tenantOf(OLGA)))
        .filteredOn(Act.MEMBER_DECLARED::equals)
        .hasSize(2);
  }

  private long people() {
    return world.core().tenantDesk().list().get(0).people().values().stream()
        .mapToLong(Long::longValue)
        .sum();
  }
}
