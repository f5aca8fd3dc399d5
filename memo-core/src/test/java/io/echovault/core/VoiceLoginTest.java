package io.echovault.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.Factor;
import io.echovault.ports.vocabulary.IncomingMessage.Media;
import io.echovault.ports.vocabulary.IncomingMessage.Text;
import io.echovault.ports.vocabulary.LiveSession;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.TranscriptResult.Problem;
import io.echovault.ports.vocabulary.UnlockOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Logging in by voice, in the chat. */
class VoiceLoginTest {
  private static final String REFUSED = "I could not make sure that it is you";
  private static final String EXPIRED = "Those digits do not count any more";
  private final VoiceWorld ana = new VoiceWorld();

  @Test
  void opensASessionForTheVoiceThatWasEnrolled() {
    ana.enrol();
    ana.say("My bank PIN is 4711");
    ana.say("/logout");
    String digits = ana.digits();

    assertThat(ana.answer("ana", digits)).startsWith("You are logged in by voice until");
    assertThat(ana.say("what is my bank PIN?")).contains("4711");
    assertThat(session().factors()).containsExactly(Factor.VOICE);

    ana.world.clock.advance(Duration.ofMinutes(31));
    assertThat(ana.say("what is my bank PIN?")).doesNotContain("4711");
  }

  @Test
  void tellsNobodyWhatWasWrong() {
    ana.enrol();
    String digits = ana.digits();
    byte[] heard = ScriptedVoice.note("ana", "take once", digits);
    ana.answer(heard);
    ana.say("/logout");

    ana.digits();
    assertThat(ana.answer(heard)).as("a copy").startsWith(REFUSED);
    ana.digits();
    assertThat(ana.answer("ana", "1 2 3 4 5 6 7")).as("other digits").startsWith(REFUSED);
    digits = ana.digits();
    assertThat(ana.answer("ben", digits)).as("another speaker").startsWith(REFUSED);
    ana.digits();
    assertThat(ana.answer("ana", "")).as("nothing said").startsWith(REFUSED);
    assertThat(ana.world.acts(ana.login.ana)).contains(Act.LOGIN_FAILED);
    assertThat(open()).isEmpty();
  }

  @Test
  void takesOneAnswerToItsDigits() {
    ana.enrol();
    String digits = ana.digits();
    assertThat(ana.answer("ben", digits)).startsWith(REFUSED);
    assertThat(ana.answer("ana", digits)).startsWith(EXPIRED);

    digits = ana.digits();
    ana.world.clock.advance(Duration.ofSeconds(91));
    assertThat(ana.answer("ana", digits)).startsWith(EXPIRED);
    assertThat(open()).isEmpty();
  }

  @Test
  void wantsANoteThatWasRecordedNowAndQuotesTheDigits() {
    ana.enrol();
    String digits = ana.digits();
    byte[] file = ScriptedVoice.note("ana", "take x", digits);

    assertThat(ana.note("ana", digits)).startsWith("To log in, answer the message");
    assertThat(ana.forwardedAnswer(file)).startsWith("Please record the digits");
    Media attached = ana.media(file, Optional.of(VoiceWorld.PROMPT), false, Media.Kind.AUDIO);
    assertThat(ana.world.receive(attached).body()).startsWith("Please record the digits");
    assertThat(open()).isEmpty();
    assertThat(ana.answer(file)).startsWith("You are logged in by voice");
  }

  @Test
  void waitsForTheDigitsToBeNotedAsSent() {
    ana.enrol();
    Text asks = ana.world.text("/login", World.ANA_PHONE, World.ANA_ID);
    String digits = VoiceWorld.digits(ana.world.receive(asks).body());
    byte[] file = ScriptedVoice.note("ana", "take early", digits);
    Media early = ana.media(file, Optional.of(VoiceWorld.PROMPT), false, Media.Kind.VOICE_NOTE);

    assertThatExceptionOfType(MemoException.TryAgain.class)
        .isThrownBy(() -> ana.world.receive(early));
    ana.sent(asks.envelope().id());
    assertThat(ana.world.receive(early).body()).startsWith("You are logged in by voice");
  }

