package io.echovault.core.voice;

import io.echovault.core.member.Bookings;
import io.echovault.core.member.Bookings.Booking;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.Metered;
import io.echovault.ports.vocabulary.SpokenResult;
import io.echovault.ports.vocabulary.TranscriptResult;
import io.echovault.ports.vocabulary.TranscriptResult.Problem;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Has speech services used within the voice minutes of members' plans. Not for what a login or an
 * enrolment says: nobody is kept out because minutes are used up.
 */
final class VoiceMinutes {
  /** Slower than people are spoken to, so that the sound is hardly longer than what is booked. */
  private static final int LETTERS_A_SECOND = 8;

  private static final long SECOND = 1_000;

  private final Bookings bookings;

  VoiceMinutes(Bookings bookings) {
    this.bookings = bookings;
  }

  /**
   * Has a note written down. What the service did not do is not counted.
   *
   * @return empty when the plan has no minutes left for it; then nothing was asked
   */
  Optional<TranscriptResult> written(
      MemberRef member, Duration length, Supplier<TranscriptResult> service) {
    long seconds = seconds(length);
    Optional<Booking> booking = bookings.book(member, Metered.VOICE_SECONDS, seconds);
    if (booking.isEmpty()) {
      return Optional.empty();
    }
    TranscriptResult result = service.get();
    booking.get().settle(isHeard(result) ? seconds : 0);
    return Optional.of(result);
  }

  private static boolean isHeard(TranscriptResult result) {
    return result instanceof TranscriptResult.Written
        || ((TranscriptResult.Missing) result).problem() == Problem.NO_WORDS;
  }

  /**
   * Has words spoken. Counted is how long they are to be heard; where the service does not say it,
   * what such words take.
   *
   * @return empty when the plan has no minutes left for it; then nothing was asked
   */
  Optional<SpokenResult> spoken(MemberRef member, String words, Supplier<SpokenResult> service) {
    long most = Math.max(1, words.length() / LETTERS_A_SECOND);
    Optional<Booking> booking = bookings.book(member, Metered.VOICE_SECONDS, most);
    if (booking.isEmpty()) {
      return Optional.empty();
    }
    SpokenResult result = service.get();
    booking.get().settle(heard(result, most));
    return Optional.of(result);
  }

  private static long heard(SpokenResult result, long most) {
    return result instanceof SpokenResult.Spoken spoken
        ? spoken.length().map(VoiceMinutes::seconds).orElse(most)
        : 0;
  }

  /** Whole seconds, rounded up. */
  private static long seconds(Duration length) {
    return Math.max(1, (length.toMillis() + SECOND - 1) / SECOND);
  }
}
