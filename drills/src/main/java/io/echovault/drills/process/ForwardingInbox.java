package io.echovault.drills.process;

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

/** An inbox that does what another does, for those that do one thing otherwise. */
class ForwardingInbox implements Inbox {
  private final Inbox direct;

  ForwardingInbox(Inbox direct) {
    this.direct = direct;
  }

  @Override
  public void store(List<InboxItem> items) {
    direct.store(items);
  }

  @Override
  public List<Fence> hold(WorkerId worker, Duration lease, Collection<Integer> busy) {
    return direct.hold(worker, lease, busy);
  }

  @Override
  public void release(WorkerId worker) {
    direct.release(worker);
  }

  @Override
  public List<InboxItem> waiting(
      Collection<Integer> lanes, Collection<Fingerprint> except, int limit) {
    return direct.waiting(lanes, except, limit);
  }

  @Override
  public void begin(Collection<Fingerprint> messages) {
    direct.begin(messages);
  }

  @Override
  public void fail(Fingerprint message) {
    direct.fail(message);
  }

  @Override
  public void excuse(Collection<Fingerprint> messages) {
    direct.excuse(messages);
  }

  @Override
  public void finish(Collection<Fingerprint> messages) {
    direct.finish(messages);
  }

  @Override
  public void bury(Fingerprint message, String reason) {
    direct.bury(message, reason);
  }

  @Override
  public List<DeadLetter> dead(int limit) {
    return direct.dead(limit);
  }

  @Override
  public int replay(Collection<Fingerprint> messages) {
    return direct.replay(messages);
  }

  @Override
  public QueueDepth depth() {
    return direct.depth();
  }
}
