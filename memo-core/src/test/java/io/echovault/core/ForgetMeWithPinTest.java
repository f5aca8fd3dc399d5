package io.echovault.core;

import static io.echovault.core.LoginWorld.OTHER_PIN;
import static io.echovault.core.LoginWorld.PIN;
import static io.echovault.core.World.ANA_ID;
import static io.echovault.core.World.ANA_PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.IncomingMessage.Press;
import io.echovault.ports.vocabulary.Reply;
import io.echovault.ports.vocabulary.UnlockOutcome;
import io.echovault.ports.vocabulary.UnlockOutcome.LockedOut;
import io.echovault.ports.vocabulary.UnlockOutcome.Opened;
import io.echovault.ports.vocabulary.UnlockOutcome.Wrong;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever has a PIN is erased with it only. */
class ForgetMeWithPinTest {
  private static final Pattern LINK = Pattern.compile("https://bot.example.org/unlock/(\\S+)");

  private final LoginWorld login = new LoginWorld();
  private final World world = login.world;

  @BeforeEach
  void anaHasAMemoryAndAPin() {
    world.restartWithPage("https://bot.example.org/unlock");
    say("The key is under the mat");
    login.set(PIN);
  }

  @Test
  void asksForThePinOnThePageAndThenOnceMore() {
    say("/logout");
    Reply asked = say("/forget-me");
    assertThat(asked).isInstanceOf(Reply.Text.class);
    assertThat(asked.body()).contains("PIN", "/recover").containsPattern(LINK);
    String token = token(asked);
    assertThat(enter(token, PIN)).isInstanceOf(Opened.class);
    assertThat(world.words(ANA_ID)).hasSize(1);

    Reply.Choice question = (Reply.Choice) login.toldReply(login.eventOf(token)).orElseThrow();
    assertThat(question.body()).startsWith("Erase everything about you?");
    assertThat(press(question.buttons().get(0)).body()).contains("Everything about you is erased");
    assertThat(world.acts(login.ana)).endsWith(Act.MEMBER_ERASED);
  }

  @Test
  void needsNoLinkWhileLoggedIn() {
    Reply.Choice question = (Reply.Choice) say("/forget-me");
    assertThat(press(question.buttons().get(0)).body()).contains("Everything about you is erased");
  }

  @Test
  void erasesNothingOnAButtonOnceTheLoginIsOver() {
    Reply.Button yes = ((Reply.Choice) say("/forget-me")).buttons().get(0);
    say("/logout");
    assertThat(press(yes).body()).contains("erased nothing", "PIN").containsPattern(LINK);
    assertThat(press(new Reply.Button(yes.id(), "Erase")).body()).contains("erased nothing");
    assertThat(world.words(ANA_ID)).hasSize(1);
    assertThat(world.ledger.read().erasures()).isEmpty();
  }

  @Test
  void erasesNothingOnAButtonOfTheTimeBeforeThereWasAPin() {
    World early = new World();
    early.restartWithPage("https://bot.example.org/unlock");
    Reply.Button yes = ((Reply.Choice) early.say("/forget-me", ANA_ID)).buttons().get(0);
    early
        .core()
        .unlocking()
        .enter(token(early.say("/pin", ANA_ID)), Optional.empty(), Optional.of(PIN));
    early.say("/logout", ANA_ID);
    Press press = new Press(early.envelope(ANA_ID), yes.id(), yes.title());
    assertThat(early.receive(press).body()).contains("erased nothing");
    assertThat(early.core().memories().find(ANA_ID)).isPresent();
  }

  @Test
  void wrongPinsCountAsForEveryLogin() {
    say("/logout");
    String token = token(say("/forget-me"));
    for (int left = 4; left >= 0; left--) {
      assertThat(enter(token, OTHER_PIN)).isEqualTo(new Wrong(left));
    }
    assertThat(enter(token, PIN)).isInstanceOf(LockedOut.class);
    assertThat(login.login(PIN)).isInstanceOf(LockedOut.class);
  }

  @Test
  void answersWhoHasLeftAndPressesTheButton() {
    Reply.Button yes = ((Reply.Choice) say("/forget-me")).buttons().get(0);
    say("/logout");
    say("stop");
    assertThat(press(yes).body()).contains("erased nothing").containsPattern(LINK);
  }

  @Test
  void worksAfterARecovery() {
    say("/logout");
    say("/recover");
    world.clock.advance(Duration.ofDays(3));
    assertThat(
            world
                .core()
                .unlocking()
                .enter(token(say("/pin")), Optional.empty(), Optional.of(OTHER_PIN)))
        .isInstanceOf(Opened.class);
    assertThat(say("/forget-me")).isInstanceOf(Reply.Choice.class);
  }

  @Test
  void theOperatorNeedsNoPin() {
    say("/logout");
    assertThat(world.core().erasures().erase(login.ana)).isPresent();
  }

  private Reply say(String words) {
    return world.say(words, ANA_ID, ANA_PHONE);
  }

  private Reply press(Reply.Button button) {
    return world.receive(new Press(world.envelope(ANA_ID, ANA_PHONE), button.id(), button.title()));
  }

  private UnlockOutcome enter(String token, String pin) {
    return world.core().unlocking().enter(token, Optional.of(pin), Optional.empty());
  }

  private static String token(Reply words) {
    Matcher link = LINK.matcher(words.body());
    assertThat(link.find()).as(words.body()).isTrue();
    return link.group(1);
  }
}
