package io.echovault.app.pump;

import io.echovault.ports.outbound.Inbox;
import io.echovault.ports.vocabulary.Fence;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.InboxItem;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The messages that this process has in hand, by sender and in order. Bounded: so many messages in
 * all, a few for each sender. A sender whose first message failed is set back: nothing of theirs is
 * fetched until a time. Safe for many threads.
 */
final class SenderQueue {
  private static final int PER_SENDER = 16;
  private static final int MOST_SETBACKS = 5_000;

  /** What to ask the inbox for. */
  record Plan(int limit, Set<Fingerprint> except) {}

  /** One sender's messages; {@code more} when others wait that were not taken. */
  private static final class Hand {
    private final Deque<Task> tasks = new ArrayDeque<>();
    private boolean more;
  }

  /**
   * A sender's first message failed.
   *
   * @param times how often in a row
   * @param owed how many ends of its tries the inbox was not told of
   * @param inVain how often it was postponed although others had been handled in between
   * @param handledThen how many messages had been handled when it was postponed last
   */
  private record Setback(
      Fingerprint message, int times, int owed, long untilNanos, int inVain, long handledThen) {}

  private final int capacity;
  private final Map<Fingerprint, Hand> hands = new HashMap<>();
  private final Map<Fingerprint, Setback> setbacks = new HashMap<>();
  private final Set<Fingerprint> handled = new HashSet<>();
  private final List<Fingerprint> finished = new ArrayList<>();
  private int inHand;
  private boolean more;

  SenderQueue(int capacity) {
    this.capacity = capacity;
  }

  /** What there is room for. To be called before the inbox is asked, by one thread only. */
  synchronized Plan plan() {
    // Only now: an answer of the inbox that was under way may still have shown these.
    finished.forEach(handled::remove);
    finished.clear();
    more = false;
    long now = System.nanoTime();
    var except = new HashSet<>(hands.keySet());
    setbacks.forEach(
        (sender, setback) -> {
          if (setback.untilNanos - now > 0) {
            except.add(sender);
          }
        });
    int room = capacity - inHand - handled.size();
    boolean tooMany = except.size() - hands.size() >= MOST_SETBACKS;
    boolean full = room < capacity / 4;
    more = full;
    return new Plan(full || tooMany ? 0 : room + handled.size(), except);
  }

  /**
   * Takes what the inbox gave.
   *
   * @return the first message of each sender that is new here
   */
  synchronized List<Task> admit(List<InboxItem> items, Map<Integer, Fence> fences) {
    var heads = new ArrayList<Task>();
    for (InboxItem item : items) {
      Fence fence = fences.get(Inbox.lane(item.sender()));
      if (fence == null || handled.contains(item.message())) {
        continue;
      }
      int unended = item.attempts() - item.failures() - owed(item);
      Hand hand = hands.computeIfAbsent(item.sender(), sender -> new Hand());
      Task task = new Task(item, fence, unended, false);
      if (hand.tasks.isEmpty()) {
        heads.add(task);
      } else if (hand.more || hand.tasks.size() >= room(item.sender(), hand)) {
        hand.more = true;
        continue;
      }
      hand.tasks.add(task);
      inHand++;
    }
    return heads;
  }

  /** The message of a sender that is next; empty when the sender was dropped. */
  synchronized Optional<Task> next(Fingerprint sender) {
    return Optional.ofNullable(hands.get(sender)).map(hand -> hand.tasks.element());
  }

  /** The try that comes was counted. */
  synchronized void counted(Fingerprint sender) {
    Hand hand = hands.get(sender);
    if (hand != null) {
      hand.tasks.addFirst(hand.tasks.remove().counted());
    }
  }

  /**
   * A sender's message was handled, or given up for good.
   *
   * @return the sender's next message
   */
  synchronized Optional<Task> done(Fingerprint sender) {
    setbacks.remove(sender);
    Hand hand = hands.get(sender);
    if (hand == null) {
      return Optional.empty();
    }
    handled.add(hand.tasks.remove().item().message());
    inHand--;
    if (hand.tasks.isEmpty()) {
      hands.remove(sender);
      more |= hand.more;
      return Optional.empty();
    }
    return Optional.of(hand.tasks.element());
  }

