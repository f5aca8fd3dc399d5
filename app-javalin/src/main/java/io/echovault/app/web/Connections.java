package io.echovault.app.web;

import io.echovault.app.metrics.Metrics;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * All connections, and which of them is closed when there are too many. Shortly before every place
 * is taken, those that have waited longest for their clients lose theirs, so that a new connection
 * finds one; those with a request in hand never do. One address that is no trusted proxy may hold a
 * quarter of the places, then its own connections make room in the same way. Safe for many threads.
 */
final class Connections {
  private static final Duration HEAD = Duration.ofSeconds(10);
  private static final Duration HEAD_WHEN_CROWDED = Duration.ofSeconds(2);

  /** So many go at once, since finding them means looking at all. */
  private static final int PART = 32;

  private static final int LEAST_FOR_ADDRESS = 8;

  private final int most;
  private final int mostOfAddress;

  /** The rest of the places is for those that come while others are being closed. */
  private final int mostAtRest;

  private final Metrics metrics;
  private final Set<HeldEndPoint> held = ConcurrentHashMap.newKeySet();
  private final Map<Long, Integer> ofAddress = new ConcurrentHashMap<>();

  /**
   * No connections yet.
   *
   * @param most how many there can be
   */
  Connections(int most, Metrics metrics) {
    this.most = most;
    this.mostOfAddress = Math.max(LEAST_FOR_ADDRESS, most / 4);
    this.mostAtRest = most - Math.max(1, most / 16);
    this.metrics = metrics;
  }

  /** Takes a new connection, and closes others, or this one, where there are too many. */
  void opened(HeldEndPoint opened) {
    held.add(opened);
    int same = ofAddress.merge(opened.address(), 1, Integer::sum);
    if (same > mostOfAddress && !opened.isProxy()) {
      makeRoomOfAddress(opened);
    }
    if (held.size() > mostAtRest) {
      makeRoom(opened);
    }
  }

  // Who waits for the lock may find that there is room by now.
  private synchronized void makeRoomOfAddress(HeldEndPoint opened) {
    int tooMany = ofAddress.getOrDefault(opened.address(), 0) - mostOfAddress;
    if (tooMany <= 0) {
      return;
    }
    int closed =
        closeOldest(
            each -> each.address() == opened.address() && each != opened,
            Math.max(tooMany, mostOfAddress / PART),
            "address_connections");
    // Not asked of the count once more: connections that came after this one are in it by now, and
    // make room for themselves.
    if (closed < tooMany) {
      metrics.limited("address_connections");
      opened.close();
    }
  }

  private synchronized void makeRoom(HeldEndPoint opened) {
    int tooMany = held.size() - mostAtRest;
    if (tooMany > 0) {
      closeOldest(each -> each != opened, Math.max(tooMany, most / PART), "connections");
    }
  }

  /** Forgets a connection that is closed. */
  void closed(HeldEndPoint closed) {
    if (held.remove(closed)) {
      ofAddress.computeIfPresent(
          closed.address(), (address, count) -> count > 1 ? count - 1 : null);
    }
  }

  /** Closes the connections whose head takes too long; is to be called often. */
  void sweep() {
    Duration patience = held.size() >= most / 2 ? HEAD_WHEN_CROWDED : HEAD;
    long now = System.nanoTime();
    for (HeldEndPoint each : held) {
      if (each.isHeadLate(now, patience.toNanos())) {
        metrics.limited("slow_head");
        each.close();
      }
    }
  }

  private int closeOldest(Predicate<HeldEndPoint> which, int count, String kind) {
    long now = System.nanoTime();
    // Asked of each once, since they go on changing while they are put in order.
    record Waiting(HeldEndPoint connection, long nanos) {}
    List<Waiting> oldest =
        held.stream()
            .filter(which)
            .filter(HeldEndPoint::awaitsClient)
            .map(each -> new Waiting(each, now - each.since()))
            .sorted(Comparator.comparingLong(Waiting::nanos).reversed())
            .limit(count)
            .toList();
    for (Waiting each : oldest) {
      metrics.limited(kind);
      each.connection().close();
    }
    return oldest.size();
  }
}
