package io.echovault.core.voice;

import io.echovault.core.answer.Argument;
import io.echovault.core.answer.Message;
import io.echovault.core.member.MemberTransaction;
import io.echovault.core.member.MemberTransactions;
import io.echovault.core.session.VoiceOutcomes;
import io.echovault.core.voice.DigitsSaid.Verdict;
import io.echovault.core.voice.NoteReading.Read;
import io.echovault.core.voice.VoiceState.Challenge;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.LoginRecord;
import io.echovault.ports.vocabulary.SpokenNote;
import io.echovault.ports.vocabulary.Voiceprint;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Logs in by voice. The digits are used up first, so one note answers them; then the note is looked
 * at; the try is counted with those of the PIN before anything is told of it. Whoever is refused
 * because of the voice, the words or a copy is told one and the same.
 */
final class LoginByVoice {
  private static final int MOST = 512 << 10;
  private static final Duration LONGEST = Duration.ofSeconds(25);

  private final Storage storage;
  private final MemberTransactions memberTransactions;
  private final VoicePorts ports;
  private final NoteReading reading;
  private final DigitsSaid digitsSaid;
  private final VoiceOutcomes outcomes;

  LoginByVoice(
      Storage storage,
      MemberTransactions memberTransactions,
      VoicePorts ports,
      NoteReading reading,
      DigitsSaid digitsSaid,
      VoiceOutcomes outcomes) {
    this.storage = storage;
    this.memberTransactions = memberTransactions;
    this.ports = ports;
    this.reading = reading;
    this.digitsSaid = digitsSaid;
    this.outcomes = outcomes;
  }

  /** Takes a note that answers digits which are open. */
  Heard take(Listener listener, Challenge challenge) {
    if (!listener.known(ports) || !listener.mayBeWritten(ports)) {
      return Heard.Said.of("voice.expired");
    }
    if (listener.lockedUntil().isPresent()) {
      return locked(listener, listener.lockedUntil().get());
    }
    if (!useUp(listener, challenge)) {
      return Heard.Said.of("voice.expired");
    }
    Read read = reading.spoken(listener.note(), MOST, LONGEST);
    if (read.failed()) {
      return Heard.Said.of(Message.sentences(read.problem(), Message.of("voice.login-again")));
    }
    SpokenNote note = read.note().orElseThrow();
    Verdict verdict = digitsSaid.check(note, challenge.digits(), listener.language());
    if (verdict == Verdict.AWAY) {
      return Heard.Said.of("voice.away");
    }
    return counted(listener, note, verdict);
  }

  private boolean useUp(Listener listener, Challenge challenge) {
    return storage.<Boolean>inTenant(
        listener.member().tenant(),
        scope ->
            memberTransactions
                .lock(scope, listener.member())
                .map(
                    memberTransaction -> {
                      listener.guard().accept(scope);
                      Optional<VoiceState> state = VoiceStates.of(memberTransaction);
                      boolean open =
                          state.flatMap(VoiceState::challenge).equals(Optional.of(challenge));
                      if (open) {
                        VoiceStates.keep(
                            memberTransaction, state.orElseThrow().with(challenge.asUsed()));
                      }
                      memberTransaction.finish();
                      return open;
                    })
                .orElse(false));
  }

  private Heard counted(Listener listener, SpokenNote note, Verdict verdict) {
    Optional<LoginRecord> counted =
        storage.inTenant(
            listener.member().tenant(),
            scope ->
                scope
                    .logins()
                    .tryOnce(
                        listener.member().member(), memberTransactions.now(), outcomes.rule()));
    if (counted.isEmpty()) {
      return Heard.Said.of("voice.expired");
    }
    boolean last = counted.get().lockedAt(memberTransactions.now());
    VoiceState voice = listener.voice().orElseThrow();
    Voiceprint print = voice.enrolled().orElseThrow().print();
    Bytes hash = NoteReading.hash(note.file());
    Bytes fingerprint = ports.fingerprints().of(note.recording());
    boolean right =
        !reading.copied(voice, hash, fingerprint)
            && verdict == Verdict.SAID
            && ports.speakers().compare(print, note.recording()).accepted();
    return new Heard.Said(
        memberTransaction ->
            right
                ? opened(memberTransaction, print, hash, fingerprint)
                : refused(memberTransaction, counted.get(), last));
  }

  /** Opens a session, unless the voice was enrolled anew or removed meanwhile. */
  private Message opened(
      MemberTransaction memberTransaction, Voiceprint print, Bytes hash, Bytes fingerprint) {
    Optional<VoiceState> now =
        VoiceStates.of(memberTransaction)
            .filter(
                each -> each.enrolled().filter(known -> known.print().equals(print)).isPresent());
    if (now.isEmpty()) {
      return Message.of("voice.expired");
    }
    VoiceStates.keep(memberTransaction, now.get().heard(fingerprint, hash));
    return outcomes.enter(memberTransaction);
  }

  private Message refused(MemberTransaction memberTransaction, LoginRecord counted, boolean last) {
    outcomes.refused(memberTransaction, last);
    return last
        ? locked(zone(memberTransaction), counted.lockedUntil().orElseThrow())
        : Message.of("voice.refused");
  }

  private static Heard locked(Listener listener, Instant until) {
    return Heard.Said.of(locked(listener.state().chat().settings().zone(), until));
  }

  private static Message locked(ZoneId zone, Instant until) {
    return Message.of("voice.locked")
        .with("until", new Argument.Time(until, zone, Argument.Precision.HOUR));
  }

  private static ZoneId zone(MemberTransaction memberTransaction) {
    return memberTransaction.state().chat().settings().zone();
  }
}
