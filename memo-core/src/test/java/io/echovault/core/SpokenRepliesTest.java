package io.echovault.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.Delivery;
import io.echovault.ports.vocabulary.IncomingMessage.Text;
import io.echovault.ports.vocabulary.Reply;
import io.echovault.ports.vocabulary.SpokenWish;
import io.echovault.ports.vocabulary.TranscriptResult.Problem;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Replies that are spoken as well, to who wants that. */
class SpokenRepliesTest {
  private static final int LARGEST = 512 << 10;

  private final VoiceWorld ana = new VoiceWorld();

  SpokenRepliesTest() {
    ana.voice.here = false;
    ana.voice.speaks = true;
  }

  /** What is spoken after the reply to words, once that was sent. */
  private Optional<Delivery> spoken(String words) {
    Text asks = ana.world.text(words, World.ANA_PHONE, World.ANA_ID);
    ana.world.receive(asks);
    Delivery delivery = ana.delivery(asks).orElseThrow();
    return ana.world.core().deliveries().spoken(ana.login.ana, delivery);
  }

  private void turnOn() {
    ana.say("/settings cloud on");
    assertThat(ana.say("/settings voice on")).contains("replies come spoken too");
    ana.voice.spoken.clear();
  }

  @Test
  void areSpokenInTheirLanguageToWhoWantsThem() {
    assertThat(spoken("Remember that the spare key is with Leo")).isEmpty();
    turnOn();
    Delivery note = spoken("Who has the spare key?").orElseThrow();
    assertThat(note.reply()).isInstanceOf(Reply.Spoken.class);
    assertThat(note.file().length()).isEqualTo(1_000);
    assertThat(ana.voice.spoken).hasSize(1);
    assertThat(ana.voice.spoken.get(0)).startsWith("en: ").contains("Leo").doesNotContain("#", "*");
    assertThat(note.toString() + note.reply()).doesNotContain("Leo");
    ana.say("/settings language es");
    spoken("hola");
    assertThat(ana.voice.spoken.get(1)).startsWith("es: ");
    assertThat(ana.say("/settings voice off")).doesNotContain("speak.");
    assertThat(spoken("Who has the spare key?")).isEmpty();
  }

  @Test
  void takeTheConsentToTheServiceFirst() {
    assertThat(ana.say("/settings voice on")).contains("send /settings cloud on first");
    assertThat(spoken("hello")).isEmpty();
    turnOn();
    assertThat(ana.say("/settings")).contains("Replies spoken too: yes");
    ana.say("/settings cloud off");
    assertThat(spoken("hello")).isEmpty();
    assertThat(ana.say("/settings")).contains("Replies spoken too: no");
    assertThat(ana.voice.spoken).isEmpty();
  }

  @Test
  void neverSayWhatIsSecretNorLinksNorDigitsOfALogin() {
    ana.enrol();
    ana.login.login(LoginWorld.PIN);
    ana.say("My bank PIN is 4711");
    turnOn();
    assertThat(ana.say("What is my bank PIN?")).contains("4711");
    assertThat(spoken("What is my bank PIN?")).isEmpty();
    assertThat(spoken("/pin")).isEmpty();
    ana.say("/logout");
    ana.voice.here = true;
    assertThat(spoken("/login")).isEmpty();
    assertThat(ana.voice.spoken).isEmpty();
  }

  @Test
  void sayWhatIsSecretOnlyWhereThatIsAskedForInTheLogin() {
    ana.login.set(LoginWorld.PIN);
    ana.say("My bank PIN is 4711");
    turnOn();
    assertThat(spoken("What is my bank PIN?")).isEmpty();
    assertThat(ana.say("/settings voice secrets")).contains("until this login ends");
    Delivery note = spoken("What is my bank PIN?").orElseThrow();
    assertThat(note.secret()).isTrue();
    assertThat(ana.voice.spoken).last().asString().contains("4711");

    ana.say("/logout");
    ana.voice.spoken.clear();
    assertThat(ana.say("/settings voice secrets")).contains("only while you are logged in");
    ana.login.login(LoginWorld.PIN);
    assertThat(spoken("What is my bank PIN?")).isEmpty();
    assertThat(ana.voice.spoken).isEmpty();
  }

  /** How the reply to words is to be heard. */
  private SpokenWish wish(String words) {
    Text asks = ana.world.text(words, World.ANA_PHONE, World.ANA_ID);
    ana.world.receive(asks);
    Delivery delivery = ana.delivery(asks).orElseThrow();
    return ana.world.core().deliveries().spokenWish(ana.login.ana, delivery);
  }

  @Test
  void comeByVoiceAloneToWhoWantsThat() {
    assertThat(wish("Remember that the spare key is with Leo")).isEqualTo(SpokenWish.NONE);
    turnOn();
    assertThat(wish("Who has the spare key?")).isEqualTo(SpokenWish.TOO);
    assertThat(ana.say("/settings voice only")).contains("by voice alone");
    assertThat(ana.say("/settings")).contains("Replies by voice alone: yes");
    assertThat(wish("Who has the spare key?")).isEqualTo(SpokenWish.ALONE);
    assertThat(spoken("Who has the spare key?")).isPresent();
    // A link cannot be heard, and buttons cannot be pressed in a voice note.
    assertThat(wish("/pin")).isEqualTo(SpokenWish.NONE);
    assertThat(wish("/forget-me")).isEqualTo(SpokenWish.TOO);
    ana.say("/settings voice off");
    assertThat(wish("Who has the spare key?")).isEqualTo(SpokenWish.NONE);
  }

  @Test
  void areLeftOutWhereTheyAreLongOrTheServiceIsAway() {
    ana.say("Remember that the list is " + "bread and milk ".repeat(100));
    turnOn();
    assertThat(spoken("show #1")).isEmpty();
    assertThat(ana.voice.spoken).isEmpty();
    ana.voice.trouble = Optional.of(Problem.UNAVAILABLE);
    assertThat(spoken("hello")).isEmpty();
    ana.voice.trouble = Optional.empty();
    ana.voice.soundSize = LARGEST + 1;
    assertThat(spoken("hello")).isEmpty();
    ana.voice.soundSize = LARGEST;
    assertThat(spoken("hello")).isPresent();
  }

  @Test
  void areSwitchedByOneTapOnTheQuestion() {
    ana.say("/settings cloud on");
    assertThat(ana.say("/settings voice")).contains("Shall I speak");
    assertThat(ana.say("no")).doesNotContain("spoken");
    assertThat(ana.say("/settings")).contains("Replies spoken too: no");
    ana.say("/settings voice");
    assertThat(ana.say("yes")).contains("replies come spoken too");
    ana.say("/settings voice");
    assertThat(ana.say("Only in writing")).doesNotContain("speak.");
    assertThat(ana.say("/settings")).contains("Replies spoken too: no");
    ana.say("/settings cloud");
    ana.say("End that");
    assertThat(ana.say("/settings voice on")).contains("send /settings cloud on first");
  }

  @Test
  void areNotOfferedWhereNothingSpeaks() {
    ana.voice.speaks = false;
    ana.say("/settings cloud on");
    assertThat(ana.say("/settings voice on")).startsWith("No service that speaks");
    assertThat(ana.say("/settings")).doesNotContain("spoken");
  }
}
