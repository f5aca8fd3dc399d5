package io.echovault.core;

import static io.echovault.core.OrganisationWorld.AUD;
import static io.echovault.core.OrganisationWorld.LEO;
import static io.echovault.core.OrganisationWorld.MIA;
import static io.echovault.core.OrganisationWorld.OLGA;
import static io.echovault.core.OrganisationWorld.OTTO;
import static io.echovault.core.OrganisationWorld.SAM;
import static io.echovault.core.OrganisationWorld.SUE;
import static io.echovault.core.OrganisationWorld.acme;
import static io.echovault.core.OrganisationWorld.operators;
import static io.echovault.core.OrganisationWorld.tenant;
import static io.echovault.core.OrganisationWorld.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people of an organisation find of one another. */
class WiderSearchTest {
  private final OrganisationWorld acme = new OrganisationWorld();

  @BeforeEach
  void everybodyKeepsSomething() {
    acme.apply(acme(), operators());
    acme.say("The fair in Lyon begins on Monday", SAM);
    acme.say("My salary is 2,100 euros since the fair", SAM);
    acme.say("The fair alarm code is 4711", SAM);
    acme.say("The fair stand needs a new carpet", SUE);
    acme.say("The fair contract is signed", LEO);
    acme.say("The fair is great, says a stranger", World.ANA_ID);
  }

  @Test
  void showsAManagerWhatTheDepartmentKnows() {
    String found = acme.say("/search dept: fair", MIA);
    assertThat(found)
        .contains("Sam Seller #1 (22 Nov 2026): “The fair in Lyon begins on Monday”")
        .contains("Sue Seller #1 (")
        .doesNotContain("contract")
        .doesNotContain("stranger")
        .doesNotContain("2,100")
        .doesNotContain("4711");
  }

  @Test
  void saysWhichOfOnesOwnIsNotShared() {
    acme.say("The fair badge is in my desk", MIA);
    assertThat(acme.say("/search dept: fair badge", MIA)).contains("You, not shared: #1 (");
    acme.say("/share 1", MIA);
    assertThat(acme.say("/search dept: fair badge", MIA)).contains("You #1 (");
  }

  @Test
  void searchesAmongColleaguesAlsoWhenTheCommandIsMisspelt() {
    assertThat(acme.say("/serch dept: fair", MIA)).contains("Sam Seller #1 (");
  }

  @Test
  void saysWhereElseToLookOnlyToWhoIsInADepartment() {
    String where = "/search dept: looks in what colleagues keep.";
    assertThat(acme.say("Where is the contract?", SUE))
        .contains("I have nothing on that. " + where);
    assertThat(acme.say("Where is the piano?", OLGA)).doesNotContain(where);
    assertThat(acme.say("Where is the piano?", World.ANA_ID)).doesNotContain(where);
  }

  @Test
  void showsAMemberOnlyWhatIsShared() {
    assertThat(acme.say("/search dept: fair", SUE)).contains("I have nothing on that");
    acme.say("/share 1", SAM);
    assertThat(acme.say("/search department: fair", SUE))
        .contains("Sam Seller #1")
        .contains("Lyon");
    assertThat(acme.say("/search dept: fair", LEO)).doesNotContain("Lyon");
    acme.say("/unshare 1", SAM);
    assertThat(acme.say("/search dept: fair", SUE)).doesNotContain("Lyon");
  }

  @Test
  void showsWhatIsConfidentialOnceItIsShared() {
    acme.say("/share 2", SAM);
    assertThat(acme.say("/search dept: fair", MIA)).contains("2,100");
    acme.say("/edit 2 My salary is 2,200 euros since the fair", SAM);
    assertThat(acme.say("/search dept: fair", MIA)).contains("2,200").doesNotContain("2,100");
    acme.world.core().memories().forget(acme.world.member(SAM), 2);
    assertThat(acme.say("/search dept: fair", MIA)).doesNotContain("2,200");
  }

  @Test
  void sharesInPlainWordsWhatTheyNameAndShowsIt() {
    assertThat(acme.say("share the Lyon note with my team", SAM))
        .contains("Shared #1")
        .contains("The fair in Lyon begins on Monday");
    assertThat(acme.say("/search dept: fair", SUE)).contains("Lyon").doesNotContain("2,100");
  }