  @Test
  void waitsForThatNoLongerThanItTakes() {
    ana.enrol();
    String digits = VoiceWorld.digits(ana.say("/login"));
    byte[] file = ScriptedVoice.note("ana", "take early", digits);
    Media early = ana.media(file, Optional.of(VoiceWorld.PROMPT), false, Media.Kind.VOICE_NOTE);

    ana.world.clock.advance(Duration.ofSeconds(11));
    assertThat(ana.world.receive(early).body()).startsWith("To log in, answer the message");
    assertThat(open()).isEmpty();
  }

  @Test
  void locksOutByVoiceAndByPinAlike() {
    ana.enrol();
    for (int left = 4; left > 0; left--) {
      assertThat(ana.answer("ben", ana.digits())).startsWith(REFUSED);
    }
    assertThat(ana.answer("ben", ana.digits())).startsWith("Too many tries");

    assertThat(ana.answer("ana", ana.digits())).startsWith("Too many tries");
    assertThat(ana.login.login(LoginWorld.PIN)).isInstanceOf(UnlockOutcome.LockedOut.class);
    assertThat(ana.world.acts(ana.login.ana)).contains(Act.LOCKED_OUT);

    ana.world.clock.advance(Duration.ofMinutes(16));
    assertThat(ana.answer("ana", ana.digits())).startsWith("You are logged in by voice");
  }

  @Test
  void countsNoTryForABadRecordingOrAServiceThatIsAway() {
    ana.enrol();
    for (int round = 0; round < 6; round++) {
      assertThat(ana.answer("noise", ana.digits())).startsWith("There is too much noise");
    }
    ana.voice.trouble = Optional.of(Problem.UNAVAILABLE);
    for (int round = 0; round < 6; round++) {
      assertThat(ana.answer("ana", ana.digits())).startsWith("I cannot check the digits");
    }
    ana.voice.trouble = Optional.empty();
    assertThat(ana.answer("ana", ana.digits())).startsWith("You are logged in by voice");
  }

  @Test
  void opensWhatIsUltraSecretWithThePinToo() {
    ana.enrol();
    ana.say("ultra secret: the seed is heron");
    ana.say("/logout");
    ana.answer("ana", ana.digits());
    assertThat(ana.say("#1")).doesNotContain("heron");
    assertThat(ana.say("/login")).contains("needs your PIN too", "/unlock/");

    assertThat(ana.login.login(LoginWorld.PIN)).isInstanceOf(UnlockOutcome.Opened.class);
    assertThat(session().factors()).containsExactlyInAnyOrder(Factor.PIN, Factor.VOICE);
    assertThat(ana.say("#1")).contains("heron");
    assertThat(ana.say("/login")).startsWith("You are logged in until");
  }

  @Test
  void addsTheVoiceToASessionOfThePin() {
    ana.enrol();
    ana.login.login(LoginWorld.PIN);
    String digits = ana.digits();
    assertThat(ana.answer("ana", digits)).startsWith("You are logged in until");
    assertThat(session().factors()).containsExactlyInAnyOrder(Factor.PIN, Factor.VOICE);
    assertThat(open()).hasSize(1);
  }

  @Test
  void asksForThePinWhereNothingHearsWhatIsSaid() {
    ana.enrol();
    ana.voice.service = false;
    assertThat(ana.say("/login")).startsWith("Enter your PIN here");
    assertThat(ana.say("/voice")).contains("It opens nothing by itself");

    ana.voice.service = true;
    ana.voice.here = false;
    assertThat(ana.say("/login")).startsWith("Enter your PIN here");
    assertThat(ana.say("/voice")).contains("/settings cloud on");
  }

  @Test
  void takesThePinOnRequest() {
    ana.enrol();
    assertThat(ana.say("/login pin")).startsWith("Enter your PIN here");
  }

  private LiveSession session() {
    return open().get(0);
  }

  private List<LiveSession> open() {
    return ana.world
        .proven()
        .inTenant(
            ana.login.ana.tenant(),
            scope -> scope.sessions().all(ana.login.ana.member(), ana.world.clock.instant()));
  }
}
