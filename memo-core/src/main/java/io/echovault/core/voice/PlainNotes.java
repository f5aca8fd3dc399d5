package io.echovault.core.voice;

import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.IncomingMessage.Media;
import io.echovault.ports.vocabulary.MediaResult;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.SpeechHints;
import io.echovault.ports.vocabulary.SpokenNote;
import io.echovault.ports.vocabulary.TranscriptResult;
import io.echovault.ports.vocabulary.TranscriptResult.Problem;
import io.echovault.ports.vocabulary.VoiceNoteResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Has notes written down that say something, or gives them to be kept as they are. */
final class PlainNotes {
  private static final int MOST = 4 << 20;
  static final Duration LONGEST = Duration.ofMinutes(15);

  private final VoicePorts ports;
  private final NoteReading reading;
  private final NoteWriting writing;

  PlainNotes(VoicePorts ports, NoteReading reading, NoteWriting writing) {
    this.ports = ports;
    this.reading = reading;
    this.writing = writing;
  }

  /** Takes a note of a member. */
  Heard take(Listener listener) {
    return take(listener.note(), Optional.of(listener));
  }

  /** Takes a note of somebody whom nobody knows yet, which is sent nowhere. */
  Heard unheard(Media note) {
    return take(note, Optional.empty());
  }

  private Heard take(Media note, Optional<Listener> listener) {
    MediaResult fetched = reading.fetch(note, MOST);
    if (fetched instanceof MediaResult.Missing missing) {
      return Heard.Said.of(NoteReading.words(missing.problem()));
    }
    Bytes file = ((MediaResult.Content) fetched).bytes();
    VoiceNoteResult decoded = ports.notes().decode(file, LONGEST);
    if (decoded instanceof VoiceNoteResult.Unreadable unreadable) {
      return Heard.Said.of(
          unreadable.problem() == VoiceNoteResult.Problem.TOO_LONG
              ? "voice.too-long"
              : "voice.unreadable");
    }
    SpokenNote spoken = new SpokenNote(file, ((VoiceNoteResult.Heard) decoded).recording());
    Optional<Duration> length = Optional.of(spoken.recording().length());
    if (!ports.speech().available()) {
      return new Heard.Unwritten(file, length, Heard.Reason.NO_SERVICE);
    }
    if (listener.filter(each -> each.mayBeWritten(ports)).isEmpty()) {
      return new Heard.Unwritten(file, length, Heard.Reason.NO_CONSENT);
    }
    return written(spoken, listener.get());
  }

  /** Has a note written down, as far as the plan has minutes for it. */
  private Heard written(SpokenNote note, Listener listener) {
    Duration length = note.recording().length();
    NoteWriting.Outcome outcome =
        writing.written(
            listener.member(),
            NoteWriting.noteOf(listener.known()),
            length,
            scope -> scope.replies().to(listener.known()).isPresent(),
            () ->
                ports
                    .speech()
                    .transcribe(
                        note, new SpeechHints(LikelyLanguages.of(listener.language()), List.of())));
    if (outcome instanceof NoteWriting.Outcome.UnderWay) {
      throw new MemoException.TryAgain("a voice note is being written down for another try of it");
    }
    if (outcome instanceof NoteWriting.Outcome.Answered answered) {
      return heard(note, answered.result());
    }
    return new Heard.Unwritten(note.file(), Optional.of(length), Heard.Reason.NO_MINUTES);
  }

  private static Heard heard(SpokenNote note, TranscriptResult result) {
    if (result instanceof TranscriptResult.Written written) {
      return new Heard.Words(written.text());
    }
    Problem problem = ((TranscriptResult.Missing) result).problem();
    return new Heard.Unwritten(
        note.file(),
        Optional.of(note.recording().length()),
        problem == Problem.NO_WORDS || problem == Problem.NOT_TAKEN
            ? Heard.Reason.NO_WORDS
            : Heard.Reason.AWAY);
  }
}
