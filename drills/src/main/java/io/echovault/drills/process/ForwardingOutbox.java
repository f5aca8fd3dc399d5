package io.echovault.drills.process;

import io.echovault.ports.outbound.Outbox;
import io.echovault.ports.vocabulary.DeadReply;
import io.echovault.ports.vocabulary.DeliveryStatus;
import io.echovault.ports.vocabulary.OutboxItem;
import io.echovault.ports.vocabulary.QueueDepth;
import io.echovault.ports.vocabulary.ReplyId;
import io.echovault.ports.vocabulary.Wanted;
import io.echovault.ports.vocabulary.WorkerId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** An outbox that does what another does, for those that do one thing otherwise. */
class ForwardingOutbox implements Outbox {
  private final Outbox direct;

  ForwardingOutbox(Outbox direct) {
    this.direct = direct;
  }

  @Override
  public List<OutboxItem> lease(WorkerId worker, Duration patience, Wanted wanted) {
    return direct.lease(worker, patience, wanted);
  }

  @Override
  public void accepted(ReplyId reply, Instant at) {
    direct.accepted(reply, at);
  }

  @Override
  public void accepted(Collection<ReplyId> replies, Instant at) {
    direct.accepted(replies, at);
  }

  @Override
  public void postpone(ReplyId reply, Instant until, int errorCode) {
    direct.postpone(reply, until, errorCode);
  }

  @Override
  public void unsettled(ReplyId reply, Instant until, int errorCode) {
    direct.unsettled(reply, until, errorCode);
  }

  @Override
  public void abandon(ReplyId reply, int errorCode) {
    direct.abandon(reply, errorCode);
  }

  @Override
  public int settle(List<DeliveryStatus> statuses) {
    return direct.settle(statuses);
  }

  @Override
  public List<DeadReply> dead(int limit) {
    return direct.dead(limit);
  }

  @Override
  public int replay(Collection<ReplyId> replies) {
    return direct.replay(replies);
  }

  @Override
  public int forgetBefore(Instant time, int limit) {
    return direct.forgetBefore(time, limit);
  }

  @Override
  public QueueDepth depth() {
    return direct.depth();
  }
}
