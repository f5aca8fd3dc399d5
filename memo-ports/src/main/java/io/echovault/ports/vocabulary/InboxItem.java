package io.echovault.ports.vocabulary;

import java.time.Instant;

/**
 * An accepted message that waits to be handled.
 *
 * @param message the message's fingerprint; the same twice is kept once
 * @param sender the sender's fingerprint; one sender's messages are handled in order
 * @param receivedAt when it was accepted, at microsecond precision
 * @param attempts how often handling was begun
 * @param content the sealed message
 */
public record InboxItem(
    Fingerprint message, Fingerprint sender, Instant receivedAt, int attempts, Bytes content) {}
