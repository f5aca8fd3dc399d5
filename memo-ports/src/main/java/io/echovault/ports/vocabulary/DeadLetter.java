package io.echovault.ports.vocabulary;

import java.time.Instant;

/**
 * A message that was given up, without its content.
 *
 * @param message the message's fingerprint, by which it can be replayed
 * @param attempts how often handling was begun
 * @param reason why it was given up
 */
public record DeadLetter(
    Fingerprint message, Fingerprint sender, Instant receivedAt, int attempts, String reason) {}
