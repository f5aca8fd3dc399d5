package io.echovault.core;

import static io.echovault.core.OrganisationWorld.LEO;
import static io.echovault.core.OrganisationWorld.OLGA;
import static io.echovault.core.OrganisationWorld.SAM;
import static io.echovault.core.OrganisationWorld.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.core.MailWorld.Mail;
import io.echovault.ports.vocabulary.Role;
import io.echovault.ports.vocabulary.Trouble;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A member whose row does not open keeps nobody else's mail waiting. */
class MailPastBrokenRowsTest {
  private static final String PAGE = "https://bot.example.org/unlock";

  private final MailWorld mail = new MailWorld();
  private final World world = mail.world;

  @BeforeEach
  void somebodyIsLockedOutOfAnOrganisationWithTwoOwners() {
    world.restartWithPage(PAGE);
    mail.people.apply(
        OrganisationWorld.acme(
            user(OLGA, "Olga Owner", Role.OWNER, ""),
            user(LEO, "Leo Lawyer", Role.OWNER, "legal"),
            user(SAM, "Sam Seller", Role.MEMBER, "sales")));
    List.of(OLGA, LEO, SAM).forEach(each -> world.say("hello", each));
    mail.confirm("olga@example.org", OLGA);
    mail.confirm("leo@example.org", LEO);
    world.core().unlocking().enter(link("/pin"), Optional.empty(), Optional.of(LoginWorld.PIN));
    world.say("/logout", SAM);
    mail.mailed();
    for (int i = 0; i < 5; i++) {
      world.core().unlocking().enter(link("/login"), Optional.of("000000"), Optional.empty());
    }
  }

  private String link(String words) {
    String answer = world.say(words, SAM).body();
    return answer.substring(answer.indexOf(PAGE) + PAGE.length() + 1).split("\\s", 2)[0];
  }

  @Test
  void theOtherOwnerIsMailedAndWhatIsDueBehindItToo() {
    BrokenRow.of(world, OLGA);
    assertThat(mail.mailed()).extracting(Mail::to).containsExactly("leo@example.org");
    world.core().mailDesk().tell("acme", Trouble.BACKUP_OLD);
    assertThat(mail.mailed()).extracting(Mail::to).containsExactly("leo@example.org");
    assertThat(world.core().agenda().tick(100)).as("nothing is left").isZero();
  }

  @Test
  void ownersAreMailedOfSomebodyWhoseRowDoesNotOpen() {
    BrokenRow.of(world, SAM);
    assertThat(mail.mailed())
        .extracting(Mail::to)
        .containsExactlyInAnyOrder("olga@example.org", "leo@example.org");
    assertThat(world.core().agenda().tick(100)).as("nothing is left").isZero();
  }
}
