package io.echovault.bench.endtoend;

import io.echovault.app.PortDecorators;
import io.echovault.ports.outbound.Directory;
import io.echovault.ports.outbound.Inbox;
import io.echovault.ports.outbound.MessageSender;
import io.echovault.ports.outbound.Outbox;
import io.echovault.ports.outbound.Replies;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.Delivery;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.InboxItem;
import io.echovault.ports.vocabulary.OutboxItem;
import io.echovault.ports.vocabulary.ReplyId;
import io.echovault.ports.vocabulary.SendResult;
import io.echovault.ports.vocabulary.StoredReply;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Follows every message through the bot by looking at what crosses the ports. A message has another
 * name on every part of its way: the channel's id outside, a fingerprint in the inbox, the id of
 * its reply in the outbox.
 */
final class Trails implements PortDecorators {
  private static final ThreadLocal<Trail> IN_HAND = ThreadLocal.withInitial(Trail::new);
  private static final ThreadLocal<ReplyId> PUT = new ThreadLocal<>();

  private final Map<String, Trail> byMessage = new ConcurrentHashMap<>();
  private final Map<Fingerprint, Trail> byFingerprint = new ConcurrentHashMap<>();
  private final Map<ReplyId, Trail> byReply = new ConcurrentHashMap<>();
  private final UnaryOperator<MessageSender> channel;
  private final AtomicLong sends = new AtomicLong();
  private final AtomicLong unasked = new AtomicLong();
  private final AtomicLong lastSent = new AtomicLong();
  private volatile Stages stages = new Stages();

  /**
   * Trails that end at a channel.
   *
   * @param channel gives the channel in place of the real one
   */
  Trails(UnaryOperator<MessageSender> channel) {
    this.channel = channel;
  }

  /** A message is due to be posted. */
  void due(String message, long atNanos) {
    Trail trail = new Trail();
    trail.passed(Point.DUE, atNanos);
    byMessage.put(message, trail);
  }

  /** Messages that have no reply yet. */
  int waiting() {
    return byMessage.size();
  }

  /** Replies handed over, repeats included. */
  long sends() {
    return sends.get();
  }

  /** Replies to messages that had one already or were never posted. */
  long unasked() {
    return unasked.get();
  }

  /** When the last reply was handed over. */
  long lastSentNanos() {
    return lastSent.get();
  }

  /** Starts counting anew and gives what was counted so far. */
  Stages cut() {
    Stages before = stages;
    stages = new Stages();
    return before;
  }

  @Override
  public Inbox inbox(Inbox direct) {
    return Watch.over(
        Inbox.class,
        direct,
        (method, arguments, call) -> {
          Object result = call.proceed(arguments);
          if (method.equals("store")) {
            for (Object item : (List<?>) arguments[0]) {
              Trail trail = new Trail();
              trail.pass(Point.STORED);
              byFingerprint.put(((InboxItem) item).message(), trail);
            }
          }
          return result;
        });
  }

  @Override
  public Storage storage(Storage direct) {
    return Watch.over(
        Storage.class,
        direct,
        (method, arguments, call) ->
            switch (method) {
              case "inTenant" -> inTenant(arguments, call);
              case "directory" -> watched((Directory) call.proceed(arguments));
              default -> call.proceed(arguments);
            });
  }

  private Directory watched(Directory direct) {
    return Watch.over(
        Directory.class,
        direct,
        (method, arguments, call) -> {
          taken();
          return call.proceed(arguments);
        });
  }

  // The first thing that a thread does for a message is to look up its sender.
  private void taken() {
    if (!IN_HAND.get().has(Point.TAKEN)) {
      IN_HAND.get().pass(Point.TAKEN);
    }
  }

  @SuppressWarnings("unchecked")
  private Object inTenant(Object[] arguments, Watch.Call call) throws Throwable {
    taken();
    PUT.remove();
    var work = (Function<TenantScope, Object>) arguments[1];
    Function<TenantScope, Object> watched =
        scope -> {
          IN_HAND.get().pass(Point.ENTERED);
          Object result = work.apply(watched(scope));
          IN_HAND.get().pass(Point.WORKED);
          return result;
        };
    Object result = call.proceed(arguments[0], watched);
    ReplyId reply = PUT.get();
    if (reply != null) {
      IN_HAND.get().pass(Point.COMMITTED);
      byReply.computeIfAbsent(reply, id -> new Trail()).add(IN_HAND.get());
      IN_HAND.remove();
    }
    return result;
  }

  private TenantScope watched(TenantScope direct) {
    return Watch.over(
        TenantScope.class,
        direct,
        (method, arguments, call) -> {
          Object result = call.proceed(arguments);
          return method.equals("replies") ? watched((Replies) result) : result;
        });
  }

  private Replies watched(Replies direct) {
    return Watch.over(
        Replies.class,
        direct,
        (method, arguments, call) -> {
          if (method.equals("put")) {
            StoredReply reply = (StoredReply) arguments[0];
            IN_HAND.get().pass(Point.ANSWERED);
            Trail stored = byFingerprint.remove(reply.message());
            if (stored != null) {
              IN_HAND.get().add(stored);
            }
            PUT.set(reply.id());
          }
          Object result = call.proceed(arguments);
          if (method.equals("to")) {
            IN_HAND.get().pass(Point.CHECKED);
          }
          return result;
        });
  }

  @Override
  public Outbox outbox(Outbox direct) {
    return Watch.over(
        Outbox.class,
        direct,
        (method, arguments, call) -> {
          Object result = call.proceed(arguments);
          if (method.equals("lease")) {
            for (Object item : (List<?>) result) {
              byReply
                  .computeIfAbsent(((OutboxItem) item).reply(), id -> new Trail())
                  .pass(Point.LEASED);
            }
          }
          return result;
        });
  }

  @Override
  public MessageSender sender(MessageSender direct) {
    return Watch.over(
        MessageSender.class,
        channel.apply(direct),
        (method, arguments, call) -> {
          if (!method.equals("send")) {
            return call.proceed(arguments);
          }
          long opened = System.nanoTime();
          Object result = call.proceed(arguments);
          if (result instanceof SendResult.Accepted) {
            sent((Delivery) arguments[0], opened);
          }
          return result;
        });
  }

  private void sent(Delivery delivery, long openedNanos) {
    long now = System.nanoTime();
    sends.incrementAndGet();
    lastSent.accumulateAndGet(now, Math::max);
    Trail trail = byReply.remove(delivery.id());
    Trail posted = delivery.answers().map(each -> byMessage.remove(each.value())).orElse(null);
    if (posted == null) {
      unasked.incrementAndGet();
    } else if (trail != null) {
      trail.add(posted);
      trail.passed(Point.OPENED, openedNanos);
      trail.passed(Point.SENT, now);
      stages.add(trail);
    }
  }
}
