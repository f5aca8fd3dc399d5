package io.echovault.drills.process;

import io.echovault.app.PortDecorators;
import io.echovault.ports.outbound.Inbox;
import io.echovault.ports.outbound.MessageSender;
import io.echovault.ports.outbound.Outbox;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.Delivery;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.InboxItem;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.ReplyId;
import io.echovault.ports.vocabulary.SendResult;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.testkit.ForwardingScope;
import io.echovault.testkit.ForwardingStorage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Stream;

/** Ports with a fault in them. */
final class PlantedDetours implements PortDecorators {
  private static final long REFUSAL_LASTS = Duration.ofSeconds(3).toNanos();
  private static final long SLOW = Duration.ofMillis(200).toNanos();

  private final Plant plant;
  private final AtomicInteger times = new AtomicInteger();
  private final AtomicLong refusedNanos = new AtomicLong(System.nanoTime() - REFUSAL_LASTS);

  PlantedDetours(Plant plant) {
    this.plant = plant;
  }

  @Override
  public Inbox inbox(Inbox direct) {
    return switch (plant) {
      case LOSE -> losing(direct);
      case SHUFFLE -> shuffling(direct);
      case SLOW_STORE -> slow(direct);
      default -> direct;
    };
  }

  private Inbox losing(Inbox direct) {
    return new ForwardingInbox(direct) {
      @Override
      public void store(List<InboxItem> items) {
        super.store(items.stream().filter(item -> !every(40)).toList());
      }
    };
  }

  private static Inbox shuffling(Inbox direct) {
    return new ForwardingInbox(direct) {
      @Override
      public List<InboxItem> waiting(
          Collection<Integer> lanes, Collection<Fingerprint> except, int limit) {
        var items = new ArrayList<>(super.waiting(lanes, except, limit));
        Collections.reverse(items);
        return items;
      }
    };
  }

  private Inbox slow(Inbox direct) {
    return new ForwardingInbox(direct) {
      @Override
      public void store(List<InboxItem> items) {
        if (System.nanoTime() - refusedNanos.get() < REFUSAL_LASTS) {
          LockSupport.parkNanos(SLOW);
        }
        super.store(items);
      }
    };
  }

  @Override
  public Outbox outbox(Outbox direct) {
    return plant != Plant.GIVE_UP
        ? direct
        : new ForwardingOutbox(direct) {
          @Override
          public void postpone(ReplyId reply, Instant until, int errorCode) {
            super.abandon(reply, errorCode);
          }

          @Override
          public void unsettled(ReplyId reply, Instant until, int errorCode) {
            super.abandon(reply, errorCode);
          }
        };
  }

  @Override
  public Storage storage(Storage direct) {
    return plant != Plant.AUDIT_TWICE
        ? direct
        : new ForwardingStorage(direct) {
          @Override
          public <T> T inTenant(TenantId tenant, Function<? super TenantScope, ? extends T> work) {
            return super.inTenant(
                tenant,
                scope ->
                    work.apply(
                        new ForwardingScope(scope) {
                          @Override
                          public void audit(List<AuditEvent> events) {
                            super.audit(events.stream().flatMap(PlantedDetours::twice).toList());
                          }
                        }));
          }
        };
  }

  // The places are doubled too, or the second would find its place taken.
  private static Stream<AuditEvent> twice(AuditEvent event) {
    return Stream.of(event.seq() * 2 - 1, event.seq() * 2)
        .map(
            seq ->
                new AuditEvent(
                    event.member(), seq, event.at(), event.act(), event.subject(), event.hash()));
  }

  @Override
  public MessageSender sender(MessageSender direct) {
    if (plant != Plant.SEND_TWICE && plant != Plant.SLOW_STORE) {
      return direct;
    }
    return new MessageSender() {
      @Override
      public SendResult send(Delivery delivery) {
        if (plant == Plant.SEND_TWICE && every(20)) {
          direct.send(delivery);
        }
        SendResult result = direct.send(delivery);
        if (result instanceof SendResult.Refused) {
          refusedNanos.set(System.nanoTime());
        }
        return result;
      }

      @Override
      public void acknowledge(String via, MessageId message) {
        direct.acknowledge(via, message);
      }
    };
  }

  private boolean every(int often) {
    return times.incrementAndGet() % often == 0;
  }
}
