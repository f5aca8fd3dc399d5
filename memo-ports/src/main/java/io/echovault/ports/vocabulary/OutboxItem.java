package io.echovault.ports.vocabulary;

/**
 * A reply that is to be sent now.
 *
 * @param reply which
 * @param member whose
 * @param recipient whom it goes to
 * @param attempts how often sending was begun before
 * @param unsettled whether an earlier attempt may have reached the channel
 */
public record OutboxItem(
    ReplyId reply, MemberRef member, Fingerprint recipient, int attempts, boolean unsettled) {}
