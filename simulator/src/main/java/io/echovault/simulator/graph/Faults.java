package io.echovault.simulator.graph;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The faults that wait to happen, in the order in which they were asked for. */
public final class Faults {

  private record Script(Fault fault, int times, Instant until) {}

  private final InstantSource instants;
  private final Deque<Script> scripts = new ArrayDeque<>();

  Faults(InstantSource instants) {
    this.instants = instants;
  }

  /** Lets this happen to the next sends. */
  public synchronized void next(int sends, Fault fault) {
    if (sends < 1) {
      throw new IllegalArgumentException(
          "A fault happens to at least one send, not " + sends + ".");
    }
    scripts.add(new Script(fault, sends, Instant.MAX));
  }

  /** Lets this happen to every send for so long, from now. */
  public synchronized void during(Duration duration, Fault fault) {
    scripts.add(new Script(fault, Integer.MAX_VALUE, instants.instant().plus(duration)));
  }

  /** Forgets whatever has not happened yet. */
  public synchronized void clear() {
    scripts.clear();
  }

  /** How many scripts are not used up. */
  public synchronized int waiting() {
    dropOver();
    return scripts.size();
  }

  synchronized Optional<Fault> take() {
    dropOver();
    Script script = scripts.poll();
    if (script == null) {
      return Optional.empty();
    }
    if (script.times > 1) {
      int left = script.times == Integer.MAX_VALUE ? script.times : script.times - 1;
      scripts.addFirst(new Script(script.fault, left, script.until));
    }
    return Optional.of(script.fault);
  }

  private void dropOver() {
    Instant now = instants.instant();
    scripts.removeIf(script -> !now.isBefore(script.until));
  }
}
