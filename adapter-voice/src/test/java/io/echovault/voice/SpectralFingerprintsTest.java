package io.echovault.voice;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.outbound.RecordingFingerprints;
import io.echovault.ports.vocabulary.Recording;
import io.echovault.ports.vocabulary.VoiceNoteResult;
import io.echovault.testkit.RecordingFingerprintsContract;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SpectralFingerprintsTest implements RecordingFingerprintsContract {
  private final SpectralFingerprints fingerprints = new SpectralFingerprints();

  @Override
  public RecordingFingerprints fingerprints() {
    return fingerprints;
  }

  @Override
  public Recording note(int number) {
    return Sounds.voice(number, 7);
  }

  @Test
  void findsACopyThatWasEncodedAgain() {
    OpusVoiceNotes notes = new OpusVoiceNotes(() -> Duration.ZERO);
    VoiceNoteResult again = notes.decode(notes.encode(note(1)), Duration.ofMinutes(1));
    Recording copy = ((VoiceNoteResult.Heard) again).recording();
    assertThat(fingerprints.copies(fingerprints.of(note(1)), fingerprints.of(copy))).isTrue();
  }
}
