package io.echovault.bench.run;

import java.io.IOException;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.locks.LockSupport;

/** Runs what is to be measured until it is compiled, so that the compiler is not measured too. */
public final class WarmUp {
  /** Warm is what leaves the compiler less of the time than this, so many turns in a row. */
  private static final double COMPILING = 0.05;

  private static final int IDLE = 3;

  /** How long the compiler is left alone after a turn, at most, and how often it is looked at. */
  private static final long REST_NANOS = 3_000_000_000L;

  private static final long LOOK_NANOS = 50_000_000L;

  private WarmUp() {}

  /** One turn of what is to be measured. */
  @FunctionalInterface
  public interface Turn {
    void run() throws IOException;
  }

  /**
   * Takes turns until the compiler is almost idle. After each the compiler may work off what waits
   * for it: beside a load that takes all processors it would get to it only minutes later.
   *
   * @param least how many turns at least
   * @param most how many at most
   * @return how many it took
   */
  public static int with(int least, int most, Turn turn) throws IOException {
    CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
    int turns = 0;
    int idle = 0;
    while (turns < least || (turns < most && idle < IDLE)) {
      long since = System.nanoTime();
      long before = compiler.getTotalCompilationTime();
      turn.run();
      turns++;
      double compiling =
          (compiler.getTotalCompilationTime() - before) * 1e6 / (System.nanoTime() - since);
      idle = compiling > COMPILING ? 0 : idle + 1;
      settle(compiler);
    }
    return turns;
  }

  private static void settle(CompilationMXBean compiler) {
    long until = System.nanoTime() + REST_NANOS;
    long compiled;
    do {
      compiled = compiler.getTotalCompilationTime();
      LockSupport.parkNanos(LOOK_NANOS);
    } while (compiler.getTotalCompilationTime() > compiled && System.nanoTime() < until);
  }
}
