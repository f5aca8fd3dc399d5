package io.echovault.core.text;

import io.echovault.ports.outbound.ReadingFaults;
import io.echovault.ports.outbound.WorkClock;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Reading;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * The work that is being done for one message on the current thread: its deadline, and who is told
 * of readings that failed. Whatever reads words calls {@link #check} now and then. Immutable apart
 * from the work of the thread that it belongs to.
 */
public final class MessageWork {
  /**
   * How much one message may take.
   *
   * @param most the deadline, greater than 0
   */
  public record Limits(WorkClock clock, Duration most, ReadingFaults faults) {
    public Limits {
      if (most.isNegative() || most.isZero()) {
        throw new IllegalArgumentException("a deadline must be greater than 0, not " + most);
      }
    }
  }

  private static final ThreadLocal<MessageWork> CURRENT = new ThreadLocal<>();

  private final Limits limits;
  private final boolean limited;
  private Duration end;

  private MessageWork(Limits limits, boolean limited) {
    this.limits = limits;
    this.limited = limited;
    end = limits.clock().elapsed().plus(limits.most());
  }

  /**
   * Does the work of one message, or of one part of a file.
   *
   * @throws MemoException.DeadlinePassed at one of the checks after the deadline
   */
  public static <T> T within(Limits limits, Supplier<T> work) {
    return run(new MessageWork(limits, true), work);
  }

  /**
   * Does work whose length is not the message's fault, such as reading a member's memories in from
   * the store. The deadline of the message moves by as much as that takes.
   */
  public static <T> T unlimited(Supplier<T> work) {
    MessageWork outer = CURRENT.get();
    if (outer == null) {
      return work.get();
    }
    Duration before = outer.limits.clock().elapsed();
    try {
      return run(new MessageWork(outer.limits, false), work);
    } finally {
      outer.end = outer.end.plus(outer.limits.clock().elapsed().minus(before));
    }
  }

  private static <T> T run(MessageWork inner, Supplier<T> work) {
    MessageWork outer = CURRENT.get();
    CURRENT.set(inner);
    try {
      return work.get();
    } finally {
      if (outer == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(outer);
      }
    }
  }

  /**
   * Ends the work of the current message when its deadline has passed.
   *
   * @throws MemoException.DeadlinePassed then
   */
  public static void check() {
    MessageWork current = CURRENT.get();
    if (current != null
        && current.limited
        && current.limits.clock().elapsed().compareTo(current.end) > 0) {
      throw new MemoException.DeadlinePassed(
          "a message took more work than " + current.limits.most());
    }
  }

  /** Tells that a pattern gave up. */
  static void noteSpent() {
    MessageWork current = CURRENT.get();
    if (current != null) {
      current.limits.faults().budgetSpent();
    }
  }

  /** Tells that a reading failed, by the class of the failure only. */
  static void noteFailed(Reading reading, Throwable failure) {
    MessageWork current = CURRENT.get();
    if (current != null) {
      current.limits.faults().failed(reading, failure.getClass().getName());
    }
  }
}
