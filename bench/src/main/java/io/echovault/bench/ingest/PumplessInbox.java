package io.echovault.bench.ingest;

import io.echovault.ports.outbound.Inbox;
import io.echovault.ports.vocabulary.DeadLetter;
import io.echovault.ports.vocabulary.Fence;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.InboxItem;
import io.echovault.ports.vocabulary.QueueDepth;
import io.echovault.ports.vocabulary.WorkerId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** An inbox that messages go into and that gives none out, so that only the way in is measured. */
final class PumplessInbox implements Inbox {
  private final Consumer<List<InboxItem>> store;

  private PumplessInbox(Consumer<List<InboxItem>> store) {
    this.store = store;
  }

  /** Keeps what it gets where another inbox keeps it. */
  static Inbox keepingIn(Inbox real) {
    return new PumplessInbox(real::store);
  }

  /** Keeps nothing. */
  static Inbox keepingNothing() {
    return new PumplessInbox(items -> {});
  }

  @Override
  public void store(List<InboxItem> items) {
    store.accept(items);
  }

  @Override
  public List<Fence> hold(WorkerId worker, Duration lease, Collection<Integer> busy) {
    return List.of();
  }

  @Override
  public void release(WorkerId worker) {}

  @Override
  public List<InboxItem> waiting(
      Collection<Integer> lanes, Collection<Fingerprint> except, int limit) {
    return List.of();
  }

  @Override
  public void begin(Collection<Fingerprint> messages) {}

  @Override
  public void fail(Fingerprint message) {}

  @Override
  public void excuse(Collection<Fingerprint> messages) {}

  @Override
  public void finish(Collection<Fingerprint> messages) {}

  @Override
  public void bury(Fingerprint message, String reason) {}

  @Override
  public List<DeadLetter> dead(int limit) {
    return List.of();
  }

  @Override
  public int replay(Collection<Fingerprint> messages) {
    return 0;
  }

  @Override
  public QueueDepth depth() {
    return new QueueDepth(0, 0, Optional.empty());
  }
}
