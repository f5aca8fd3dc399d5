package io.echovault.core;

import static io.echovault.core.OrganisationWorld.MIA;
import static io.echovault.core.OrganisationWorld.OLGA;
import static io.echovault.core.OrganisationWorld.OTTO;
import static io.echovault.core.OrganisationWorld.SAM;
import static io.echovault.core.World.ANA_PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.core.MailWorld.Mail;
import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.IncomingMessage.Press;
import io.echovault.ports.vocabulary.Plan;
import io.echovault.ports.vocabulary.Plans;
import io.echovault.ports.vocabulary.Reply;
import io.echovault.ports.vocabulary.Trouble;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is mailed about what, and how an address comes to be known. */
class MailTest {
  private static final String ANA = "ana@example.org";
  private static final String PAGE = "https://bot.example.org/unlock";

  private final MailWorld mail = new MailWorld();
  private final World world = mail.world;

  @BeforeEach
  void anaIsWelcome() {
    say("hello");
  }

  @Test
  void mailsNothingButACodeBeforeTheAddressIsConfirmed() {
    assertThat(say("/mail")).startsWith("You get no mail.");
    assertThat(say("/mail address Ana@Example.ORG")).contains("Ana@example.org", "within an hour");
    List<Mail> mails = mail.mailed();
    assertThat(mails).extracting(Mail::to).containsExactly("Ana@example.org");
    assertThat(mails.get(0).words()).startsWith("Your code\n\nYour code is ");
    assertThat(say("/mail")).contains("You get no mail.", "waits for its code");

    assertThat(say("/mail " + MailWorld.code(mails.get(0)))).startsWith("Confirmed.");
    assertThat(say("/mail")).startsWith("Mail goes to Ana@example.org.");
    assertThat(mail.mailed()).isEmpty();
    assertThat(world.acts(world.member(ANA_PHONE))).contains(Act.MAIL_ASKED, Act.MAIL_CONFIRMED);
  }

  @Test
  void fiveWrongCodesOrAnHourEndTheWaiting() {
    say("/mail address " + ANA);
    String code = MailWorld.code(mail.mailed().get(0));
    String wrong = code.equals("111111") ? "222222" : "111111";
    for (int i = 1; i < 5; i++) {
      assertThat(say("/mail code " + wrong)).startsWith("That is not the code.");
    }
    assertThat(say("/mail code " + wrong)).contains("of no use any more");
    assertThat(say("/mail code " + code)).startsWith("No address waits");

    say("/mail address " + ANA);
    code = MailWorld.code(mail.mailed().get(0));
    world.clock.advance(Duration.ofHours(1));
    assertThat(say("/mail code " + code)).startsWith("No address waits");
  }

