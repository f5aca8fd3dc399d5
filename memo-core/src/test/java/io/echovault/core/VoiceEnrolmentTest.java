package io.echovault.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.Reply;
import io.echovault.ports.vocabulary.VoiceRecord;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Enrolling a voice, in the chat. */
class VoiceEnrolmentTest {
  private final VoiceWorld ana = new VoiceWorld();

  @Test
  void takesThreeNotesThatSayEveryDigit() {
    assertThat(ana.say("/voice")).startsWith("I know nothing of your voice");
    assertThat(ana.say("/enroll")).contains("Your PIN lets you in", "/unlock/");
    ana.login.set(LoginWorld.PIN);
    assertThat(ana.say("/enroll")).contains("biometric data", "/enroll yes");

    String first = VoiceWorld.digits(ana.say("/enroll yes"));
    String reply = ana.note("ana", first);
    assertThat(reply).startsWith("Note 2 of 3");
    String second = VoiceWorld.digits(reply);
    assertThat(ana.say("/voice")).contains("1 of 3 notes");
    String third = VoiceWorld.digits(ana.note("ana", second));
    assertThat(ana.note("ana", third)).startsWith("I know your voice now. /login asks you");

    Set<Integer> said =
        (first + second + third)
            .chars()
            .filter(Character::isDigit)
            .boxed()
            .collect(Collectors.toSet());
    assertThat(said).hasSize(10);
    assertThat(ana.say("/voice")).startsWith("I have known your voice since");
    assertThat(ana.world.acts(ana.login.ana)).contains(Act.VOICE_ENROLLED);
    assertThat(ana.world.memories(World.ANA_ID)).isEmpty();
  }

  @Test
  void beginsAtATapAndTellsWhoTypesTheDigitsToSayThem() {
    ana.login.set(LoginWorld.PIN);
    Reply consent = ana.world.say("/enroll", World.ANA_PHONE, World.ANA_ID);
    Reply.Button agree = ((Reply.Choice) consent).buttons().get(0);
    assertThat(agree.title()).isEqualTo("I agree");
    Reply begun =
        ana.world.receive(
            new IncomingMessage.Press(
                ana.world.envelope(World.ANA_PHONE, World.ANA_ID), agree.id(), agree.title()));
    String digits = VoiceWorld.digits(begun.body());
    // A PIN may be mistyped now, so digits alone are looked at.
    ana.say("/pin");
    assertThat(ana.say(digits)).startsWith("Please say these digits");
    assertThat(ana.say("1 1 1 1 1 1")).doesNotContain("say these digits");
    assertThat(ana.note("ana", digits)).startsWith("Note 2 of 3");
  }

  @ParameterizedTest
  @CsvSource({
    "en, yes, no",
    "es, sí, no",
    "pt, sim, não",
    "fr, oui, non",
    "de, ja, nein",
    "it, sì, no",
    "hi, हाँ, नहीं",
    "hi, haan, nahi",
    "en, i agree, never mind",
    "de, einverstanden, lieber nicht"
  })
  void beginsWhereSomebodyTypesThatTheyAgreeAndNotWhereTheyDecline(
      String language, String agreeing, String declining) {
    ana.login.set(LoginWorld.PIN);
    ana.say("/settings language " + language);
    ana.say("/enroll");
    String dropped = ana.say(declining);
    assertThat(VoiceWorld.digitsIn(dropped)).isEmpty();
    ana.say("/enroll");
    assertThat(VoiceWorld.digitsIn(ana.say(agreeing))).isPresent();
    assertThat(ana.world.memories(World.ANA_ID)).isEmpty();
  }

  @Test
  void saysWhatIsWrongWithANoteAndAsksForTheSameAgain() {
    ana.login.set(LoginWorld.PIN);
    String digits = VoiceWorld.digits(ana.say("/enroll yes"));
    byte[] good = ScriptedVoice.note("ana", "one", digits);

    assertThat(ana.note("noise", digits)).startsWith("There is too much noise").contains(digits);
    assertThat(ana.note("ana", "hello there")).startsWith("I heard other words").contains(digits);
    ana.world.media.put("whole", good);
    String next = VoiceWorld.digits(plain(good));
    assertThat(plain(good)).startsWith("I have heard that very recording").contains(next);
    assertThat(ana.note("ben", next)).startsWith("That sounds like another speaker").contains(next);
    assertThat(ana.note("ana", next)).startsWith("Note 3 of 3");
  }

