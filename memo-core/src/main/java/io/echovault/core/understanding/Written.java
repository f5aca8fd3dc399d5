package io.echovault.core.understanding;

import io.echovault.core.text.PlainText;
import io.echovault.ports.vocabulary.IncomingMessage.Envelope;
import java.time.Duration;
import java.time.Instant;

/**
 * Words that somebody wrote, as they are and plain. Does not print them.
 *
 * @param plain the same in lower case, without accents
 */
public record Written(Envelope envelope, String text, String plain) {
  /** No messenger of the kinds we serve is older. */
  private static final Instant EARLIEST = Instant.parse("2009-01-01T00:00:00Z");

  private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

  static Written of(Envelope envelope, String text) {
    return new Written(envelope, text, PlainText.of(text));
  }

  /** When they were said. */
  public Instant saidAt() {
    return saidAt(envelope);
  }

  /** The channel's time, unless it is absurd; then ours. */
  public static Instant saidAt(Envelope envelope) {
    Instant sent = envelope.sentAt();
    boolean absurd =
        sent.isBefore(EARLIEST) || sent.isAfter(envelope.receivedAt().plus(CLOCKS_DIFFER));
    return absurd ? envelope.receivedAt() : sent;
  }

  @Override
  public String toString() {
    return "Written[" + envelope.id() + "]";
  }
}
