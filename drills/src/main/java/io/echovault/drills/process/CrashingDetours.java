package io.echovault.drills.process;

import io.echovault.app.PortDecorators;
import io.echovault.ports.outbound.Inbox;
import io.echovault.ports.outbound.MessageSender;
import io.echovault.ports.outbound.Outbox;
import io.echovault.ports.outbound.Replies;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.Delivery;
import io.echovault.ports.vocabulary.DeliveryStatus;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.InboxItem;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.OutboxItem;
import io.echovault.ports.vocabulary.SendResult;
import io.echovault.ports.vocabulary.StoredReply;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.ports.vocabulary.Wanted;
import io.echovault.ports.vocabulary.WorkerId;
import io.echovault.testkit.ForwardingScope;
import io.echovault.testkit.ForwardingStorage;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/** The crash points around what the app works on, which may itself be planted. */
record CrashingDetours(PortDecorators planted, Fuse fuse) implements PortDecorators {

  @Override
  public Inbox inbox(Inbox direct) {
    return new ForwardingInbox(planted.inbox(direct)) {
      @Override
      public void store(List<InboxItem> items) {
        fuse.pass(CrashPoint.BEFORE_STORE);
        super.store(items);
        fuse.pass(CrashPoint.AFTER_STORE);
      }

      @Override
      public void begin(Collection<Fingerprint> messages) {
        super.begin(messages);
        fuse.pass(CrashPoint.AFTER_BEGIN);
      }

      @Override
      public void finish(Collection<Fingerprint> messages) {
        fuse.pass(CrashPoint.BEFORE_FINISH);
        super.finish(messages);
      }
    };
  }

  @Override
  public Outbox outbox(Outbox direct) {
    return new ForwardingOutbox(planted.outbox(direct)) {
      @Override
      public List<OutboxItem> lease(WorkerId worker, Duration patience, Wanted wanted) {
        List<OutboxItem> items = super.lease(worker, patience, wanted);
        if (!items.isEmpty()) {
          fuse.pass(CrashPoint.AFTER_LEASE);
        }
        return items;
      }

      @Override
      public int settle(List<DeliveryStatus> statuses) {
        fuse.pass(CrashPoint.BEFORE_SETTLE);
        int settled = super.settle(statuses);
        fuse.pass(CrashPoint.AFTER_SETTLE);
        return settled;
      }
    };
  }

  @Override
  public Storage storage(Storage direct) {
    return new ForwardingStorage(planted.storage(direct)) {
      @Override
      public <T> T inTenant(TenantId tenant, Function<? super TenantScope, ? extends T> work) {
        var answered = new AtomicBoolean();
        T result =
            super.inTenant(
                tenant,
                scope -> {
                  answered.set(false);
                  T done =
                      work.apply(
                          new ForwardingScope(scope) {
                            @Override
                            public Replies replies() {
                              return noticing(super.replies(), answered);
                            }
                          });
                  if (answered.get()) {
                    fuse.pass(CrashPoint.BEFORE_COMMIT);
                  }
                  return done;
                });
        if (answered.get()) {
          fuse.pass(CrashPoint.AFTER_COMMIT);
        }
        return result;
      }
    };
  }

  // A transaction that keeps an answer is one that handled a message.
  private static Replies noticing(Replies replies, AtomicBoolean answered) {
    return new ForwardingReplies(replies) {
      @Override
      public void put(StoredReply reply) {
        super.put(reply);
        answered.set(true);
      }
    };
  }

  @Override
  public MessageSender sender(MessageSender direct) {
    MessageSender sender = planted.sender(direct);
    return new MessageSender() {
      @Override
      public SendResult send(Delivery delivery) {
        SendResult result = sender.send(delivery);
        if (result instanceof SendResult.Accepted) {
          fuse.pass(CrashPoint.AFTER_SEND);
        }
        return result;
      }

      @Override
      public void acknowledge(String via, MessageId message) {
        sender.acknowledge(via, message);
      }
    };
  }
}
