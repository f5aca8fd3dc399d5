package io.echovault.ports.vocabulary;

import java.time.Instant;

/**
 * A reply ready to be sent.
 *
 * @param id travels with the message and comes back with its statuses
 * @param to where it goes
 * @param reply what is said; never silence
 * @param answers the message that it answers
 * @param askedAt when that message was sent, in the channel's time: it opened the service window
 */
public record Delivery(ReplyId id, Recipient to, Reply reply, MessageId answers, Instant askedAt) {}