  /**
   * A sender's message failed; all of theirs wait.
   *
   * @param owed whether the inbox could not be told that the try ended
   */
  synchronized void setBack(Task task, Duration wait, boolean owed) {
    setBack(task, wait, owed, inVain(task.item()), handledThen(task.item()));
  }

  /**
   * A sender's message could not be handled just now, through no fault that is known of it; all of
   * theirs wait.
   *
   * @param handledNow how many messages have been handled since the start
   * @return how often that happened although others were handled meanwhile
   */
  synchronized int postpone(Task task, Duration wait, boolean owed, long handledNow) {
    InboxItem item = task.item();
    boolean others = handledThen(item) >= 0 && handledNow > handledThen(item);
    int inVain = inVain(item) + (others ? 1 : 0);
    setBack(task, wait, owed, inVain, handledNow);
    return inVain;
  }

  private void setBack(Task task, Duration wait, boolean owed, int inVain, long handledThen) {
    InboxItem item = task.item();
    int nowOwed = owed(item) + (owed ? 1 : 0);
    setbacks.put(
        item.sender(),
        new Setback(
            item.message(),
            setbacks(item) + 1,
            nowOwed,
            System.nanoTime() + wait.toNanos(),
            inVain,
            handledThen));
    drop(item.sender());
  }

  private int inVain(InboxItem item) {
    return setback(item).map(Setback::inVain).orElse(0);
  }

  private long handledThen(InboxItem item) {
    return setback(item).map(Setback::handledThen).orElse(-1L);
  }

  /** Lets go of a sender's messages; they wait in the inbox. */
  synchronized void drop(Fingerprint sender) {
    Hand hand = hands.remove(sender);
    if (hand != null) {
      inHand -= hand.tasks.size();
    }
  }

  /** Messages came in; those of senders in hand are to be fetched once the hand is empty. */
  synchronized void arrived(Collection<Fingerprint> senders) {
    for (Fingerprint sender : senders) {
      Hand hand = hands.get(sender);
      if (hand != null) {
        hand.more = true;
      }
    }
  }

  /** Messages are marked as handled, durably. */
  synchronized void finished(Collection<Fingerprint> messages) {
    finished.addAll(messages);
  }

  /** Whether something that was left out before could be fetched now. */
  synchronized boolean wantsMore() {
    // Not for every single place that is free: few large fetches are cheaper than many small ones.
    return more && capacity - inHand - handled.size() + finished.size() >= capacity / 4;
  }

  /** How often a message was set back before. */
  synchronized int setbacks(InboxItem item) {
    return setback(item).map(Setback::times).orElse(0);
  }

  /** The messages whose coming try was counted and not made. */
  synchronized List<Fingerprint> countedInVain() {
    return hands.values().stream()
        .map(hand -> hand.tasks.element())
        .filter(Task::begun)
        .map(task -> task.item().message())
        .toList();
  }

  private int owed(InboxItem item) {
    return setback(item).map(Setback::owed).orElse(0);
  }

  private Optional<Setback> setback(InboxItem item) {
    return Optional.ofNullable(setbacks.get(item.sender()))
        .filter(setback -> setback.message.equals(item.message()));
  }

  /** How many senders' messages are in hand. */
  synchronized int hands() {
    return hands.size();
  }

  /** The lanes of everything in hand. */
  synchronized Set<Integer> busyLanes() {
    return hands.keySet().stream().map(Inbox::lane).collect(Collectors.toUnmodifiableSet());
  }

  // After a failure only the message that failed is taken, until it is through.
  private int room(Fingerprint sender, Hand hand) {
    boolean careful = setbacks.containsKey(sender) || hand.tasks.element().suspect();
    return careful ? 1 : PER_SENDER;
  }
}
