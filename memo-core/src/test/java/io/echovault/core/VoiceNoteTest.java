package io.echovault.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.Delivery;
import io.echovault.ports.vocabulary.IncomingMessage.Media;
import io.echovault.ports.vocabulary.IncomingMessage.Text;
import io.echovault.ports.vocabulary.MediaResult;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.Provenance;
import io.echovault.ports.vocabulary.Reply;
import io.echovault.ports.vocabulary.Tier;
import io.echovault.ports.vocabulary.TranscriptResult.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Voice notes that say something, in the chat. */
class VoiceNoteTest {
  private final VoiceWorld ana = new VoiceWorld();

  @Test
  void remembersWhatIsSaidAsIfItWereTyped() {
    assertThat(ana.note("ana", "Remember that the spare key is with Leo")).contains("#1");
    Memory kept = memories().get(0);
    assertThat(kept.text()).isEqualTo("the spare key is with Leo");
    assertThat(kept.provenance()).isEqualTo(Provenance.VOICE);
    assertThat(ana.note("ana", "who has the spare key?")).contains("#1", "Leo");
  }

  @Test
  void sendsNothingAnywhereWithoutConsent() {
    ana.voice.here = false;
    assertThat(ana.note("ana", "my secret")).contains("#1", "/settings cloud on");
    assertThat(ana.voice.written).isZero();
    assertThat(ana.say("/settings cloud on")).contains("voice notes may go to the speech service");
    assertThat(ana.note("ana", "the boat is called Heron")).contains("#2");
    assertThat(ana.voice.written).isEqualTo(1);
  }

  @Test
  void keepsANoteSealedWithoutAServiceAndFindsItByItsTime() {
    ana.voice.service = false;
    assertThat(ana.note("ana", "anything")).startsWith("Kept as #1, sealed and as it is");
    Memory kept = memories().get(0);
    assertThat(kept.tier()).isEqualTo(Tier.CONFIDENTIAL);
    assertThat(kept.provenance()).isEqualTo(Provenance.VOICE);
    Bytes stored = recording(kept).orElseThrow();
    assertThat(new String(stored.array(), StandardCharsets.ISO_8859_1)).doesNotContain("anything");
    assertThat(ana.say("/recent")).contains("Voice note");
  }

  @Test
  void playsAKeptNoteOnRequestUntilItIsWrittenDownOrForgotten() {
    byte[] file = ScriptedVoice.note("ana", "x", "the boat is called Heron");
    ana.voice.trouble = Optional.of(Problem.UNAVAILABLE);
    ana.world.receive(media(file));
    ana.say("The oven is on the left");
    Delivery played = played("play #1").orElseThrow();
    assertThat(played.reply()).isInstanceOf(Reply.Attached.class);
    assertThat(((Reply.Attached) played.reply()).mimeType()).isEqualTo(Reply.VOICE_NOTE);
    assertThat(played.reply().body()).startsWith("#1").contains("Voice note");
    assertThat(played.file()).isEqualTo(new Bytes(file));
    assertThat(played("play the voice note").map(Delivery::file)).contains(new Bytes(file));
    assertThat(played("play me the last recording").map(Delivery::file)).contains(new Bytes(file));
    assertThat(played("show #2").map(Delivery::file)).contains(Bytes.NONE);

    Text asks = ana.world.text("play #1", World.ANA_PHONE, World.ANA_ID);
    ana.world.receive(asks);
    ana.world.core().memories().forget(ana.login.ana, 1);
    Delivery gone = ana.delivery(asks).orElseThrow();
    assertThat(gone.file()).isEqualTo(Bytes.NONE);
    assertThat(gone.reply()).isInstanceOf(Reply.Text.class);
    assertThat(played("play the voice note").map(Delivery::file)).contains(Bytes.NONE);
  }

  private Optional<Delivery> played(String words) {
    Text asks = ana.world.text(words, World.ANA_PHONE, World.ANA_ID);
    ana.world.receive(asks);
    return ana.delivery(asks);
  }

