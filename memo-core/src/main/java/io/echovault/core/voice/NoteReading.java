package io.echovault.core.voice;

import io.echovault.core.answer.Message;
import io.echovault.core.text.Letters;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.IncomingMessage.Media;
import io.echovault.ports.vocabulary.MediaResult;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Recording;
import io.echovault.ports.vocabulary.SpeechQuality;
import io.echovault.ports.vocabulary.SpokenNote;
import io.echovault.ports.vocabulary.VoiceNoteResult;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Optional;

/** Fetches voice notes, decodes them, and says what is wrong with them. */
final class NoteReading {
  private final VoicePorts ports;

  NoteReading(VoicePorts ports) {
    this.ports = ports;
  }

  /** A note that was read, or what is wrong with it. */
  record Read(Optional<SpokenNote> note, Message problem) {
    static Read of(SpokenNote note) {
      return new Read(Optional.of(note), Message.none());
    }

    static Read failed(String key) {
      return new Read(Optional.empty(), Message.of(key));
    }

    boolean failed() {
      return note.isEmpty();
    }
  }

  /**
   * The file of a note.
   *
   * @param most how many bytes it may have
   * @throws MemoException.TryAgain when the channel is unwell: the note can be fetched later
   */
  MediaResult fetch(Media media, int most) {
    MediaResult fetched =
        ports
            .media()
            .on(media.envelope().sender().channel())
            .fetch(media.envelope().via(), media.mediaId(), most);
    if (fetched instanceof MediaResult.Missing missing
        && missing.problem() == MediaResult.Problem.UNAVAILABLE) {
      throw new MemoException.TryAgain("a voice note cannot be fetched now");
    }
    return fetched;
  }

  /** The words for a file that is not there. */
  static Message words(MediaResult.Problem problem) {
    return Message.of(
        problem == MediaResult.Problem.TOO_LARGE ? "voice.too-long" : "voice.not-fetched");
  }

  /** Fetches and decodes a note of a few seconds, in which one speaker is to be heard well. */
  Read spoken(Media media, int most, Duration longest) {
    MediaResult fetched = fetch(media, most);
    if (fetched instanceof MediaResult.Missing missing) {
      return new Read(Optional.empty(), words(missing.problem()));
    }
    Bytes file = ((MediaResult.Content) fetched).bytes();
    VoiceNoteResult decoded = ports.notes().decode(file, longest);
    if (decoded instanceof VoiceNoteResult.Unreadable unreadable) {
      return Read.failed(
          unreadable.problem() == VoiceNoteResult.Problem.TOO_LONG
              ? "voice.too-long"
              : "voice.unreadable");
    }
    Recording recording = ((VoiceNoteResult.Heard) decoded).recording();
    Optional<SpeechQuality.Problem> unfit = ports.speakers().quality(recording).problem();
    return unfit
        .map(problem -> Read.failed("voice." + Letters.lower(problem.name()).replace('_', '-')))
        .orElseGet(() -> Read.of(new SpokenNote(file, recording)));
  }

  /** SHA-256 of a file. */
  static Bytes hash(Bytes file) {
    try {
      return new Bytes(MessageDigest.getInstance("SHA-256").digest(file.array()));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("this Java has no SHA-256", missing);
    }
  }

  /** Whether a note is a copy of one that was heard before. */
  boolean copied(VoiceState state, Bytes hash, Bytes print) {
    return state.hashes().contains(hash)
        || state.prints().stream().anyMatch(each -> ports.fingerprints().copies(each, print));
  }
}
