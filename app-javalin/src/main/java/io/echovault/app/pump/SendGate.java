package io.echovault.app.pump;

import java.time.Duration;

/**
 * Whether anything may be sent at all. After a pause one reply goes first to find out; the others
 * follow once it was taken. Safe for many threads.
 */
final class SendGate {
  private int pauses;
  private boolean alarmed;
  private long untilNanos = System.nanoTime();

  /** How many replies may be sent now, of those there is room for. */
  synchronized int allowance(int room, int inFlight) {
    if (pauses == 0) {
      return room;
    }
    boolean over = System.nanoTime() - untilNanos >= 0;
    return over && inFlight == 0 ? Math.min(room, 1) : 0;
  }

  /** How long nothing may be sent still; zero when something may. */
  synchronized Duration left() {
    long left = pauses == 0 ? 0 : untilNanos - System.nanoTime();
    return Duration.ofNanos(Math.max(0, left));
  }

  /** A pause that is asked for now would be this one in a row. */
  synchronized int nextInARow() {
    return pauses + 1;
  }

  /**
   * Sends nothing for a while.
   *
   * @param alarming whether a person must look
   */
  synchronized void pause(Duration length, boolean alarming) {
    long until = System.nanoTime() + length.toNanos();
    // Replies that were under way together report the same trouble: that is one pause.
    if (pauses == 0 || System.nanoTime() - untilNanos >= 0) {
      pauses++;
    }
    untilNanos = Math.max(untilNanos - until, 0) + until;
    alarmed |= alarming;
  }

  /** The channel took a reply. */
  synchronized void taken() {
    pauses = 0;
    alarmed = false;
  }

  /** Whether sending is stopped until a person has looked. */
  synchronized boolean stopped() {
    return alarmed;
  }
}
