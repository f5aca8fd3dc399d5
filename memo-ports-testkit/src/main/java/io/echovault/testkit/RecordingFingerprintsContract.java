package io.echovault.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.outbound.RecordingFingerprints;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.Recording;
import org.junit.jupiter.api.Test;

/** What everything that finds copies of recordings keeps to. */
public interface RecordingFingerprintsContract {

  /** What is under test, the same through one test. */
  RecordingFingerprints fingerprints();

  /** A recording of six seconds or more of speech; another number, another recording. */
  Recording note(int number);

  @Test
  default void findsTheSameRecordingAgain() {
    assertThat(fingerprints().of(note(1))).isEqualTo(fingerprints().of(note(1)));
    assertThat(same(note(1), note(1))).isTrue();
  }

  @Test
  default void tellsRecordingsApart() {
    for (int other = 2; other < 12; other++) {
      assertThat(same(note(1), note(other))).as("note %d", other).isFalse();
    }
  }

  @Test
  default void findsACopyThatIsCutAtItsEnds() {
    Recording note = note(1);
    int second = note.rate();
    assertThat(same(note, note.part(second / 3, note.size() - second))).isTrue();
    assertThat(same(note.part(second / 3, note.size() - second), note)).isTrue();
  }

  @Test
  default void findsACopyThatIsLouder() {
    short[] samples = note(1).samples();
    for (int at = 0; at < samples.length; at++) {
      samples[at] = (short) (samples[at] / 3);
    }
    assertThat(same(note(1), new Recording(note(1).rate(), samples))).isTrue();
  }

  @Test
  default void findsNothingInWhatIsTooShort() {
    Recording note = note(1);
    assertThat(same(note, note.part(0, note.rate() / 4))).isFalse();
    assertThat(same(note, note.part(0, 0))).isFalse();
  }

  @Test
  default void refusesWhatIsNoFingerprint() {
    Bytes one = fingerprints().of(note(1));
    assertThatThrownBy(() -> fingerprints().copies(one, new Bytes(new byte[7])))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private boolean same(Recording one, Recording other) {
    return fingerprints().copies(fingerprints().of(one), fingerprints().of(other));
  }
}
