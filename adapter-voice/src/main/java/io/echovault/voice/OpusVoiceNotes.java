package io.echovault.voice;

import io.echovault.ports.outbound.VoiceNotes;
import io.echovault.ports.outbound.WorkClock;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.Recording;
import io.echovault.ports.vocabulary.VoiceNoteResult;
import io.github.jaredmdobson.concentus.OpusException;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Voice notes by Concentus, an Opus codec in Java, and an Ogg reader and writer of our own.
 *
 * <p>The codec throws all kinds of unchecked exceptions over damaged packets. Each of them means
 * that the note is damaged, and says nothing more.
 */
public final class OpusVoiceNotes implements VoiceNotes {
  /** Ogg adds less than a hundredth to the 510,000 bits a second that Opus has at most. */
  private static final long MOST_BYTES_A_SECOND = 65_000;

  /** For the headers of a note. */
  private static final long MORE_BYTES = 512L << 10;

  private static final Duration LEAST_WORK = Duration.ofMillis(500);

  /** A whole note takes less than a fiftieth of its length. */
  private static final int WORK_SHARE = 10;

  private final WorkClock clock;

  /**
   * Decodes under a time limit.
   *
   * @param clock measures the work of a decoding: half a second and a tenth of the length that the
   *     note may have is all that it gets
   */
  public OpusVoiceNotes(WorkClock clock) {
    this.clock = clock;
  }

  @Override
  public boolean available() {
    return true;
  }

  @Override
  public VoiceNoteResult decode(Bytes file, Duration longest) {
    return decode(file, longest, RATE);
  }

  /**
   * Decodes a note at another rate.
   *
   * @param rate 8, 12, 16, 24 or 48 thousand samples a second; the last is the format's own
   */
  public VoiceNoteResult decode(Bytes file, Duration longest, int rate) {
    if (file.length() > MORE_BYTES + MOST_BYTES_A_SECOND * (longest.toSeconds() + 1)) {
      return new VoiceNoteResult.Unreadable(VoiceNoteResult.Problem.TOO_LONG);
    }
    try {
      return new VoiceNoteResult.Heard(
          new OpusDecoding(file.array(), rate, longest, limit(longest)).run());
    } catch (UnreadableNote unreadable) {
      return new VoiceNoteResult.Unreadable(unreadable.problem());
    } catch (OpusException | RuntimeException | AssertionError refused) {
      // The decoder checks itself by errors, which a damaged note may bring about.
      return new VoiceNoteResult.Unreadable(VoiceNoteResult.Problem.DAMAGED);
    }
  }

  private BooleanSupplier limit(Duration longest) {
    Duration end = clock.elapsed().plus(LEAST_WORK).plus(longest.dividedBy(WORK_SHARE));
    return () -> clock.elapsed().compareTo(end) > 0;
  }

  @Override
  public Bytes encode(Recording recording) {
    if (recording.rate() != RATE || recording.size() == 0) {
      throw new IllegalArgumentException(
          "a voice note has " + RATE + " samples a second, and one at least: not " + recording);
    }
    return new Bytes(OpusEncoding.run(recording));
  }
}
