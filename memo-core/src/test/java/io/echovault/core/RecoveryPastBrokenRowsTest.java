package io.echovault.core;

import static io.echovault.core.OrganisationWorld.LEO;
import static io.echovault.core.OrganisationWorld.OLGA;
import static io.echovault.core.OrganisationWorld.SAM;
import static io.echovault.core.OrganisationWorld.SUE;
import static io.echovault.core.OrganisationWorld.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Role;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A member whose row does not open keeps nobody else's recovery waiting. */
class RecoveryPastBrokenRowsTest {
  private static final String PAGE = "https://bot.example.org/unlock";

  private final OrganisationWorld acme = new OrganisationWorld();
  private final World world = acme.world;

  @BeforeEach
  void twoPeopleAskForAnotherPin() {
    world.restartWithPage(PAGE);
    acme.apply(
        OrganisationWorld.acme(
            user(OLGA, "Olga Owner", Role.OWNER, ""),
            user(LEO, "Leo Lawyer", Role.OWNER, "legal"),
            user(SAM, "Sam Seller", Role.MEMBER, "sales"),
            user(SUE, "Sue Seller", Role.MEMBER, "sales")));
    List.of(OLGA, LEO, SAM, SUE).forEach(each -> world.say("hello", each));
    List.of(SAM, SUE)
        .forEach(
            each -> {
              world
                  .core()
                  .unlocking()
                  .enter(link(each), Optional.empty(), Optional.of(LoginWorld.PIN));
              world.say("/logout", each);
              world.say("/recover", each);
            });
  }

  private String link(ChannelIdentity who) {
    String answer = world.say("/pin", who).body();
    return answer.substring(answer.indexOf(PAGE) + PAGE.length() + 1).split("\\s", 2)[0];
  }

  @Test
  void ownersAreToldOfTheOtherAndTheFailureIsToldOnceADay() {
    BrokenRow.of(world, SAM);
    world.clock.advance(Duration.ofHours(25)); // What is told waits for the next answer then.
    assertThatThrownBy(this::tick).isInstanceOf(MemoException.Unreadable.class);
    assertThat(world.core().agenda().tick(100)).as("nothing is left").isZero();
    assertThat(acme.say("/whoami", OLGA)).contains("Sue Seller asks for another PIN");
    assertThat(acme.say("/whoami", LEO)).contains("Sue Seller").doesNotContain("Sam");
    world.clock.advance(Duration.ofHours(25));
    assertThatThrownBy(this::tick).isInstanceOf(MemoException.Unreadable.class);
    assertThat(world.core().agenda().tick(100)).isZero();
  }

  @Test
  void theOtherOwnerIsToldAndTheMemberWhenTheWaitingIsOver() {
    BrokenRow.of(world, OLGA);
    world.clock.advance(Duration.ofHours(25));
    assertThatThrownBy(this::tick).isInstanceOf(MemoException.Unreadable.class);
    assertThat(world.core().agenda().tick(100)).isZero();
    assertThat(acme.say("/whoami", LEO)).contains("Sam Seller asks", "Sue Seller asks");
    world.clock.advance(Duration.ofDays(2));
    tick();
    assertThat(acme.say("/whoami", SAM)).contains("three days");
  }

  private void tick() {
    world.core().agenda().tick(100);
  }
}
