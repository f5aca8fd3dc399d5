package io.echovault.core.voice;

import io.echovault.core.codec.ByteReader;
import io.echovault.core.codec.ByteWriter;
import io.echovault.core.codec.StoredForm;
import io.echovault.core.codec.StoredNames.Purpose;
import io.echovault.core.member.Bookings.Booking;
import io.echovault.core.sealing.Binding;
import io.echovault.core.sealing.SealKey;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.Metered;
import java.time.Instant;
import java.util.Optional;

/**
 * The writing down of one voice note, as it is kept sealed until the note is answered. Does not
 * print the words.
 *
 * @param since when a service was asked last
 * @param seconds how much of the plan is counted for it; 0 where the plan has no limit
 * @param countedAt when that was counted
 * @param words what the service wrote down, empty text where it heard no words; empty while it has
 *     not answered
 */
record Transcription(Instant since, long seconds, Instant countedAt, Optional<String> words) {

  /** Of a note for which a service is asked now. */
  static Transcription begun(Instant now, Booking booking) {
    return new Transcription(now, booking.amount(), booking.at(), Optional.empty());
  }

  /** The same when a service is asked once more. */
  Transcription again(Instant now) {
    return new Transcription(now, seconds, countedAt, Optional.empty());
  }

  /** The same with the answer of the service. */
  Transcription answered(String text) {
    return new Transcription(since, seconds, countedAt, Optional.of(text));
  }

  Booking booking() {
    return new Booking(Metered.VOICE_SECONDS, seconds, countedAt);
  }

  Bytes sealed(SealKey key, MemberRef member, MemoryId note) {
    byte[] content =
        new ByteWriter()
            .begin(StoredForm.TRANSCRIPTION)
            .writeInstant(since)
            .writeLong(seconds)
            .writeInstant(countedAt)
            .writeText(words)
            .toBytes();
    return key.seal(content, binding(member, note));
  }

  static Transcription opened(SealKey key, MemberRef member, MemoryId note, Bytes stored) {
    return fromBytes(key.open(stored, binding(member, note)));
  }

  static Transcription fromBytes(byte[] content) {
    ByteReader in = new ByteReader(content).expect(StoredForm.TRANSCRIPTION);
    return new Transcription(
        in.readInstant(), in.readLong(), in.readInstant(), in.readOptionalText());
  }

  private static Binding binding(MemberRef member, MemoryId note) {
    return Binding.to(Purpose.TRANSCRIPTION).and(member).and(note.value());
  }

  @Override
  public String toString() {
    return "Transcription[" + seconds + " s]";
  }
}
