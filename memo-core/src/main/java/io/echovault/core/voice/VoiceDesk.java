package io.echovault.core.voice;

import io.echovault.core.member.MemberState;
import io.echovault.core.member.MemberTransactions;
import io.echovault.core.session.VoiceOutcomes;
import io.echovault.core.voice.VoiceState.Challenge;
import io.echovault.core.voice.VoiceState.Enrolling;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.IncomingMessage.Media;
import io.echovault.ports.vocabulary.LoginRecord;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.MessageId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Hears voice notes, before the transaction that answers them: a note answers digits that were
 * asked for, is waited for by an enrolment, or is words like any other. Safe for threads.
 */
public final class VoiceDesk {
  /** It is noted so late as which message the digits went out, when much is under way. */
  private static final Duration NOTED_WITHIN = Duration.ofSeconds(10);

  private final Storage storage;
  private final MemberTransactions memberTransactions;
  private final VoicePorts ports;
  private final LoginByVoice login;
  private final EnrolmentByVoice enrolment;
  private final PlainNotes plainNotes;
  private final boolean quoted;

  /**
   * Hears by these.
   *
   * @param quoted whether an answer to digits must quote the message that holds them; not where
   *     answers are given directly, since nobody tells their ids
   */
  public VoiceDesk(
      Storage storage,
      MemberTransactions memberTransactions,
      VoicePorts ports,
      VoiceOutcomes outcomes,
      boolean quoted) {
    this.storage = storage;
    this.memberTransactions = memberTransactions;
    this.ports = ports;
    this.quoted = quoted;
    NoteReading reading = new NoteReading(ports);
    DigitsSaid digitsSaid = new DigitsSaid(ports.speech());
    login = new LoginByVoice(storage, memberTransactions, ports, reading, digitsSaid, outcomes);
    enrolment = new EnrolmentByVoice(ports, reading, digitsSaid);
    plainNotes = new PlainNotes(ports, reading, new NoteWriting(storage, memberTransactions));
  }

  /** Whether a message is a recording that is heard here. */
  public boolean concerns(IncomingMessage message) {
    return ports.hears()
        && message instanceof Media media
        && media.envelope().group().isEmpty()
        && (media.kind() == Media.Kind.VOICE_NOTE || media.kind() == Media.Kind.AUDIO);
  }

  /**
   * Hears a note.
   *
   * @param answered what the note's answer is known by
   * @param guard stops a transaction when the message is not to be handled here any more
   * @throws MemoException.TryAgain when it cannot be fetched now, or answers digits of which it is
   *     not noted yet as which message they went out
   */
  public Heard hear(
      MemberRef member, Media note, Fingerprint answered, Consumer<TenantScope> guard) {
    boolean before =
        storage.<Boolean>inTenant(
            member.tenant(), scope -> scope.replies().to(answered).isPresent());
    if (before) {
      return new Heard.Before();
    }
    Optional<Listener> listener =
        storage.inTenant(member.tenant(), scope -> listener(scope, member, note, answered, guard));
    if (listener.isEmpty()) {
      return plainNotes.unheard(note);
    }
    return listener.get().state().chat().optedOut() ? new Heard.Before() : hear(listener.get());
  }

  private Optional<Listener> listener(
      TenantScope scope,
      MemberRef member,
      Media note,
      Fingerprint known,
      Consumer<TenantScope> guard) {
    return MemberTransactions.served(scope, member)
        .map(record -> listener(scope, member, record, note, known, guard));
  }

  private Listener listener(
      TenantScope scope,
      MemberRef member,
      MemberRecord record,
      Media note,
      Fingerprint known,
      Consumer<TenantScope> guard) {
    Instant now = memberTransactions.now();
    MemberState state = memberTransactions.state(member, record);
    return new Listener(
        member,
        note,
        known,
        state,
        VoiceStates.of(scope, member, memberTransactions.openKey(member, record)),
        scope.sessions().live(member.member(), now),
        scope
            .logins()
            .find(member.member())
            .filter(each -> each.lockedAt(now))
            .flatMap(LoginRecord::lockedUntil),
        now,
        guard);
  }

  private Heard hear(Listener listener) {
    Optional<Challenge> challenge = listener.voice().flatMap(VoiceState::challenge);
    Optional<MessageId> quote = listener.note().envelope().replyTo();
    boolean quotes =
        challenge
            .flatMap(Challenge::prompt)
            .filter(each -> quote.equals(Optional.of(each)))
            .isPresent();
    boolean open = challenge.filter(each -> each.openAt(heardAt(listener))).isPresent();
    if (quotes && !open) {
      return Heard.Said.of("voice.expired");
    }
    if (open && quoted && !quotes && mayQuoteSoon(listener, challenge.get())) {
      throw new MemoException.TryAgain("the digits that are answered are not noted as sent yet");
    }
    if (open && (quotes || !quoted)) {
      return sound(listener)
          ? login.take(listener, challenge.get())
          : Heard.Said.of("voice.record-now");
    }
    if (listener.note().envelope().forwarded() || listener.note().kind() != Media.Kind.VOICE_NOTE) {
      return plainNotes.take(listener);
    }
    if (open) {
      return Heard.Said.of("voice.quote");
    }
    Optional<Enrolling> enrolling =
        listener
            .voice()
            .flatMap(VoiceState::enrolling)
            .filter(each -> each.waitsAt(listener.now()));
    return enrolling
        .map(each -> enrolment.take(listener, each))
        .orElseGet(() -> plainNotes.take(listener));
  }

  /** Whether a note came before it was noted which message holds the digits, and quotes one. */
  private static boolean mayQuoteSoon(Listener listener, Challenge challenge) {
    return challenge.prompt().isEmpty()
        && listener.note().envelope().replyTo().isPresent()
        && listener.now().isBefore(heardAt(listener).plus(NOTED_WITHIN));
  }

  /** When we had the note, at the latest now: it may have waited for us. */
  private static Instant heardAt(Listener listener) {
    Instant received = listener.note().envelope().receivedAt();
    return received.isBefore(listener.now()) ? received : listener.now();
  }

  /** Whether a note was recorded in the chat, and by its sender. */
  private static boolean sound(Listener listener) {
    return listener.note().kind() == Media.Kind.VOICE_NOTE
        && !listener.note().envelope().forwarded();
  }
}
