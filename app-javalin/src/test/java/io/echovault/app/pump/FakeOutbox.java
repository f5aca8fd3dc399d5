package io.echovault.app.pump;

import io.echovault.ports.outbound.Outbox;
import io.echovault.ports.vocabulary.DeadReply;
import io.echovault.ports.vocabulary.DeliveryStatus;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.OutboxItem;
import io.echovault.ports.vocabulary.QueueDepth;
import io.echovault.ports.vocabulary.ReplyId;
import io.echovault.ports.vocabulary.Wanted;
import io.echovault.ports.vocabulary.WorkerId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An outbox in memory that gives out every reply once, and can fail to note results. */
final class FakeOutbox implements Outbox {
  private final Deque<OutboxItem> queue = new ArrayDeque<>();
  private final List<ReplyId> accepted = new ArrayList<>();
  private final Map<ReplyId, Instant> postponed = new HashMap<>();
  private final Map<ReplyId, Integer> abandoned = new HashMap<>();
  private final Map<ReplyId, Instant> unsettled = new HashMap<>();
  private final List<Wanted> asked = new ArrayList<>();
  private int failures;

  synchronized void add(OutboxItem item) {
    queue.add(item);
  }

  /** The next so many results cannot be noted. */
  synchronized void failNoting(int times) {
    failures = times;
  }

  synchronized List<ReplyId> acceptedReplies() {
    return List.copyOf(accepted);
  }

  synchronized Map<ReplyId, Instant> postponed() {
    return Map.copyOf(postponed);
  }

  synchronized Map<ReplyId, Integer> abandoned() {
    return Map.copyOf(abandoned);
  }

  synchronized Map<ReplyId, Instant> unsettled() {
    return Map.copyOf(unsettled);
  }

  /** What was asked for, the latest last. */
  synchronized List<Wanted> asked() {
    return List.copyOf(asked);
  }

  synchronized int queued() {
    return queue.size();
  }

  @Override
  public synchronized List<OutboxItem> lease(WorkerId worker, Duration patience, Wanted wanted) {
    var leased = new ArrayList<OutboxItem>();
    asked.add(wanted);
    while (leased.size() < wanted.limit() && !queue.isEmpty()) {
      leased.add(queue.remove());
    }
    return leased;
  }

  @Override
  public synchronized void accepted(ReplyId reply, Instant at) {
    check();
    accepted.add(reply);
  }

  @Override
  public synchronized void postpone(ReplyId reply, Instant until, int errorCode) {
    check();
    postponed.put(reply, until);
  }

  @Override
  public synchronized void unsettled(ReplyId reply, Instant until, int errorCode) {
    check();
    unsettled.put(reply, until);
  }

  @Override
  public synchronized void abandon(ReplyId reply, int errorCode) {
    check();
    abandoned.put(reply, errorCode);
  }

  @Override
  public int settle(List<DeliveryStatus> statuses) {
    throw new UnsupportedOperationException("a pump settles nothing");
  }

  @Override
  public List<DeadReply> dead(int limit) {
    throw new UnsupportedOperationException("a pump lists nothing");
  }

  @Override
  public int replay(Collection<ReplyId> replies) {
    throw new UnsupportedOperationException("a pump replays nothing");
  }

  @Override
  public int forgetBefore(Instant time, int limit) {
    throw new UnsupportedOperationException("a pump forgets nothing");
  }

  @Override
  public synchronized QueueDepth depth() {
    return new QueueDepth(queue.size(), abandoned.size(), Optional.empty());
  }

  private void check() {
    if (failures > 0) {
      failures--;
      throw new MemoException.TryAgain("away");
    }
  }
}
