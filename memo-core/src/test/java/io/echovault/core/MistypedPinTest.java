package io.echovault.core;

import static io.echovault.core.LoginWorld.PIN;
import static io.echovault.core.World.ANA_ID;
import static io.echovault.core.World.ANA_PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.IncomingMessage.Edited;
import io.echovault.ports.vocabulary.IncomingMessage.Envelope;
import io.echovault.ports.vocabulary.IncomingMessage.Media;
import io.echovault.ports.vocabulary.IncomingMessage.Press;
import io.echovault.ports.vocabulary.IncomingMessage.Revoked;
import io.echovault.ports.vocabulary.IncomingMessage.Text;
import io.echovault.ports.vocabulary.Reply;
import io.echovault.ports.vocabulary.UnlockOutcome.Opened;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody who was sent a link types the PIN into the chat instead of into the page. */
class MistypedPinTest {
  private static final Pattern LINK = Pattern.compile("https://bot.example.org/unlock/(\\S+)");

  private final World world = new World();

  @BeforeEach
  void thereIsAPage() {
    world.restartWithPage("https://bot.example.org/unlock");
    say("hello");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "830174",
        "83 01 74",
        "830-174",
        "8–3–0–1–7–4",
        "  830174\n",
        "830174.",
        "123456789012",
        "８３０１７４",
        "٨٣٠١٧٤",
        "83\u00a001\u00a074"
      })
  void holdsDigitsAloneWhileALinkIsFresh(String digits) {
    say("/login");
    Reply asked = say(digits);
    assertThat(asked).isInstanceOf(Reply.Choice.class);
    assertThat(((Reply.Choice) asked).buttons())
        .extracting(Reply.Button::title)
        .containsExactly("Keep it", "It was my PIN");
    assertThat(asked.body()).contains("delete").doesNotContain("830174", digits);
    assertThat(world.words(ANA_ID)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"12345", "1234567890123", "my dentist is 830174", "830174 83017400", "/ 830174"})
  void takesOtherWordsAsEver(String words) {
    say("/login");
    assertThat(say(words).body()).doesNotContain("It was my PIN", "may be your PIN");
  }

  @Test
  void holdsNothingWithoutALinkAndAfterTenMinutes() {
    assertThat(say("830174").body()).startsWith("Kept");
    say("/login");
    world.clock.advance(Duration.ofMinutes(11));
    assertThat(say("830175").body()).startsWith("Kept");
    assertThat(world.words(ANA_ID)).containsExactly("830174", "830175");
  }

  @Test
  void holdsWhatWasTypedInTimeAndHandledLate() {
    say("/login");
    world.clock.advance(Duration.ofMinutes(2));
    Text typed = world.text("830174", ANA_ID, ANA_PHONE);
    world.clock.advance(Duration.ofMinutes(30));
    assertThat(world.receive(typed)).isInstanceOf(Reply.Choice.class);
  }

  @Test
  void everyKindOfLinkCounts() {
    choose(PIN);
    for (String command : List.of("/login", "/pin", "/forget-me")) {
      say("/logout");
      world.clock.advance(Duration.ofMinutes(20));
      assertThat(say(command).body()).containsPattern(LINK);
      assertThat(say("555012").body()).contains("PIN");
      assertThat(world.words(ANA_ID)).isEmpty();
    }
  }

  @Test
  void isNeverComparedWithThePin() {
    choose(PIN);
    say("/logout");
    say("/login");
    Reply right = say(PIN);
    Reply wrong = say("830175");
    assertThat(right.body()).isEqualTo(wrong.body());
    press(right, 1);
    press(wrong, 1);
    assertThat(world.acts(world.member(ANA_ID))).doesNotContain(Act.LOGIN_FAILED);
    assertThat(say("/recent").body()).doesNotContain("8301");
  }

  @Test
  void keepsItOnTheSendersWord() {
    say("/login");
    Text typed = world.text("830174", ANA_ID, ANA_PHONE);
    Reply asked = world.receive(typed);
    world.clock.advance(Duration.ofMinutes(5));
    Reply kept = press(asked, 0);
    assertThat(kept.body()).startsWith("Kept as #1").doesNotContain("830174");
    assertThat(world.memories(ANA_ID))
        .singleElement()
        .satisfies(
            memory -> {
              assertThat(memory.text()).isEqualTo("830174");
              assertThat(memory.saidAt()).isEqualTo(typed.envelope().sentAt());
            });
    assertThat(press(asked, 0).body()).contains("answered");
    assertThat(press(asked, 1).body()).contains("answered", "/delete");
    world.receive(new Revoked(world.envelope(ANA_ID, ANA_PHONE), typed.envelope().id()));
    assertThat(world.words(ANA_ID)).isEmpty();
  }

  @Test
  void destroysItWhenItWasThePin() {
    say("/login");
    Reply asked = say("830174");
    assertThat(press(asked, 1).body()).contains("delete", "/pin").doesNotContain("830174");
    assertThat(press(asked, 0).body()).contains("answered");
    assertThat(world.words(ANA_ID)).isEmpty();
    assertHeld(0);
  }

  @Test
  void discardsItUnansweredAndSaysSoToALatePress() {
    say("/login");
    Reply asked = say("830174");
    assertHeld(1);
    world.clock.advance(Duration.ofMinutes(10));
    world.core().agenda().tick(100);
    assertHeld(0);
    for (int button : new int[] {0, 1}) {
      assertThat(press(asked, button).body()).contains("ten minutes", "kept nothing");
    }
    assertThat(world.words(ANA_ID)).isEmpty();
  }

  @Test
  void discardsItWithTheNextMessageWhereNoAgendaRan() {
    say("/login");
    say("830174");
    world.clock.advance(Duration.ofMinutes(10));
    say("What is new?");
    assertHeld(0);
  }

  @Test
  void staysDiscardedForAClockThatWasSetBack() {
    say("/login");
    Reply asked = say("830174");
    world.clock.advance(Duration.ofMinutes(11));
    world.core().memories().export(world.member(ANA_ID));
    world.core().agenda().tick(100);
    world.clock.advance(Duration.ofMinutes(-10));
    assertThat(press(asked, 0).body()).contains("kept nothing");
    assertThat(world.words(ANA_ID)).isEmpty();
  }

  @Test
  void worksAndEndsThoughTheClockWasAheadForADay() {
    world.clock.advance(Duration.ofDays(1));
    say("hello");
    world.clock.advance(Duration.ofDays(-1));
    say("/login");
    Reply kept = say("830174");
    assertThat(press(kept, 0).body()).startsWith("Kept");
    Reply late = say("830175");
    world.clock.advance(Duration.ofMinutes(10));
    assertThat(press(late, 0).body()).contains("kept nothing");
    assertHeld(0);
  }

  @Test
  void aRedeliveredMessageIsAnsweredAsBeforeAndHeldOnce() {
    say("/login");
    Text typed = world.text("830174", ANA_ID, ANA_PHONE);
    Reply asked = world.receive(typed);
    assertThat(world.receive(typed)).isEqualTo(asked);
    assertHeld(1);
    press(asked, 1);
    assertThat(world.receive(typed)).isEqualTo(asked);
    assertHeld(0);
    assertThat(press(asked, 0).body()).contains("answered");
  }

  @Test
  void severalWaitEachForItsOwnWord() {
    say("/login");
    Reply first = say("830174");
    Reply second = say("830175");
    press(first, 1);
    press(second, 0);
    assertThat(world.words(ANA_ID)).containsExactly("830175");
  }

  @Test
  void holdsNoMoreThanAFew() {
    say("/login");
    List<Reply> asked = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      asked.add(say("83017" + i));
    }
    assertHeld(3);
    assertThat(press(asked.get(0), 0).body()).contains("kept nothing");
    press(asked.get(9), 0);
    assertThat(world.words(ANA_ID)).containsExactly("830179");
  }

  @Test
  void deletingTheMessageInTheChatDestroysItToo() {
    say("/login");
    Text typed = world.text("830174", ANA_ID, ANA_PHONE);
    world.receive(typed);
    world.receive(new Revoked(world.envelope(ANA_ID, ANA_PHONE), typed.envelope().id()));
    assertHeld(0);
  }

  @Test
  void holdsTheSameInACaptionAndInAnEditedMessage() {
    Text before = world.text("The lamp is blue", ANA_ID, ANA_PHONE);
    world.receive(before);
    say("/login");
    Reply edited =
        world.receive(
            new Edited(world.envelope(ANA_ID, ANA_PHONE), before.envelope().id(), "830174"));
    assertThat(edited).isInstanceOf(Reply.Choice.class);
    Reply caption =
        world.receive(
            new Media(
                world.envelope(ANA_ID, ANA_PHONE),
                Media.Kind.PICTURE,
                "media",
                "image/jpeg",
                Optional.of("830 174"),
                Optional.empty()));
    assertThat(caption).isInstanceOf(Reply.Choice.class);
    assertThat(world.words(ANA_ID)).containsExactly("The lamp is blue");
    press(edited, 0);
    assertThat(world.words(ANA_ID)).containsExactly("830174");
  }

  @Test
  void destroysItWhenTheSenderLeaves() {
    say("/login");
    say("830174");
    say("stop");
    assertHeld(0);
  }

  @Test
  void isInNoBackupOfTheMember() {
    say("The lamp is blue");
    say("/login");
    Reply asked = say("830174");
    say("/backup");
    press(asked, 1);
    say("/restore");
    assertThat(world.words(ANA_ID)).containsExactly("The lamp is blue");
    assertHeld(0);
  }

  @Test
  void goesWithItsSenderWhenTheyAreErased() {
    say("/login");
    Reply asked = say("830174");
    world.core().erasures().erase(world.member(ANA_ID));
    world.restartWithPage("https://bot.example.org/unlock");
    assertThat(press(asked, 0).body()).contains("kept nothing");
    assertThat(world.words(ANA_ID)).isEmpty();
  }

  private void assertHeld(int messages) {
    assertThat(HeldInTheChat.of(world, world.member(ANA_ID))).isEqualTo(messages);
  }

  private Reply say(String words) {
    return world.say(words, ANA_ID, ANA_PHONE);
  }

  private Reply press(Reply asked, int button) {
    Reply.Button pressed = ((Reply.Choice) asked).buttons().get(button);
    Envelope envelope = world.envelope(ANA_ID, ANA_PHONE);
    IncomingMessage press = new Press(envelope, pressed.id(), pressed.title());
    return world.receive(press);
  }

  private void choose(String pin) {
    Matcher link = LINK.matcher(say("/pin").body());
    assertThat(link.find()).isTrue();
    assertThat(world.core().unlocking().enter(link.group(1), Optional.empty(), Optional.of(pin)))
        .isInstanceOf(Opened.class);
  }
}
