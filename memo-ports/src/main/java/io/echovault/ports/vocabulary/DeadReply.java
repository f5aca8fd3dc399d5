package io.echovault.ports.vocabulary;

import java.time.Instant;

/**
 * A reply that was given up or that the channel could not deliver, without its content.
 *
 * @param reply by which it can be replayed
 * @param attempts how often sending was begun
 * @param errorCode what the channel said, 0 for nothing
 */
public record DeadReply(
    ReplyId reply, Fingerprint recipient, Instant createdAt, int attempts, int errorCode) {}
