package io.echovault.simulator.graph;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How fast the bot may send: to everybody together, and to one person. */
final class Rates {

  private static final int PER_SECOND = 80;
  private static final int BURST_TO_ONE = 45;
  private static final Duration PER_MESSAGE_TO_ONE = Duration.ofSeconds(6);
  private static final int MOST_PAIRS = 100_000;

  private final GraphRules rules;
  private final InstantSource instants;
  private final TokenBucket throughput;
  private final Map<String, TokenBucket> pairs = new ConcurrentHashMap<>();

  Rates(GraphRules rules, InstantSource instants) {
    this.rules = rules;
    this.instants = instants;
    throughput =
        new TokenBucket(
            PER_SECOND, Duration.ofSeconds(1).dividedBy(PER_SECOND), instants.instant());
  }

  void take(String address) {
    Instant now = instants.instant();
    if (rules.throughput() && !throughput.take(now)) {
      throw GraphRefusal.of(130429, "Cloud API message throughput has been reached.");
    }
    if (rules.pairRate() && !pair(address, now).take(now)) {
      throw GraphRefusal.of(
          131056,
          "Too many messages sent from this number to the same phone number in a short time.");
    }
  }

  private TokenBucket pair(String address, Instant now) {
    if (pairs.size() > MOST_PAIRS) {
      pairs.values().removeIf(bucket -> bucket.full(now));
    }
    return pairs.computeIfAbsent(
        address, any -> new TokenBucket(BURST_TO_ONE, PER_MESSAGE_TO_ONE, now));
  }
}