  @Test
  void sharesNoneOfSeveralThatPlainWordsMayMean() {
    assertThat(acme.say("share the fair note with my team", SAM))
        .contains("/share 12")
        .contains("#1")
        .contains("#2")
        .doesNotContain("4711");
    assertThat(acme.say("/search dept: fair", SUE)).contains("I have nothing on that");
    assertThat(acme.say("share the Lyon note with my team", World.ANA_ID))
        .contains("You are in no department");
  }

  @Test
  void neverSharesWhatIsSecret() {
    assertThat(acme.say("/share 3", SAM)).contains("never shared");
    assertThat(acme.say("/search tenant: fair", OLGA)).doesNotContain("4711");
    acme.say("/share 1", SAM);
    acme.say("/edit 1 The fair alarm code is 1234", SAM);
    assertThat(acme.say("/search dept: fair", SUE)).doesNotContain("1234");
    assertThat(acme.world.acts(acme.world.member(SAM)))
        .contains(Act.MEMORY_SHARED, Act.MEMORY_UNSHARED);
  }

  @Test
  void showsAnAuditorTheWholeTenantAndNobodyElse() {
    assertThat(acme.say("/search tenant: fair", AUD))
        .contains("Lyon", "carpet", "contract")
        .doesNotContain("stranger");
    assertThat(acme.say("/search tenant: fair", MIA)).contains("does not search the whole");
    assertThat(acme.say("/search tenants: fair", OLGA)).contains("does not search other");
  }

  @Test
  void letsTheOperatorSearchAllAndAuditsItInEach() {
    acme.apply(
        acme(),
        operators(),
        tenant("zeta", "Zeta", false, user(World.BEN_PHONE, "Ben Boss", Role.OWNER, "")));
    acme.say("The fair is not for Zeta", World.BEN_PHONE);
    assertThat(acme.say("/search tenants: fair", OTTO))
        .contains("Acme, Sam Seller #1", "Zeta, Ben Boss #1")
        .doesNotContain("stranger");
    assertThat(acme.administration(acme.tenantOf(OLGA))).contains(Act.TENANTS_SEARCHED);
    assertThat(acme.administration(acme.tenantOf(World.BEN_PHONE))).contains(Act.TENANTS_SEARCHED);
    assertThat(acme.world.acts(acme.world.member(OTTO))).contains(Act.TENANTS_SEARCHED);
  }

  @Test
  void findsNothingFromAnotherTenant() {
    assertThat(acme.say("/search tenant: fair", OTTO)).doesNotContain("Lyon", "carpet");
    assertThat(acme.say("/search dept: fair", World.ANA_ID)).contains("on your own");
  }

  @Test
  void auditsHowManyWereSearchedAndNeverTheQuestion() {
    acme.say("/search dept: lyon", MIA);
    assertThat(acme.world.audit(acme.world.member(MIA)))
        .filteredOn(event -> event.act() == Act.DEPARTMENT_SEARCHED)
        .singleElement()
        .extracting(AuditEvent::subject)
        .asString()
        .contains("4 searched, 1 shown")
        .doesNotContain("lyon");
  }

  @Test
  void keepsNothingForAnAuditor() {
    assertThat(acme.say("The fair was boring", AUD)).contains("keeps no memories");
    assertThat(acme.world.words(AUD)).isEmpty();
    assertThat(acme.say("/recent", AUD)).contains("does not list them");
  }

  @Test
  void tellsWhoOneIs() {
    assertThat(acme.say("/whoami", MIA))
        .contains("You are with Acme, department Sales. Your role is manager.");
    assertThat(acme.say("/shared", SAM)).contains("You share nothing");
    acme.say("/share 1", SAM);
    assertThat(acme.say("/shared", SAM)).contains("#1").contains("Lyon");
  }

  @Test
  void tellsTwoPeopleOfOneNameApart() {
    acme.apply(
        acme(
            user(OLGA, "Olga Owner", Role.OWNER, ""),
            user(MIA, "Mia Manager", Role.MANAGER, "sales"),
            user(SAM, "Chris", Role.MEMBER, "sales"),
            user(SUE, "Chris", Role.MEMBER, "sales")),
        operators());
    assertThat(acme.say("/search dept: fair", MIA))
        .containsPattern("Chris \\([0-9a-f]{6}\\) #1 .*Lyon")
        .containsPattern("Chris \\([0-9a-f]{6}\\) #1 .*carpet");
  }
}
