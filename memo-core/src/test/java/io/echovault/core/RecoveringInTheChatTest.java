package io.echovault.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.DueItem;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.RecoveryRecord;
import io.echovault.ports.vocabulary.Role;
import io.echovault.ports.vocabulary.UnlockOutcome;
import io.echovault.ports.vocabulary.UnlockOutcome.Opened;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecoveringInTheChatTest {
  private static final ChannelIdentity OLGA = OrganisationWorld.OLGA;
  private static final ChannelIdentity MIA = OrganisationWorld.MIA;
  private static final ChannelIdentity SAM = OrganisationWorld.SAM;
  private static final ChannelIdentity ALONE = OrganisationWorld.phone(9);
  private static final Pattern LINK = Pattern.compile("https://bot.example.org/unlock/(\\S+)");

  private final OrganisationWorld people = new OrganisationWorld();

  @BeforeEach
  void thereIsAPage() {
    people.world.restartWithPage("https://bot.example.org/unlock");
    people.apply(OrganisationWorld.acme());
    for (ChannelIdentity each : new ChannelIdentity[] {OLGA, MIA, SAM, ALONE}) {
      people.say("hello", each);
    }
  }

  @Test
  void letsAnotherPinBeChosenOnceTheWaitingIsOver() {
    assertThat(people.say("/recover", ALONE)).isEqualTo("You have no PIN to lose. /pin sets one.");
    assertThat(choose(LoginWorld.PIN, ALONE)).isInstanceOf(Opened.class);
    people.say("/logout", ALONE);

    assertThat(people.say("/recover", ALONE))
        .startsWith("You can choose another PIN from ")
        .contains("72 hours", "/recover stop")
        .doesNotContain("owner");
    assertThat(people.say("/pin", ALONE)).startsWith("Change your PIN here");

    people.world.clock.advance(Duration.ofDays(3));
    assertThat(people.say("/recover", ALONE)).startsWith("The waiting is over: /pin");
    assertThat(people.say("/login", ALONE)).startsWith("You may choose another PIN now.");
    assertThat(choose(LoginWorld.OTHER_PIN, ALONE)).isInstanceOf(Opened.class);
    assertThat(people.say("/pin", ALONE)).startsWith("Change your PIN here");
  }

  @Test
  void isStoppedInTheChat() {
    assertThat(people.say("/recover stop", ALONE)).startsWith("There is nothing to stop");
    choose(LoginWorld.PIN, ALONE);
    people.say("/logout", ALONE);
    people.say("/recover", ALONE);
    assertThat(people.say("/recover stop", ALONE)).isEqualTo("Stopped. Your PIN stays as it is.");
    people.world.clock.advance(Duration.ofHours(73));
    assertThat(people.say("/login", ALONE)).startsWith("Enter your PIN here");
    assertThat(people.say("/recover nonsense", ALONE)).contains("/recover stop");
  }

  @Test
  void waitsForAnOwnerInAnOrganisation() {
    choose(LoginWorld.PIN, SAM);
    people.say("/logout", SAM);
    assertThat(people.say("/recover approve", OLGA)).isEqualTo("Nobody waits for your approval.");
    assertThat(people.say("/recover", SAM)).contains("An owner of your organisation must approve");
    people.world.clock.advance(Duration.ofDays(3));
    assertThat(people.say("/recover", SAM)).startsWith("The three days are over. An owner");
    assertThat(people.say("/login", SAM)).startsWith("Enter your PIN here");

    for (ChannelIdentity other : new ChannelIdentity[] {SAM, MIA, ALONE}) {
      assertThat(people.say("/recover approve Sam Seller", other)).startsWith("Only an owner");
    }
    Matcher listed =
        Pattern.compile("/recover approve ([0-9a-f]{6}) – Sam Seller")
            .matcher(people.say("/recover approve", OLGA));
    assertThat(listed.find()).isTrue();
    assertThat(people.say("/recover approve Nobody", OLGA)).contains("Ask them yourself");
    assertThat(people.say("/recover approve " + listed.group(1), OLGA))
        .startsWith("Approved: Sam Seller");
    assertThat(people.say("/recover approve Sam Seller", OLGA)).startsWith("Nobody waits");
    assertThat(choose(LoginWorld.OTHER_PIN, SAM)).isInstanceOf(Opened.class);
  }

  @Test
  void isApprovedByName() {
    choose(LoginWorld.PIN, SAM);
    people.say("/recover", SAM);
    assertThat(people.say("/recover approve sam seller", OLGA)).startsWith("Approved: Sam Seller");
    people.say("/logout", SAM);
    assertThat(people.say("/login", SAM)).startsWith("Enter your PIN here");
  }

  @Test
  void tellsTheOwnersAtOnceAndTheMemberWhenTheWaitingIsOver() {
    people.apply(
        OrganisationWorld.acme(
            OrganisationWorld.user(OLGA, "Olga Owner", Role.OWNER, ""),
            OrganisationWorld.user(MIA, "Mia Owner", Role.OWNER, ""),
            OrganisationWorld.user(SAM, "Sam Seller", Role.MEMBER, "")));
    choose(LoginWorld.PIN, SAM);
    people.say("/recover", SAM);
    String event = event(SAM);
    tick();
    tick();
    assertThat(told(OLGA, event))
        .hasValueSatisfying(
            words -> assertThat(words).startsWith("Sam Seller asks").contains("/recover approve "));
    assertThat(told(MIA, event)).isEqualTo(told(OLGA, event));
    assertThat(told(SAM, event)).isEmpty();
    assertThat(people.say("hello", OLGA)).doesNotContain("Sam Seller");

    people.world.clock.advance(Duration.ofHours(71));
    people.say("hello", SAM);
    tick();
    assertThat(told(SAM, event + "/over")).isEmpty();
    people.world.clock.advance(Duration.ofHours(1));
    tick();
    assertThat(told(SAM, event + "/over"))
        .hasValueSatisfying(words -> assertThat(words).contains("must still approve", "stop"));
    tick();
    assertThat(due()).hasSize(1);
    people.world.clock.advance(Duration.ofDays(7));
    tick();
    assertThat(due()).isEmpty();
  }

  @Test
  void endsAfterAWeekAndTellsTheMemberWhoComesBack() {
    choose(LoginWorld.PIN, ALONE);
    people.say("/logout", ALONE);
    people.say("/recover", ALONE);
    for (int day = 0; day < 10; day++) {
      tick();
      people.world.clock.advance(Duration.ofDays(1));
    }
    tick();
    assertThat(people.world.acts(people.world.member(ALONE))).endsWith(Act.RECOVERY_LAPSED);
    assertThat(due()).isEmpty();
    people.world.clock.advance(Duration.ofDays(-3));
    assertThat(people.say("/login", ALONE))
        .contains("did not choose one within 7 days", "Enter your PIN here");
    assertThat(people.say("/login", ALONE)).doesNotContain("within 7 days");
    assertThat(people.say("/recover", ALONE)).contains("You can choose another PIN from");
  }

  @Test
  void endsAfterAWeekAlsoWhereNoAgendaRan() {
    choose(LoginWorld.PIN, ALONE);
    people.say("/logout", ALONE);
    people.say("/recover", ALONE);
    people.world.clock.advance(Duration.ofDays(10));
    assertThat(people.say("/login", ALONE))
        .contains("did not choose one within 7 days", "Enter your PIN here");
    tick();
    assertThat(people.world.acts(people.world.member(ALONE)).filter(Act.RECOVERY_LAPSED::equals))
        .hasSize(1);
  }

  @Test
  void tellsWhoHasBeenSilentForADayWithTheNextReply() {
    choose(LoginWorld.PIN, ALONE);
    people.say("/recover", ALONE);
    people.say("/logout", ALONE);
    tick();
    people.world.clock.advance(Duration.ofDays(4));
    tick();
    assertThat(people.say("/whoami", ALONE)).contains("The waiting for another PIN is over");
    assertThat(people.say("/whoami", ALONE)).doesNotContain("The waiting");
    people.world.clock.advance(Duration.ofDays(2));
    choose(LoginWorld.PIN, SAM);
    people.say("/recover", SAM);
    tick();
    assertThat(people.say("/whoami", OLGA)).contains("Sam Seller asks for another PIN");
    assertThat(people.say("/whoami", MIA)).doesNotContain("Sam Seller asks");
  }

  @Test
  void tellsNobodyOfWhatWasStopped() {
    choose(LoginWorld.PIN, SAM);
    people.say("/recover", SAM);
    String event = event(SAM);
    people.say("/recover stop", SAM);
    assertThat(due()).isEmpty();
    tick();
    assertThat(told(OLGA, event)).isEmpty();
  }

  private void tick() {
    people.world.core().agenda().tick(100);
  }

  private List<DueItem> due() {
    return people
        .world
        .storage
        .dueItems()
        .dueAt(DueItem.Kind.RECOVER, people.world.clock.instant().plus(Duration.ofDays(9)), 100);
  }

  private String event(ChannelIdentity of) {
    MemberRef member = people.world.member(of);
    RecoveryRecord recovery =
        people.world.storage.inTenant(
            member.tenant(), scope -> scope.logins().recovery(member.member()).orElseThrow());
    return "recovery/" + member.member().value() + "/" + recovery.askedAt();
  }

  /** What the outbox sends to somebody about something that happened. */
  private Optional<String> told(ChannelIdentity to, String event) {
    MemberRef member = people.world.member(to);
    Fingerprint happened =
        people.world.fingerprints().happening(event + "/to/" + member.member().value());
    return people
        .world
        .storage
        .inTenant(member.tenant(), scope -> scope.replies().to(happened))
        .filter(reply -> reply.member().equals(member.member()) && reply.toSend())
        .flatMap(reply -> people.world.core().deliveries().open(member, List.of(reply.id())))
        .map(
            delivery -> {
              assertThat(delivery.answers()).as("a reminder answers nothing").isEmpty();
              return delivery.reply().body();
            });
  }

  @Test
  void saysWhereNobodyCanLogIn() {
    assertThat(new World().say("/recover", ALONE).body()).contains("Logging in is not set up here");
  }

  private UnlockOutcome choose(String pin, ChannelIdentity who) {
    Matcher link = LINK.matcher(people.say("/pin", who));
    assertThat(link.find()).isTrue();
    return people.world.core().unlocking().enter(link.group(1), Optional.empty(), Optional.of(pin));
  }
}