  @Test
  void writesDownLaterWhatWasKept() {
    ana.voice.trouble = Optional.of(Problem.UNAVAILABLE);
    assertThat(ana.note("ana", "the boat is called Heron")).contains("#1", "is away");
    ana.voice.trouble = Optional.empty();
    assertThat(tick()).isZero();
    ana.world.clock.advance(Duration.ofMinutes(11));
    assertThat(tick()).isOne();

    List<Memory> now = memories();
    assertThat(now).extracting(Memory::text).containsExactly("the boat is called Heron");
    assertThat(now.get(0).saidAt()).isBefore(ana.world.clock.instant().minusSeconds(600));
    assertThat(recording(now.get(0))).isEmpty();
    assertThat(tick()).isZero();
    assertThat(ana.say("what is the boat called?")).contains("Heron");
  }

  @Test
  void writesDownOnceItsOwnerAllowsIt() {
    ana.voice.here = false;
    ana.note("ana", "the boat is called Heron");
    ana.world.clock.advance(Duration.ofHours(7));
    assertThat(tick()).isOne();
    assertThat(ana.voice.written).isZero();
    ana.say("/settings cloud on");
    ana.world.clock.advance(Duration.ofHours(7));
    tick();
    assertThat(memories()).extracting(Memory::text).containsExactly("the boat is called Heron");
  }

  @Test
  void forgetsTheRecordingWithItsMemory() {
    ana.voice.service = false;
    ana.note("ana", "anything");
    Memory kept = memories().get(0);
    ana.world.core().memories().forget(ana.login.ana, 1);
    ana.world.clock.advance(Duration.ofHours(25));
    while (ana.world.core().agenda().tick(100) > 0) {
      assertThat(memories()).isEmpty();
    }
    assertThat(recording(kept)).isEmpty();
  }

  @Test
  void saysWhatIsWrongWithANote() {
    assertThat(plain("no note".getBytes(StandardCharsets.UTF_8)))
        .startsWith("I cannot read that recording");
    Media gone = media(ScriptedVoice.note("ana", "x", "words"));
    ana.world.media.fail(gone.mediaId(), MediaResult.Problem.GONE);
    assertThat(ana.world.receive(gone).body()).startsWith("I could not get that recording");
    assertThat(memories()).isEmpty();
  }

  @Test
  void comesAgainWhenTheChannelIsUnwell() {
    Media note = media(ScriptedVoice.note("ana", "x", "the boat is called Heron"));
    ana.world.media.fail(note.mediaId(), MediaResult.Problem.UNAVAILABLE);
    assertThatExceptionOfType(MemoException.TryAgain.class)
        .isThrownBy(() -> ana.world.receive(note));
    ana.world.media.put(note.mediaId(), ScriptedVoice.note("ana", "x", "the boat is called Heron"));
    String first = ana.world.receive(note).body();
    assertThat(first).contains("#1");
    assertThat(ana.world.receive(note).body()).isEqualTo(first);
    assertThat(ana.voice.written).isEqualTo(1);
    assertThat(memories()).hasSize(1);
  }

  @Test
  void keepsForwardedNotesAsSuch() {
    Media note =
        ana.media(
            ScriptedVoice.note("leo", "x", "the meeting is moved"),
            Optional.empty(),
            true,
            Media.Kind.VOICE_NOTE);
    ana.world.receive(note);
    assertThat(memories().get(0).provenance()).isEqualTo(Provenance.FORWARDED);
  }

  private Media media(byte[] file) {
    return ana.media(file, Optional.empty(), false, Media.Kind.VOICE_NOTE);
  }

  private String plain(byte[] file) {
    return ana.world.receive(media(file)).body();
  }

  private int tick() {
    return ana.world.core().agenda().tick(100);
  }

  private List<Memory> memories() {
    return ana.world.memories(World.ANA_ID);
  }

  private Optional<Bytes> recording(Memory memory) {
    return ana.world.storage.inTenant(
        ana.login.ana.tenant(),
        scope -> scope.recordings().find(ana.login.ana.member(), memory.id()));
  }
}
