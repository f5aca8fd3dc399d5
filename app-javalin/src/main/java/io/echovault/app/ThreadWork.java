package io.echovault.app;

import io.echovault.ports.outbound.WorkClock;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/** The processor time of the calling thread; the time that passes where the JVM cannot tell it. */
final class ThreadWork implements WorkClock {
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  @Override
  public Duration elapsed() {
    boolean known = threads.isCurrentThreadCpuTimeSupported() && threads.isThreadCpuTimeEnabled();
    return Duration.ofNanos(known ? threads.getCurrentThreadCpuTime() : System.nanoTime());
  }
}
