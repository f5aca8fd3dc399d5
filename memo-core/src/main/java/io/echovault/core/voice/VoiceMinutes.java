package io.echovault.core.voice;

import io.echovault.core.member.Bookings;
import io.echovault.core.member.Bookings.Booking;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.Metered;
import io.echovault.ports.vocabulary.SpokenResult;
import java.util.Optional;
import java.util.function.Supplier;

/** Has replies spoken within the voice minutes of members' plans. */
final class VoiceMinutes {
  /** Slower than people are spoken to, so that the sound is hardly longer than what is booked. */
  private static final int LETTERS_A_SECOND = 8;

  private final Bookings bookings;

  VoiceMinutes(Bookings bookings) {
    this.bookings = bookings;
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
    bookings.settle(member, booking.get(), heard(result, most));
    return Optional.of(result);
  }

  private static long heard(SpokenResult result, long most) {
    return result instanceof SpokenResult.Spoken spoken
        ? spoken.length().map(NoteWriting::seconds).orElse(most)
        : 0;
  }
}
