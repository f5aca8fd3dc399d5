package io.echovault.core.voice;

import io.echovault.core.member.Bookings;
import io.echovault.core.member.Bookings.Booking;
import io.echovault.core.member.MemberTransactions;
import io.echovault.core.sealing.SealKey;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.DueItem;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.IncomingMessage.Media;
import io.echovault.ports.vocabulary.IncomingMessage.Text;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.Metered;
import io.echovault.ports.vocabulary.TranscriptResult;
import io.echovault.ports.vocabulary.TranscriptResult.Missing;
import io.echovault.ports.vocabulary.TranscriptResult.Problem;
import io.echovault.ports.vocabulary.TranscriptResult.Written;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Has each voice note written down once, and counted once, however often its message is tried and
 * by how many at a time. The note is noted as under way before a service is asked, together with
 * the voice minutes that are booked for it; what the service answers is kept, sealed, until the
 * message is answered. A service is asked once more only where nobody has noted its answer in time,
 * since the process ended. Not for what a login or an enrolment says: nobody is kept out because
 * minutes are used up. Safe for threads.
 */
public final class NoteWriting {
  /** Longer than the services take that write down, one after the other. */
  static final Duration PATIENCE = Duration.ofSeconds(90);

  /** Longer than a message may come again; then what was never answered is destroyed. */
  private static final Duration KEPT = Duration.ofDays(9);

  private static final long SECOND = 1_000;

  private final Storage storage;
  private final MemberTransactions memberTransactions;
  private final Bookings bookings;

  public NoteWriting(Storage storage, MemberTransactions memberTransactions) {
    this.storage = storage;
    this.memberTransactions = memberTransactions;
    bookings = new Bookings(storage, memberTransactions);
  }

  /** What came of a try. */
  sealed interface Outcome {
    /** A service has answered, now or before. */
    record Answered(TranscriptResult result) implements Outcome {}

    /** The plan has no minutes left for the note; nobody was asked. */
    record NoMinutes() implements Outcome {}

    /** Somebody else has a service write it down now, or is done with it. */
    record UnderWay() implements Outcome {}
  }

  /** What stands for the note that a message brings. */
  static MemoryId noteOf(Fingerprint message) {
    return new MemoryId(message.value());
  }

  /** What stands for the note that a memory stands for; never the id of a memory. */
  static MemoryId noteOf(MemoryId kept) {
    UUID id = kept.value();
    return new MemoryId(new UUID(~id.getMostSignificantBits(), ~id.getLeastSignificantBits()));
  }

  /**
   * Has a note written down, if that was not done before.
   *
   * @param settled whether somebody else is done with the note meanwhile, all of it
   * @param service asks the service; what it did not do is not counted
   */
  Outcome written(
      MemberRef member,
      MemoryId note,
      Duration length,
      Predicate<TenantScope> settled,
      Supplier<TranscriptResult> service) {
    Optional<Claim> claim =
        bookings.tried(member, scope -> claimed(scope, member, note, seconds(length), settled));
    if (claim.isEmpty()) {
      return new Outcome.NoMinutes();
    }
    if (claim.get().begun().isPresent()) {
      return new Outcome.Answered(asked(member, note, claim.get().begun().get(), service));
    }
    return claim
        .get()
        .words()
        .<Outcome>map(words -> new Outcome.Answered(result(words)))
        .orElseGet(Outcome.UnderWay::new);
  }

  private TranscriptResult asked(
      MemberRef member, MemoryId note, Transcription begun, Supplier<TranscriptResult> service) {
    Optional<TranscriptResult> result = Optional.empty();
    try {
      result = Optional.of(service.get());
      return result.get();
    } finally {
      Optional<String> words = result.flatMap(NoteWriting::heard);
      storage.<Boolean>inTenant(member.tenant(), scope -> noted(scope, member, note, begun, words));
    }
  }

  /**
   * What is to be done about a note.
   *
   * @param begun what was noted before a service is asked here; empty when none is to be asked
   * @param words what was written down of it before
   */
  private record Claim(Optional<Transcription> begun, Optional<String> words) {
    @Override
    public String toString() {
      return "Claim";
    }
  }

