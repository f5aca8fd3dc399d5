package io.echovault.localpostgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** What there is to know and do about processes of this machine. */
final class Processes {
  private Processes() {}

  /** Whether a process runs; one that has ended but was not yet collected does not. */
  static boolean alive(long pid) {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false) && !zombie(pid);
  }

  private static boolean zombie(long pid) {
    try {
      String status = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      return status.startsWith("Z", status.lastIndexOf(')') + 2);
    } catch (IOException gone) {
      return false;
    }
  }

  /** The directory that a process works in, if it can be seen. */
  static Optional<Path> workingDirectory(long pid) {
    try {
      return Optional.of(Path.of("/proc", Long.toString(pid), "cwd").toRealPath());
    } catch (IOException | SecurityException unseen) {
      return Optional.empty();
    }
  }

  /** A process and all that it started. */
  static List<ProcessHandle> family(long pid) {
    var family = new ArrayList<ProcessHandle>();
    ProcessHandle.of(pid)
        .ifPresent(
            parent -> {
              family.add(parent);
              parent.descendants().forEach(family::add);
            });
    return family;
  }

  /** Waits until something is true. */
  static boolean await(Duration patience, BooleanSupplier condition) {
    long end = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      try {
        TimeUnit.MILLISECONDS.sleep(10);
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        throw new LocalPostgresException("Interrupted while waiting for PostgreSQL.", stop);
      }
    }
    return true;
  }
}
