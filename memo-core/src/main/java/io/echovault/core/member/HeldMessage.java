package io.echovault.core.member;

import io.echovault.core.codec.ByteReader;
import io.echovault.core.codec.ByteWriter;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Provenance;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A message of digits alone that may be a PIN. It waits, sealed, for its sender to say whether it
 * is to be kept. Does not print its words.
 *
 * @param id names it in the buttons: when it came, in microseconds since 1970; one more where that
 *     is taken
 * @param words the digits as they were sent
 * @param provenance how they came
 * @param source the message that they stand in
 * @param saidAt when that was sent
 * @param until from then on it must not be kept any more
 */
public record HeldMessage(
    long id, String words, Provenance provenance, MessageId source, Instant saidAt, Instant until) {

  /** When it came, by our clock. */
  Instant heldAt() {
    return Instant.EPOCH.plus(id, ChronoUnit.MICROS);
  }

  void writeTo(ByteWriter out) {
    out.writeLong(id)
        .writeText(words)
        .writeText(provenance.name())
        .writeText(source.value())
        .writeInstant(saidAt)
        .writeInstant(until);
  }

  static HeldMessage readFrom(ByteReader in) {
    return new HeldMessage(
        in.readLong(),
        in.readText(),
        in.readConstant(Provenance.class),
        new MessageId(in.readText()),
        in.readInstant(),
        in.readInstant());
  }

  @Override
  public String toString() {
    return "HeldMessage[" + id + ", until " + until + "]";
  }
}
