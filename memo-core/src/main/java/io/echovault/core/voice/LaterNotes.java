package io.echovault.core.voice;

import io.echovault.core.member.MemberState;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.SpeechHints;
import io.echovault.ports.vocabulary.SpokenNote;
import io.echovault.ports.vocabulary.TranscriptResult;
import io.echovault.ports.vocabulary.VoiceNoteResult;
import java.util.List;
import java.util.Optional;

/** Has recordings written down that were kept. */
public final class LaterNotes {
  private final VoicePorts ports;
  private final NoteWriting writing;

  public LaterNotes(VoicePorts ports, NoteWriting writing) {
    this.ports = ports;
    this.writing = writing;
  }

  /**
   * What came of it. Does not print the words.
   *
   * @param later whether it may succeed later
   */
  public record Result(Optional<String> words, boolean later) {
    @Override
    public String toString() {
      return "Result[later=" + later + "]";
    }
  }

  /**
   * Has a recording written down, if there is a service, its owner allows that it hears it, and
   * their plan has minutes for it.
   *
   * @param memory stands for the recording
   */
  public Result written(
      MemberRef member, MemoryId memory, KeptRecording recording, MemberState owner) {
    boolean may =
        ports.speech().available()
            && (ports.speech().inProcess() || owner.chat().settings().consents());
    if (!may) {
      return new Result(Optional.empty(), true);
    }
    VoiceNoteResult decoded = ports.notes().decode(recording.file(), PlainNotes.LONGEST);
    if (!(decoded instanceof VoiceNoteResult.Heard heard)) {
      return new Result(Optional.empty(), false);
    }
    NoteWriting.Outcome outcome =
        writing.written(
            member,
            NoteWriting.noteOf(memory),
            heard.recording().length(),
            scope -> scope.recordings().find(member.member(), memory).isEmpty(),
            () ->
                ports
                    .speech()
                    .transcribe(
                        new SpokenNote(recording.file(), heard.recording()),
                        new SpeechHints(
                            LikelyLanguages.of(owner.chat().settings().language()), List.of())));
    return outcome instanceof NoteWriting.Outcome.Answered answered
        ? result(answered.result())
        : new Result(Optional.empty(), true);
  }

  private static Result result(TranscriptResult result) {
    return result instanceof TranscriptResult.Written written
        ? new Result(Optional.of(written.text()), false)
        : new Result(Optional.empty(), ((TranscriptResult.Missing) result).problem().passing());
  }
}