  @Test
  void mailsThreeCodesADayAtMost() {
    for (int i = 0; i < 3; i++) {
      say("/mail address ana" + i + "@example.org");
      assertThat(mail.mailed()).hasSize(1);
    }
    assertThat(say("/mail address " + ANA)).startsWith("Three codes a day");
    assertThat(mail.mailed()).isEmpty();
    world.clock.advance(Duration.ofDays(1));
    assertThat(say("/mail address " + ANA)).contains("I mail a code");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ana",
        "ana@localhost",
        "ana@example.org\nBcc: eve@example.org",
        "ana@example.org,eve@example.org",
        "Ana <ana@example.org>",
        "ana@example.org>",
        "ana@-example.org",
        "ana@example..org",
        ".ana@example.org",
        "ana@exämple.org",
        "\"a b\"@example.org",
        "ana@@example.org"
      })
  void takesOnePlainAddressOnly(String given) {
    assertThat(say("/mail address " + given)).contains("/mail address ana@example.org");
    assertThat(mail.mailed()).isEmpty();
  }

  @Test
  void tellsTheFormerAddressThatItGetsNoMore() {
    mail.confirm(ANA, ANA_PHONE);
    say("/mail address other@example.org");
    say("/mail code " + MailWorld.code(mail.mailed().get(0)));
    assertThat(mail.mailed())
        .singleElement()
        .matches(each -> each.to().equals(ANA) && each.words().startsWith("No more mail"));
    assertThat(say("/mail off")).startsWith("Done.");
    assertThat(mail.mailed()).extracting(Mail::to).containsExactly("other@example.org");
    assertThat(say("/mail off")).startsWith("You get no mail.");
  }

  @Test
  void mailsOwnersAndTheMemberWhenAnotherPinIsAskedFor() {
    organisation();
    mail.confirm("olga@example.org", OLGA);
    mail.confirm("sam@example.org", SAM);
    mail.confirm("mia@example.org", MIA);
    setPin();
    mail.mailed();
    world.say("/recover", SAM);

    List<Mail> mails = mail.mailed();
    assertThat(mails)
        .extracting(Mail::to)
        .containsExactlyInAnyOrder("olga@example.org", "sam@example.org");
    assertThat(words(mails, "olga@example.org"))
        .startsWith("Another PIN was asked for\n\nSam Seller asks for another PIN");
    assertThat(words(mails, "sam@example.org")).contains("in your name", "/recover stop");
    assertThat(mail.mailed()).isEmpty();
  }

  @Test
  void mailsOwnersInTheirLanguageWhenSomebodyIsLockedOut() {
    organisation();
    mail.confirm("olga@example.org", OLGA);
    world.say("/settings language de", OLGA);
    setPin();
    world.say("/logout", SAM);
    for (int i = 0; i < 5; i++) {
      String token = link(world.say("/login", SAM));
      world.core().unlocking().enter(token, Optional.of("000000"), Optional.empty());
    }
    assertThat(mail.mailed())
        .singleElement()
        .matches(each -> each.to().equals("olga@example.org"))
        .matches(each -> each.words().startsWith("Zu viele falsche PINs\n"))
        .matches(each -> each.words().contains("Sam Seller"));
  }

  @Test
  void mailsAgainWhatAProcessLeftBehindAndNobodyTwice() {
    organisation();
    mail.confirm("olga@example.org", OLGA);
    setPin();
    world.say("/recover", SAM);
    World other = world.anotherProcess();
    world.core().agenda().tick(100);
    other.core().agenda().tick(100);
    assertThat(mail.mailed()).hasSize(1);
  }

  @Test
  void mailsTheLastWordToWhomIsErasedAndWordToTheOwners() {
    organisation();
    mail.confirm("olga@example.org", OLGA);
    mail.confirm("sam@example.org", SAM);
    Reply asked = world.say("/forget-me", SAM);
    String yes = ((Reply.Choice) asked).buttons().get(0).id();
    world.receive(new Press(world.envelope(SAM), yes, "yes"));

    List<Mail> mails = mail.mailed();
    assertThat(words(mails, "sam@example.org")).startsWith("Everything about you was erased");
    assertThat(words(mails, "olga@example.org"))
        .startsWith("A member was erased")
        .doesNotContain("Sam");
    assertThat(mails).hasSize(2);
  }

  @Test
  void mailsEachOwnerOnceWhenTheKeysAreWrappedAnew() {
    organisation();
    mail.confirm("olga@example.org", OLGA);
    mail.confirm("sam@example.org", SAM);
    byte[] fresh = new byte[32];
    Arrays.fill(fresh, (byte) 7);
    world.restartWith(LocalKeyVault.of(new Bytes(fresh)).withPrevious(new Bytes(new byte[32])));
    world.core().keyRotation().rotate(left -> {});
    world.core().keyRotation().rotate(left -> {});
    assertThat(mail.mailed()).extracting(Mail::to).containsExactly("olga@example.org");
  }

  @Test
  void mailsWhoRunsTheBotOnceADayAboutBackups() {
    organisation();
    mail.confirm("olga@example.org", OLGA);
    world.say("hello", OTTO);
    mail.confirm("otto@example.org", OTTO);
    for (int i = 0; i < 3; i++) {
      assertThat(world.core().mailDesk().tell("platform", Trouble.BACKUP_OLD)).isEqualTo(1);
      world.core().agenda().tick(100);
    }
    List<Mail> mails = mail.mailed();
    assertThat(mails).extracting(Mail::to).containsExactly("otto@example.org");
    assertThat(mails.get(0).words()).startsWith("The newest backup is too old");
    world.core().mailDesk().tell("platform", Trouble.BACKUP_FAILED);
    assertThat(mail.mailed()).hasSize(1);
    world.clock.advance(Duration.ofDays(1));
    world.core().mailDesk().tell("platform", Trouble.BACKUP_OLD);
    assertThat(mail.mailed()).hasSize(1);
    assertThat(world.core().mailDesk().tell("nobody", Trouble.BACKUP_OLD)).isZero();
  }

  @Test
  void saysThatMailIsOffAndMailsNothingWithoutAServer() {
    mail.confirm(ANA, ANA_PHONE);
    world.restartWithMore(outside -> outside.withPlans(plans()));
    assertThat(say("/mail off")).startsWith("No mail is sent here");
    assertThat(mail.mailed()).isEmpty();
  }

  private static Plans plans() {
    Plan free = new Plan("free", Optional.empty(), "", Map.of());
    return new Plans(List.of(free), "free", Duration.ofDays(14));
  }

  private void organisation() {
    world.restartWithPage(PAGE);
    mail.people.apply(OrganisationWorld.acme(), OrganisationWorld.operators());
    world.say("hello", OLGA);
    world.say("hello", MIA);
    world.say("hello", SAM);
  }

  private void setPin() {
    String token = link(world.say("/pin", SAM));
    world.core().unlocking().enter(token, Optional.empty(), Optional.of(LoginWorld.PIN));
  }

  private static String link(Reply reply) {
    int start = reply.body().indexOf(PAGE) + PAGE.length() + 1;
    return reply.body().substring(start).split("\\s", 2)[0];
  }

  private static String words(List<Mail> mails, String to) {
    return mails.stream().filter(each -> each.to().equals(to)).findFirst().orElseThrow().words();
  }

  private String say(String words) {
    return world.say(words, ANA_PHONE).body();
  }
}
