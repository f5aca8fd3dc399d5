package io.echovault.app.pump;

import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.Wanted;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * How fast this process sends, before the channel has to say no: so much a second in all, and to
 * one recipient at a rate with bursts. Processes do not know of each other: where their rates add
 * up to too much, the channel's errors slow them down. A bucket that is full is forgotten, so the
 * memory is bounded by the rates. Safe for many threads.
 */
final class Pacing {
  private static final int MOST_TOGETHER = 50;
  private static final int MOST_GATHERING = 500;
  private static final Duration SWEEP = Duration.ofSeconds(1);
  private static final Duration SHORTEST = Duration.ofMillis(100);

  /** What one recipient may still get, as it was at a time. */
  private static final class Pair {
    private double tokens;
    private long atNanos;
    private int refusals;
  }

  private final SendRates rates;
  private final LongSupplier nanos;
  private final Map<Fingerprint, Pair> pairs = new HashMap<>();
  private final Set<Fingerprint> empty = new HashSet<>();
  private final Map<Fingerprint, Long> gathering = new LinkedHashMap<>();
  private double tokens;
  private long atNanos;
  private long sweptNanos;

  Pacing(SendRates rates, LongSupplier nanos) {
    this.rates = rates;
    this.nanos = nanos;
    tokens = rates.perSecond();
    atNanos = nanos.getAsLong();
    sweptNanos = atNanos;
  }

  /** What may be sent now, when there is room for so much. */
  synchronized Wanted wanted(int room) {
    long now = nanos.getAsLong();
    tokens = Math.min(rates.perSecond(), tokens + seconds(now - atNanos) * rates.perSecond());
    atNanos = now;
    sweep(now);
    empty.removeIf(recipient -> !pairs.containsKey(recipient) || refilled(recipient, now) >= 1);
    gathering.values().removeIf(until -> until - now <= 0);
    return new Wanted(
        Math.min(room, (int) tokens),
        rates.gathering().isZero() ? 1 : MOST_TOGETHER,
        empty,
        gathering.keySet());
  }

  /** A message to a recipient leaves now. */
  synchronized void leaving(Fingerprint recipient) {
    long now = nanos.getAsLong();
    tokens--;
    Pair pair = pair(recipient, now);
    pair.tokens = Math.max(0, refilled(recipient, now) - 1);
    pair.atNanos = now;
    if (pair.tokens < 1) {
      empty.add(recipient);
    }
    if (!rates.gathering().isZero()) {
      gathering.remove(recipient);
      gathering.put(recipient, now + rates.gathering().toNanos());
      if (gathering.size() > MOST_GATHERING) {
        gathering.remove(gathering.keySet().iterator().next());
      }
    }
  }

  /** The channel took a message to a recipient. */
  synchronized void taken(Fingerprint recipient) {
    pair(recipient, nanos.getAsLong()).refusals = 0;
  }

  /**
   * The channel says that a recipient gets too much.
   *
   * @return how often it said so since it last took something for them
   */
  synchronized int refused(Fingerprint recipient) {
    long now = nanos.getAsLong();
    Pair pair = pair(recipient, now);
    pair.tokens = 0;
    pair.atNanos = now;
    empty.add(recipient);
    return ++pair.refusals;
  }

  /** How long to wait, at most so long, before more may be sent than now. */
  synchronized Duration untilMore(Duration most) {
    long now = nanos.getAsLong();
    long wait = tokens < 1 ? SHORTEST.toNanos() : most.toNanos();
    if (!gathering.isEmpty()) {
      wait = Math.min(wait, gathering.values().iterator().next() - now);
    }
    return Duration.ofNanos(Math.max(SHORTEST.toNanos(), wait));
  }

  /** How many recipients are remembered. */
  synchronized int remembered() {
    return pairs.size();
  }

  private Pair pair(Fingerprint recipient, long now) {
    return pairs.computeIfAbsent(
        recipient,
        none -> {
          var pair = new Pair();
          pair.tokens = rates.pairBurst();
          pair.atNanos = now;
          return pair;
        });
  }

  private double refilled(Fingerprint recipient, long now) {
    Pair pair = pair(recipient, now);
    double gained = seconds(now - pair.atNanos) / (rates.pairEvery().toMillis() / 1e3);
    return Math.min(rates.pairBurst(), pair.tokens + gained);
  }

  private void sweep(long now) {
    if (now - sweptNanos >= SWEEP.toNanos()) {
      sweptNanos = now;
      Set.copyOf(pairs.keySet())
          .forEach(
              recipient -> {
                if (refilled(recipient, now) >= rates.pairBurst()) {
                  pairs.remove(recipient);
                }
              });
    }
  }

  private static double seconds(long nanos) {
    return nanos / 1e9;
  }
}
