package io.echovault.ports.vocabulary;

import java.time.Instant;

/**
 * An accepted message that waits to be handled.
 *
 * @param message the message's fingerprint; the same twice is kept once
 * @param sender the sender's fingerprint; one sender's messages are handled in order
 * @param receivedAt when it was accepted, at microsecond precision
 * @param attempts how often handling was begun
 * @param failures how many of these attempts are known to have failed; the others never ended
 * @param content the sealed message
 */
public record InboxItem(
    Fingerprint message,
    Fingerprint sender,
    Instant receivedAt,
    int attempts,
    int failures,
    Bytes content) {

  /** A message no attempt at which is known to have failed. */
  public InboxItem(
      Fingerprint message, Fingerprint sender, Instant receivedAt, int attempts, Bytes content) {
    this(message, sender, receivedAt, attempts, 0, content);
  }
}
