package io.echovault.app.pump;

import java.time.Duration;

/**
 * How fast replies may be sent.
 *
 * @param patience how long a reply that may or may not have been sent waits for a status
 * @param pairEvery how often one recipient may get a message, on average
 * @param pairBurst how many one recipient may get at once after a quiet time
 * @param perSecond how many messages in all
 * @param gathering how long acknowledgements that follow one another are gathered into one message;
 *     zero to send each alone
 */
public record SendRates(
    Duration patience, Duration pairEvery, int pairBurst, int perSecond, Duration gathering) {}
