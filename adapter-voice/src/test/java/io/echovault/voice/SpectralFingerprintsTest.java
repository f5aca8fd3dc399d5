package io.echovault.voice;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.outbound.RecordingFingerprints;
import io.echovault.ports.outbound.VoiceNotes;
import io.echovault.ports.vocabulary.Recording;
import io.echovault.ports.vocabulary.VoiceNoteResult;
import io.echovault.testkit.RecordingFingerprintsContract;
import java.time.Duration;
import java.util.Arrays;
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

  @Test
  void takesNoSilenceForACopyOfSilence() {
    Recording one = withPauses(note(1), 0.6);
    Recording other = withPauses(note(2), 0.6);
    assertThat(fingerprints.copies(fingerprints.of(one), fingerprints.of(other))).isFalse();
    assertThat(fingerprints.copies(fingerprints.of(one), fingerprints.of(note(1)))).isTrue();
  }

  @Test
  void tellsNothingOfLessThanASecondOfSound() {
    short[] samples = note(1).samples();
    Arrays.fill(samples, VoiceNotes.RATE / 2, samples.length, (short) 0);
    Recording little = new Recording(VoiceNotes.RATE, samples);
    assertThat(fingerprints.distance(fingerprints.of(little), fingerprints.of(little)))
        .isEqualTo(1);
  }

  /** The same with digital silence for a share of each second. */
  private static Recording withPauses(Recording note, double share) {
    short[] samples = note.samples();
    for (int at = 0; at < samples.length; at++) {
      if (at % note.rate() < share * note.rate()) {
        samples[at] = 0;
      }
    }
    return new Recording(note.rate(), samples);
  }
}
