package io.echovault.app.pump;

import io.echovault.app.logs.Causes;
import io.echovault.app.metrics.Handling;
import io.echovault.ports.outbound.Inbox;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.MemoException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries messages, and notes in the inbox how each try ended. Safe for many threads. */
final class AttemptPolicy {
  private static final Logger LOG = LoggerFactory.getLogger(AttemptPolicy.class);
  private static final Backoff FAILED =
      new Backoff(Duration.ofMillis(400), 2, Duration.ofMinutes(1));
  private static final Backoff UNWELL =
      new Backoff(Duration.ofMillis(200), 2, Duration.ofSeconds(5));

  /** A message that was postponed so often while others were handled is given up when it is old. */
  static final int MOST_IN_VAIN = 30;

  /** The least age of a message that is given up for being postponed. */
  private static final Duration OLDEST_IN_VAIN = Duration.ofMinutes(15);

  /** After so many failures more a message is buried although its sender could not be told. */
  private static final int MORE_TO_TELL = 5;

  private final Inbox inbox;
  private final GroupCommit<Fingerprint> begins;
  private final SenderQueue senderQueue;
  private final MessageHandling handling;
  private final int size;
  private final int attempts;
  private final BooleanSupplier open;
  private final InstantSource instants;
  private final AtomicLong handled = new AtomicLong();

  /**
   * Tries them on a desk.
   *
   * @param begins counts a try before it is made
   * @param size how many messages are handled at once
   * @param attempts how often a message may fail
   * @param open whether messages are still to be given up
   * @param instants tells how old a message is
   */
  AttemptPolicy(
      Inbox inbox,
      GroupCommit<Fingerprint> begins,
      SenderQueue senderQueue,
      MessageHandling handling,
      int size,
      int attempts,
      BooleanSupplier open,
      InstantSource instants) {
    this.instants = instants;
    this.inbox = inbox;
    this.begins = begins;
    this.senderQueue = senderQueue;
    this.handling = handling;
    this.size = size;
    this.attempts = attempts;
    this.open = open;
  }

  /** Tries a message, and gives what came of it. */
  Handling attempt(Task task) {
    boolean counted = task.begun();
    try {
      if (task.convicted()) {
        return buryFirst(task, "the process ended during " + task.unended() + " tries");
      }
      if (!counted) {
        GroupCommit.await(begins.submit(List.of(task.item().message())));
        counted = true;
      }
      handling.handle(task, senderQueue.hands() > size);
      handled.incrementAndGet();
      return Handling.DONE;
    } catch (MemoException.Superseded e) {
      end(task, counted);
      return Handling.SUPERSEDED;
    } catch (MemoException.TryAgain e) {
      return postponed(task, counted, e);
    } catch (RuntimeException | StackOverflowError e) {
      return failed(task, e);
    }
  }

  /**
   * Notes that a try ended, if only in vain: it must not look like one that took the process down.
   *
   * @return whether it is noted
   */
  boolean end(Task task, boolean counted) {
    return !counted || excuse(List.of(task.item().message()));
  }

  /** Takes back tries that were counted and not made; gives whether that is noted. */
  boolean excuse(List<Fingerprint> messages) {
    return noted(() -> inbox.excuse(messages));
  }

  private static boolean noted(Runnable note) {
    try {
      note.run();
      return true;
    } catch (RuntimeException e) {
      LOG.warn("event=end_of_try_not_noted error={}", Causes.of(e));
      return false;
    }
  }

  // While nobody's message can be handled it is the database that is unwell, and no message.
  private Handling postponed(Task task, boolean counted, MemoException.TryAgain failure) {
    boolean owed = !end(task, counted);
    Duration wait = UNWELL.after(senderQueue.setbacks(task.item()) + 1);
    int inVain = senderQueue.postpone(task, wait, owed, handled.get());
    LOG.warn("event=message_postponed in_vain={} error={}", inVain, Causes.of(failure));
    Duration age = Duration.between(task.item().receivedAt(), instants.instant());
    if (open.getAsBoolean() && inVain >= MOST_IN_VAIN && age.compareTo(OLDEST_IN_VAIN) >= 0) {
      try {
        return buryFirst(task, "postponed in vain " + inVain + " times");
      } catch (MemoException.TryAgain e) {
        LOG.warn("event=message_not_buried error={}", Causes.of(e));
      }
    }
    return Handling.POSTPONED;
  }

  private Handling failed(Task task, Throwable failure) {
    int failures = task.item().failures() + 1;
    LOG.error("event=message_failed failures={} error={}", failures, Causes.of(failure));
    // What fails while everything is being ended is not the message's fault.
    if (open.getAsBoolean() && failures >= attempts) {
      String reason = failure.getClass().getName();
      try {
        if (failures >= attempts + MORE_TO_TELL) {
          return buryFirst(task, reason);
        }
        tell(task);
        return bury(task, reason);
      } catch (MemoException.Superseded e) {
        return Handling.SUPERSEDED;
      } catch (MemoException.TryAgain e) {
        LOG.warn("event=message_not_buried error={}", Causes.of(e));
      }
    }
    boolean owed = !noted(() -> inbox.fail(task.item().message()));
    senderQueue.setBack(task, FAILED.after(failures), owed);
    return Handling.FAILED;
  }

  // Telling may take the process down as handling did, or fail as long as the database does.
  private Handling buryFirst(Task task, String reason) {
    Handling buried = bury(task, reason);
    try {
      tell(task);
    } catch (MemoException e) {
      LOG.warn("event=sender_not_told error={}", Causes.of(e));
    }
    return buried;
  }

  private void tell(Task task) {
    try {
      handling.giveUp(task);
    } catch (MemoException.TryAgain | MemoException.Superseded e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      LOG.warn("event=sender_not_told error={}", Causes.of(e));
    }
  }

  private Handling bury(Task task, String reason) {
    inbox.bury(task.item().message(), reason);
    LOG.error("event=message_buried reason=\"{}\"", reason);
    return Handling.BURIED;
  }
}
