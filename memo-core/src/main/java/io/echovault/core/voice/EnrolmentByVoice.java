package io.echovault.core.voice;

import io.echovault.core.answer.Message;
import io.echovault.core.member.MemberTransaction;
import io.echovault.core.session.Voicing.Use;
import io.echovault.core.voice.DigitsSaid.Verdict;
import io.echovault.core.voice.NoteReading.Read;
import io.echovault.core.voice.VoiceState.Enrolled;
import io.echovault.core.voice.VoiceState.Enrolling;
import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.Factor;
import io.echovault.ports.vocabulary.LiveSession;
import io.echovault.ports.vocabulary.Recording;
import io.echovault.ports.vocabulary.SpokenNote;
import io.echovault.ports.vocabulary.VoiceNoteResult;
import io.echovault.ports.vocabulary.Voiceprint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes the notes that a voice is enrolled by, one by one, and says what is wrong with each. */
final class EnrolmentByVoice {
  private static final int MOST = 512 << 10;
  private static final Duration LONGEST = Duration.ofSeconds(25);

  /**
   * A note whose score is lower is not by the speaker of those before it. Lower than what a login
   * wants: one or two notes make a voiceprint that knows little.
   */
  private static final double SOMEBODY_ELSE = -0.5;

  private final VoicePorts ports;
  private final NoteReading reading;
  private final DigitsSaid digitsSaid;

  EnrolmentByVoice(VoicePorts ports, NoteReading reading, DigitsSaid digitsSaid) {
    this.ports = ports;
    this.reading = reading;
    this.digitsSaid = digitsSaid;
  }

  /** Whether a login of the member is one that a voice may be enrolled under. */
  static boolean mayEnrol(Optional<LiveSession> session) {
    return session.filter(each -> each.factors().contains(Factor.PIN)).isPresent();
  }

  /** Takes a note that is waited for. */
  Heard take(Listener listener, Enrolling enrolling) {
    if (!mayEnrol(listener.session())) {
      return Heard.Said.of("enrol.login-ended");
    }
    Read read = reading.spoken(listener.note(), MOST, LONGEST);
    if (read.failed()) {
      return again(enrolling, read.problem());
    }
    SpokenNote note = read.note().orElseThrow();
    Bytes hash = NoteReading.hash(note.file());
    Bytes fingerprint = ports.fingerprints().of(note.recording());
    if (reading.copied(listener.voice().orElseThrow(), hash, fingerprint)) {
      return again(enrolling, Message.of("enrol.copy"));
    }
    if (listener.mayBeWritten(ports)
        && digitsSaid.check(note, enrolling.next(), listener.language()) == Verdict.OTHERS_SAID) {
      return again(enrolling, Message.of("enrol.other-words"));
    }
    List<Recording> before = recordings(enrolling);
    if (!before.isEmpty()
        && ports.speakers().compare(ports.speakers().enrol(before), note.recording()).score()
            < SOMEBODY_ELSE) {
      return again(enrolling, Message.of("enrol.other-speaker"));
    }
    List<Recording> all = new ArrayList<>(before);
    all.add(note.recording());
    Optional<Voiceprint> print =
        enrolling.last() ? Optional.of(ports.speakers().enrol(all)) : Optional.empty();
    return new Heard.Said(
        memberTransaction ->
            taken(memberTransaction, enrolling, note.file(), hash, fingerprint, print));
  }

  private List<Recording> recordings(Enrolling enrolling) {
    List<Recording> recordings = new ArrayList<>();
    for (Bytes file : enrolling.notes()) {
      if (ports.notes().decode(file, LONGEST) instanceof VoiceNoteResult.Heard heard) {
        recordings.add(heard.recording());
      }
    }
    return recordings;
  }

  private static Heard again(Enrolling enrolling, Message problem) {
    return Heard.Said.of(Message.lines(problem, say(enrolling)));
  }

  /** Which digits are to be said next. */
  private static Message say(Enrolling enrolling) {
    return Message.of("enrol.say")
        .with("note", enrolling.notes().size() + 1L)
        .with("digits", SpokenDigits.apart(enrolling.next()));
  }

  private Message taken(
      MemberTransaction memberTransaction,
      Enrolling enrolling,
      Bytes file,
      Bytes hash,
      Bytes fingerprint,
      Optional<Voiceprint> print) {
    Optional<VoiceState> state =
        VoiceStates.of(memberTransaction)
            .filter(each -> each.enrolling().equals(Optional.of(enrolling)));
    if (state.isEmpty() || !mayEnrol(memberTransaction.session())) {
      return Message.of("enrol.login-ended");
    }
    VoiceState heard = state.get().heard(fingerprint, hash);
    if (print.isEmpty()) {
      Enrolling next = enrolling.with(file, memberTransaction.now());
      VoiceStates.keep(memberTransaction, heard.with(next));
      return say(next);
    }
    VoiceStates.keep(
        memberTransaction,
        heard.with(
            new Enrolled(
                print.get(), memberTransaction.now(), memberTransaction.state().identities())));
    memberTransaction.audit(Act.VOICE_ENROLLED, "");
    Use use = new ChatVoice(ports, memberTransaction, Optional.empty()).use();
    return Message.sentences(Message.of("enrol.done"), words(use));
  }

  /** What a voice opens. */
  private static Message words(Use use) {
    return switch (use) {
      case OPENS -> Message.of("voice.use-opens");
      case NO_SERVICE -> Message.of("voice.use-no-service");
      case NO_CONSENT -> Message.of("voice.use-no-consent");
    };
  }
}
