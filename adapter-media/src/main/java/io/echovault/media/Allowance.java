package io.echovault.media;

import com.sun.management.ThreadMXBean;
import io.echovault.ports.vocabulary.MediaReading.Problem;
import java.lang.management.ManagementFactory;

/**
 * What this thread may take to read something: time of its own and heap. Whoever reads asks again
 * and again whether there is any left, so that hostile content ends soon wherever it is met.
 */
final class Allowance {
  private static final long TIME = 800_000_000L;

  /**
   * All that is allocated for a part counts, also what is let go again at once. Where all of it is
   * held it fits into a heap of 64 MB, with the file itself and with the program.
   */
  private static final long HEAP = 40L << 20;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final long startedAt = THREADS.getCurrentThreadCpuTime();

  /** For good: a library may swallow that it was told, and go on. */
  private boolean spent;

  private long allocatedBefore = THREADS.getCurrentThreadAllocatedBytes();

  /** Begins another part, which may take as much of the heap as the one before; not more time. */
  void next() {
    allocatedBefore = THREADS.getCurrentThreadAllocatedBytes();
  }

  /**
   * Ends the reading when nothing is left.
   *
   * @throws HostileContent then
   */
  void check() throws HostileContent {
    spent |= THREADS.getCurrentThreadAllocatedBytes() - allocatedBefore > HEAP || isLate();
    if (spent) {
      throw new HostileContent(Problem.BOMB);
    }
  }

  private boolean isLate() {
    return THREADS.getCurrentThreadCpuTime() - startedAt > TIME;
  }
}
