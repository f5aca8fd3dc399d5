package io.echovault.ports.vocabulary;

import java.time.Instant;
import java.util.Optional;

/**
 * How much waits in a queue.
 *
 * @param waiting entries that are still to be done
 * @param dead entries that were given up
 * @param oldest when the oldest waiting entry came in
 */
public record QueueDepth(long waiting, long dead, Optional<Instant> oldest) {}
