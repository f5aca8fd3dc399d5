package io.echovault.app.pump;

import io.echovault.app.logs.Causes;
import io.echovault.app.metrics.Handling;
import io.echovault.ports.outbound.Inbox;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.MemoException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries messages, and notes in the inbox how each try ended. Safe for many threads. */
final class Tries {
  private static final Logger LOG = LoggerFactory.getLogger(Tries.class);
  private static final Backoff FAILED =
      new Backoff(Duration.ofMillis(400), 2, Duration.ofMinutes(1));
  private static final Backoff UNWELL =
      new Backoff(Duration.ofMillis(200), 2, Duration.ofSeconds(5));

  private final Inbox inbox;
  private final GroupCommit<Fingerprint> begins;
  private final Desk desk;
  private final MessageHandling handling;
  private final int size;
  private final int attempts;
  private final BooleanSupplier open;

  /**
   * Tries them on a desk.
   *
   * @param begins counts a try before it is made
   * @param size how many messages are handled at once
   * @param attempts how often a message may fail
   * @param open whether messages are still to be given up
   */
  Tries(
      Inbox inbox,
      GroupCommit<Fingerprint> begins,
      Desk desk,
      MessageHandling handling,
      int size,
      int attempts,
      BooleanSupplier open) {
    this.inbox = inbox;
    this.begins = begins;
    this.desk = desk;
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
        return bury(task, "the process ended during " + task.unended() + " tries");
      }
      if (!counted) {
        GroupCommit.await(begins.submit(List.of(task.item().message())));
        counted = true;
      }
      handling.handle(task, desk.hands() > size);
      return Handling.DONE;
    } catch (MemoException.Superseded e) {
      end(task, counted);
      return Handling.SUPERSEDED;
    } catch (MemoException.TryAgain e) {
      boolean owed = !end(task, counted);
      desk.setBack(task, UNWELL.after(desk.setbacks(task.item()) + 1), owed);
      LOG.warn("event=message_postponed error={}", Causes.of(e));
      return Handling.POSTPONED;
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

  private Handling failed(Task task, Throwable failure) {
    int failures = task.item().failures() + 1;
    LOG.error("event=message_failed failures={} error={}", failures, Causes.of(failure));
    // What fails while everything is being ended is not the message's fault.
    if (open.getAsBoolean() && failures >= attempts) {
      try {
        return bury(task, failure.getClass().getName());
      } catch (MemoException.TryAgain e) {
        LOG.warn("event=message_not_buried error={}", Causes.of(e));
      }
    }
    boolean owed = !noted(() -> inbox.fail(task.item().message()));
    desk.setBack(task, FAILED.after(failures), owed);
    return Handling.FAILED;
  }

  private Handling bury(Task task, String reason) {
    inbox.bury(task.item().message(), reason);
    LOG.error("event=message_buried reason=\"{}\"", reason);
    return Handling.BURIED;
  }
}