  private String plain(byte[] file) {
    return ana.world
        .receive(ana.media(file, Optional.empty(), false, IncomingMessage.Media.Kind.VOICE_NOTE))
        .body();
  }

  @Test
  void wantsTheLoginByPinAllTheTime() {
    ana.enrol();
    ana.answer("ana", ana.digits());
    assertThat(ana.say("/enroll")).contains("log in with your PIN");
    ana.say("/logout");

    ana.login.login(LoginWorld.PIN);
    String digits = VoiceWorld.digits(ana.say("/enroll yes"));
    ana.say("/logout");
    assertThat(ana.note("ben", digits)).startsWith("Your login by PIN has ended");
    assertThat(ana.answer("ana", ana.digits())).startsWith("You are logged in by voice");
  }

  @Test
  void keepsTheVoiceOfBeforeUntilTheNewOneIsWhole() {
    ana.enrol();
    ana.login.login(LoginWorld.PIN);
    String reply = ana.say("/enroll yes");
    for (int note = 0; note < 3; note++) {
      reply = ana.note("sister", VoiceWorld.digits(reply));
    }
    ana.say("/logout");
    assertThat(ana.answer("ana", ana.digits())).startsWith("I could not make sure");
    assertThat(ana.answer("sister", ana.digits())).startsWith("You are logged in by voice");
  }

  @Test
  void isDestroyedAfterALoginOnly() {
    ana.enrol();
    assertThat(ana.say("/voice reset")).contains("log in here", "/unlock/");
    ana.login.login(LoginWorld.PIN);
    assertThat(ana.say("/voice reset")).startsWith("What I kept of your voice is destroyed");
    assertThat(stored()).isEmpty();
    assertThat(ana.world.acts(ana.login.ana)).contains(Act.VOICE_REMOVED);
    ana.say("/logout");
    assertThat(ana.say("/login")).startsWith("Enter your PIN here");
  }

  @Test
  void opensNothingAfterTheNumberOrTheModelChanged() {
    ana.enrol();
    ana.voice.model = "scripted-2";
    assertThat(ana.say("/voice")).contains("not used any more");
    assertThat(ana.say("/login")).startsWith("Enter your PIN here");
    ana.voice.model = "scripted-1";

    ChannelIdentity other = ChannelIdentity.whatsappPhone("34600999888");
    ChannelIdentity otherId = ChannelIdentity.whatsappUser("ES.222222222222222222");
    ana.world.receive(
        new IncomingMessage.Moved(
            ana.world.envelope(World.ANA_PHONE, World.ANA_ID), List.of(other, otherId)));
    assertThat(ana.world.say("/voice", other, otherId).body())
        .startsWith("Your number has changed");
    assertThat(ana.world.say("/login", other, otherId).body()).startsWith("Enter your PIN here");
  }

  @Test
  void isSealedAndGoesWithItsOwner() {
    ana.enrol();
    VoiceRecord row = stored().orElseThrow();
    String bytes = new String(row.content().array(), StandardCharsets.ISO_8859_1);
    assertThat(bytes).doesNotContain("ana", "take");
    assertThat(row.toString()).isEqualTo("VoiceRecord");

    ana.world.core().erasures().erase(ana.login.ana);
    assertThat(stored()).isEmpty();
  }

  @Test
  void opensNothingOnceSomebodyChangedTheRow() {
    ana.enrol();
    VoiceRecord row = stored().orElseThrow();
    byte[] content = row.content().array();
    content[content.length - 1] ^= 1;
    ana.world.storage.<Boolean>inTenant(
        ana.login.ana.tenant(),
        scope -> {
          scope.voices().remove(ana.login.ana.member());
          return scope
              .voices()
              .keep(ana.login.ana.member(), new VoiceRecord(new Bytes(content), row.proof()));
        });
    assertThat(ana.say("/login")).startsWith("Enter your PIN here");
    assertThat(ana.say("/voice")).startsWith("I know nothing of your voice");
  }

  @Test
  void waitsAQuarterOfAnHourForTheNextNote() {
    ana.login.set(LoginWorld.PIN);
    String digits = VoiceWorld.digits(ana.say("/enroll yes"));
    ana.world.clock.advance(Duration.ofMinutes(16));
    assertThat(ana.note("ana", digits)).doesNotContain("of 3");
  }

  private Optional<VoiceRecord> stored() {
    return ana.world.storage.inTenant(
        ana.login.ana.tenant(), scope -> scope.voices().find(ana.login.ana.member()));
  }
}
