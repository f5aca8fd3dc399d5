package io.echovault.app.pump;

import io.echovault.ports.outbound.Inbox;
import io.echovault.ports.vocabulary.DeadLetter;
import io.echovault.ports.vocabulary.Fence;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.InboxItem;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.QueueDepth;
import io.echovault.ports.vocabulary.WorkerId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** An inbox in memory for one worker, which can go away. */
final class FakeInbox implements Inbox {
  private final Map<Fingerprint, InboxItem> waiting = new LinkedHashMap<>();
  private final Map<Fingerprint, String> buried = new HashMap<>();
  private final Set<Fingerprint> finished = new HashSet<>();
  private final List<Integer> beginSizes = new ArrayList<>();
  private boolean away;
  private boolean held = true;
  private long fence = 1;

  synchronized void goAway(boolean isAway) {
    away = isAway;
  }

  /** Gives every lane to somebody else, or back. */
  synchronized void lose(boolean lost) {
    held = !lost;
    fence++;
  }

  synchronized boolean holdsLanes() {
    return held;
  }

  synchronized Map<Fingerprint, String> buried() {
    return Map.copyOf(buried);
  }

  synchronized Set<Fingerprint> finished() {
    return Set.copyOf(finished);
  }

  synchronized int attempts(Fingerprint message) {
    return Optional.ofNullable(waiting.get(message)).map(InboxItem::attempts).orElse(0);
  }

  @Override
  public synchronized void store(List<InboxItem> items) {
    check();
    items.forEach(item -> waiting.putIfAbsent(item.message(), item));
  }

  @Override
  public synchronized List<Fence> hold(WorkerId worker, Duration lease, Collection<Integer> busy) {
    check();
    return held
        ? IntStream.range(0, LANES).mapToObj(lane -> new Fence(lane, fence)).toList()
        : List.of();
  }

  @Override
  public synchronized void release(WorkerId worker) {
    held = false;
  }

  @Override
  public synchronized List<InboxItem> waiting(
      Collection<Integer> lanes, Collection<Fingerprint> except, int limit) {
    check();
    return waiting.values().stream()
        .filter(item -> lanes.contains(Inbox.lane(item.sender())))
        .filter(item -> !except.contains(item.sender()))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized void begin(Collection<Fingerprint> messages) {
    check();
    beginSizes.add(messages.size());
    for (Fingerprint message : messages) {
      waiting.computeIfPresent(message, (id, item) -> counted(item, 1, 0));
    }
  }

  @Override
  public synchronized void fail(Fingerprint message) {
    check();
    waiting.computeIfPresent(message, (id, item) -> counted(item, 0, 1));
  }

  @Override
  public synchronized void excuse(Collection<Fingerprint> messages) {
    check();
    messages.forEach(
        message -> waiting.computeIfPresent(message, (id, item) -> counted(item, -1, 0)));
  }

  private static InboxItem counted(InboxItem item, int attempts, int failures) {
    return new InboxItem(
        item.message(),
        item.sender(),
        item.receivedAt(),
        item.attempts() + attempts,
        item.failures() + failures,
        item.content());
  }

  @Override
  public synchronized void finish(Collection<Fingerprint> messages) {
    check();
    messages.forEach(waiting::remove);
    finished.addAll(messages);
  }

  @Override
  public synchronized void bury(Fingerprint message, String reason) {
    check();
    waiting.remove(message);
    buried.put(message, reason);
  }

  @Override
  public List<DeadLetter> dead(int limit) {
    throw new UnsupportedOperationException("a pump lists nothing");
  }

  @Override
  public int replay(Collection<Fingerprint> messages) {
    throw new UnsupportedOperationException("a pump replays nothing");
  }

  @Override
  public synchronized QueueDepth depth() {
    return new QueueDepth(waiting.size(), buried.size(), Optional.empty());
  }

  private void check() {
    if (away) {
      throw new MemoException.TryAgain("away");
    }
  }
}
