package io.echovault.core.understanding;

import io.echovault.core.text.PlainText;
import io.echovault.core.understanding.requests.Heard;
import io.echovault.ports.vocabulary.IncomingMessage.Envelope;
import io.echovault.ports.vocabulary.IncomingMessage.Text;
import io.echovault.ports.vocabulary.MessageId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Words that somebody wrote, as they are and plain. Does not print them.
 *
 * @param plain the same in lower case, without accents
 * @param heard what several readers want to know of the words
 * @param saidAt when they were said
 * @param replyTo the message that they quote
 * @param forwarded whether they are somebody else's
 */
public record Written(
    String text,
    String plain,
    Heard heard,
    Instant saidAt,
    Optional<MessageId> replyTo,
    boolean forwarded) {
  /** No messenger of the kinds we serve is older. */
  private static final Instant EARLIEST = Instant.parse("2009-01-01T00:00:00Z");

  private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

  static Written of(Text text) {
    Envelope envelope = text.envelope();
    return new Written(
        text.body(),
        PlainText.of(text.body()),
        Heard.of(text.body()),
        saidAt(envelope),
        envelope.replyTo(),
        envelope.forwarded());
  }

  /** Words that quote nothing. */
  static Written of(String text, Instant saidAt) {
    return new Written(text, PlainText.of(text), Heard.of(text), saidAt, Optional.empty(), false);
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
    return "Written[" + text.length() + "]";
  }
}