  private Optional<Claim> claimed(
      TenantScope scope,
      MemberRef member,
      MemoryId note,
      long seconds,
      Predicate<TenantScope> settled) {
    Instant now = memberTransactions.now();
    // Only then: whoever is done with the note held the member until that was kept.
    Optional<SealKey> key = locked(scope, member);
    if (settled.test(scope)) {
      return Optional.of(new Claim(Optional.empty(), Optional.empty()));
    }
    Optional<Transcription> before = key.flatMap(each -> found(scope, member, note, each));
    if (before.isPresent()
        && (before.get().words().isPresent()
            || now.isBefore(before.get().since().plus(PATIENCE)))) {
      return Optional.of(new Claim(Optional.empty(), before.get().words()));
    }
    // What was booked by somebody who asked in vain stays booked for it.
    Optional<Transcription> begun =
        before
            .map(each -> each.again(now))
            .or(() -> booked(scope, member, seconds).map(each -> Transcription.begun(now, each)));
    if (key.isPresent() && begun.isPresent() && scope.recordings().available()) {
      keep(scope, member, note, key.get(), begun.get());
      scope.schedule(new DueItem(member, DueItem.Kind.SHRED, note, now.plus(KEPT)));
    }
    return begun.map(each -> new Claim(Optional.of(each), Optional.empty()));
  }

  private Optional<Booking> booked(TenantScope scope, MemberRef member, long seconds) {
    return bookings.book(scope, member, Metered.VOICE_SECONDS, seconds);
  }

  /** Notes the answer of a service, unless the message was answered meanwhile. */
  private boolean noted(
      TenantScope scope,
      MemberRef member,
      MemoryId note,
      Transcription begun,
      Optional<String> words) {
    if (!scope.recordings().available()) {
      if (words.isEmpty()) {
        bookings.settle(scope, begun.booking(), 0);
      }
      return true;
    }
    Optional<SealKey> key = locked(scope, member);
    Optional<Transcription> there = key.flatMap(each -> found(scope, member, note, each));
    if (there.isEmpty() || there.get().words().isPresent()) {
      return false;
    }
    if (words.isPresent()) {
      keep(scope, member, note, key.get(), begun.answered(words.get()));
    } else if (there.get().since().equals(begun.since())) {
      forget(scope, member, note);
      bookings.settle(scope, begun.booking(), 0);
    }
    return true;
  }

  /** The member's key, with the member locked: two who ask for one note do so in turn. */
  private Optional<SealKey> locked(TenantScope scope, MemberRef member) {
    return scope
        .members()
        .lock(member.member())
        .filter(record -> record.membership().active())
        .map(record -> memberTransactions.openKey(member, record));
  }

  private static Optional<Transcription> found(
      TenantScope scope, MemberRef member, MemoryId note, SealKey key) {
    return scope
        .recordings()
        .find(member.member(), note)
        .map(stored -> Transcription.opened(key, member, note, stored));
  }

  private static void keep(
      TenantScope scope, MemberRef member, MemoryId note, SealKey key, Transcription stands) {
    scope.recordings().keep(member.member(), note, stands.sealed(key, member, note));
  }

  /** Destroys what was written down of a note, in the transaction that answers its message. */
  public static void answered(
      TenantScope scope, MemberRef member, IncomingMessage message, Fingerprint known) {
    boolean heard =
        message instanceof Text text
            ? text.spoken()
            : message instanceof Media media
                && (media.kind() == Media.Kind.VOICE_NOTE || media.kind() == Media.Kind.AUDIO);
    if (heard) {
      forget(scope, member, noteOf(known));
    }
  }

  /** Destroys what was written down of a note that a memory stood for. */
  public static void settled(TenantScope scope, MemberRef member, MemoryId kept) {
    forget(scope, member, noteOf(kept));
  }

  private static void forget(TenantScope scope, MemberRef member, MemoryId note) {
    scope.recordings().remove(member.member(), note);
    scope.unschedule(new DueItem(member, DueItem.Kind.SHRED, note, Instant.EPOCH));
  }

  /** What a service heard; empty where it has heard nothing, and nothing is counted. */
  private static Optional<String> heard(TranscriptResult result) {
    if (result instanceof Written written) {
      return Optional.of(written.text());
    }
    return ((Missing) result).problem() == Problem.NO_WORDS ? Optional.of("") : Optional.empty();
  }

  private static TranscriptResult result(String words) {
    return words.isEmpty() ? new Missing(Problem.NO_WORDS) : new Written(words, Optional.empty());
  }

  /** Whole seconds, rounded up. */
  static long seconds(Duration length) {
    return Math.max(1, (length.toMillis() + SECOND - 1) / SECOND);
  }
}
