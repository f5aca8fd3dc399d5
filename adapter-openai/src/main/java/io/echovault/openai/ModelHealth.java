package io.echovault.openai;

import java.time.Instant;
import java.util.Optional;

/**
 * How the server is.
 *
 * @param resting whether it is not asked at present, since it failed too often
 * @param trouble what the last call that failed came to, until a call succeeds
 * @param since when that was
 */
public record ModelHealth(
    boolean resting, Optional<ModelCall.Outcome> trouble, Optional<Instant> since) {}
