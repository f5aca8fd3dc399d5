package io.echovault.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.outbound.VoiceNotes;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.Recording;
import io.echovault.ports.vocabulary.VoiceNoteResult;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What everything that decodes and encodes voice notes keeps to. */
public interface VoiceNotesContract {
  /** As long as a note in these tests may be. */
  Duration LONGEST = Duration.ofSeconds(60);

  /** What is under test, the same through one test. */
  VoiceNotes notes();

  @Test
  default void givesBackWhatItEncodedInItsWholeLength() {
    for (int samples : new int[] {1, 319, 320, 321, 16_000, 100_001}) {
      Recording recording = tone(samples);
      VoiceNoteResult back = notes().decode(notes().encode(recording), LONGEST);
      assertThat(back).isInstanceOf(VoiceNoteResult.Heard.class);
      Recording heard = ((VoiceNoteResult.Heard) back).recording();
      assertThat(heard.rate()).isEqualTo(VoiceNotes.RATE);
      assertThat(heard.size()).isEqualTo(samples);
    }
  }

  @Test
  default void keepsWhatIsHeard() {
    Recording recording = tone(32_000);
    Recording heard =
        ((VoiceNoteResult.Heard) notes().decode(notes().encode(recording), LONGEST)).recording();
    assertThat(likeness(recording.samples(), heard.samples())).isGreaterThan(0.9);
  }

  @Test
  default void makesEqualFilesOfEqualRecordings() {
    assertThat(notes().encode(tone(5_000))).isEqualTo(notes().encode(tone(5_000)));
    assertThat(notes().encode(tone(5_000))).isNotEqualTo(notes().encode(tone(5_001)));
  }

  @Test
  default void staysSmall() {
    assertThat(notes().encode(tone(160_000)).length()).isBetween(5_000, 30_000);
  }

  @Test
  default void tellsWhatIsNoVoiceNote() {
    for (String file : new String[] {"", "RIFF....WAVEfmt ", "OggS", "OggS\0\2", "<html>"}) {
      assertThat(notes().decode(new Bytes(file.getBytes(UTF_8)), LONGEST))
          .isInstanceOf(VoiceNoteResult.Unreadable.class);
    }
  }

  @Test
  default void refusesADamagedNoteWhole() {
    byte[] file = notes().encode(tone(16_000)).array();
    for (int at = 0; at < file.length; at += 97) {
      byte[] damaged = file.clone();
      damaged[at] ^= 0x10;
      assertThat(notes().decode(new Bytes(damaged), LONGEST))
          .isInstanceOf(VoiceNoteResult.Unreadable.class);
    }
  }

  @Test
  default void refusesANoteThatIsCut() {
    byte[] file = notes().encode(tone(16_000)).array();
    assertThat(notes().decode(new Bytes(Arrays.copyOf(file, file.length - 1)), LONGEST))
        .isEqualTo(new VoiceNoteResult.Unreadable(VoiceNoteResult.Problem.DAMAGED));
  }

  @Test
  default void refusesANoteThatIsLongerThanWanted() {
    Bytes file = notes().encode(tone(5 * VoiceNotes.RATE));
    assertThat(notes().decode(file, Duration.ofSeconds(5)))
        .isInstanceOf(VoiceNoteResult.Heard.class);
    assertThat(notes().decode(file, Duration.ofSeconds(4)))
        .isEqualTo(new VoiceNoteResult.Unreadable(VoiceNoteResult.Problem.TOO_LONG));
  }

  @Test
  default void encodesNothingElse() {
    assertThatThrownBy(() -> notes().encode(new Recording(8_000, new short[100])))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> notes().encode(new Recording(VoiceNotes.RATE, new short[0])))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  default void decodesForManyThreadsAtOnce() {
    Bytes file = notes().encode(tone(20_000));
    VoiceNoteResult expected = notes().decode(file, LONGEST);
    Callable<VoiceNoteResult> caller = () -> notes().decode(file, LONGEST);
    assertThat(Race.between(Collections.nCopies(8, caller))).containsOnly(expected);
  }

  /** A tone that grows and falls. */
  private static Recording tone(int length) {
    short[] samples = new short[length];
    for (int at = 0; at < length; at++) {
      double loudness = 6_000 * (1 + Math.sin(at / 3_000.0));
      samples[at] = (short) (loudness * Math.sin(at * 2 * Math.PI * 440 / VoiceNotes.RATE));
    }
    return new Recording(VoiceNotes.RATE, samples);
  }

  private static double likeness(short[] one, short[] other) {
    double product = 0;
    double left = 0;
    double right = 0;
    for (int at = 0; at < one.length; at++) {
      product += (double) one[at] * other[at];
      left += (double) one[at] * one[at];
      right += (double) other[at] * other[at];
    }
    return product / Math.sqrt(left * right);
  }
}
