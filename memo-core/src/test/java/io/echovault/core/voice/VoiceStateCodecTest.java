package io.echovault.core.voice;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.core.codec.Golden;
import io.echovault.core.codec.StoredForm;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Provenance;
import io.echovault.ports.vocabulary.Voiceprint;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VoiceStateCodecTest {
  private static final Instant BEGIN = Instant.ofEpochSecond(1_795_348_800);

  @Test
  void readsWhatWasStored() {
    byte[] stored = Golden.bytes(StoredForm.VOICE);
    VoiceState state = VoiceStateCodec.fromBytes(stored);

    assertThat(state.consentedAt()).isEqualTo(BEGIN);
    assertThat(state.enrolling().orElseThrow().asked())
        .containsExactly("482901", "357648", "019283");
    assertThat(state.enrolling().orElseThrow().next()).isEqualTo("357648");
    VoiceState.Enrolled enrolled = state.enrolled().orElseThrow();
    assertThat(enrolled.print())
        .isEqualTo(new Voiceprint("mixture-1", new Bytes(new byte[] {1, 2, 3})));
    assertThat(enrolled.identities())
        .containsExactly(ChannelIdentity.whatsappUser("ES.13491208655302741918"));
    VoiceState.Challenge challenge = state.challenge().orElseThrow();
    assertThat(challenge.digits()).isEqualTo("482901");
    assertThat(challenge.prompt()).contains(new MessageId("wamid.2"));
    assertThat(challenge.openAt(BEGIN.plusSeconds(179))).isTrue();
    assertThat(challenge.openAt(BEGIN.plusSeconds(180))).isFalse();
    assertThat(state.prints()).hasSize(2);
    assertThat(state.hashes()).hasSize(1);
    assertThat(VoiceStateCodec.toBytes(state)).isEqualTo(stored);
  }

  @Test
  void readsARecordingThatWasStored() {
    KeptRecording recording = KeptRecording.fromBytes(Golden.bytes(StoredForm.RECORDING));
    assertThat(recording.number()).isEqualTo(7);
    assertThat(recording.saidAt()).isEqualTo(BEGIN);
    assertThat(recording.came()).isEqualTo(Provenance.VOICE);
    assertThat(recording.file().length()).isEqualTo(4);
  }

  @Test
  void readsATranscriptionThatWasStored() {
    Transcription stands = Transcription.fromBytes(Golden.bytes(StoredForm.TRANSCRIPTION));
    assertThat(stands)
        .isEqualTo(new Transcription(BEGIN, 60, BEGIN, Optional.of("tent")))
        .asString()
        .doesNotContain("tent");
  }

  @Test
  void printsNothingOfAVoice() {
    VoiceState state = VoiceStateCodec.fromBytes(Golden.bytes(StoredForm.VOICE));
    assertThat(state.toString()).doesNotContain("482901", "ES.", "wamid");
    assertThat(state.challenge().orElseThrow().toString()).doesNotContain("482901");
  }

  @Test
  void keepsSoManyFingerprintsAndNoMore() {
    VoiceState state = VoiceState.fresh(BEGIN);
    for (int each = 0; each < 50; each++) {
      Bytes one = new Bytes(new byte[] {(byte) each});
      state = state.heard(one, one);
    }
    assertThat(state.prints()).hasSize(40).last().isEqualTo(new Bytes(new byte[] {49}));
    assertThat(state.hashes()).hasSize(50);
  }
}
