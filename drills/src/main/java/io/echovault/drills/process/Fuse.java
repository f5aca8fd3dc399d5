package io.echovault.drills.process;

import java.util.Optional;

/**
 * Ends this process, as kill -9 would, when a crash point was passed so many times. Thread-safe.
 */
final class Fuse {
  /** What a shell shows for a process that was ended by SIGKILL. */
  static final int KILLED = 137;

  private Optional<CrashPoint> armed = Optional.empty();
  private int left;

  synchronized void arm(CrashPoint point, int passes) {
    armed = Optional.of(point);
    left = passes;
  }

  synchronized void pass(CrashPoint here) {
    if (armed.filter(here::equals).isPresent() && --left == 0) {
      Runtime.getRuntime().halt(KILLED);
    }
  }
}
