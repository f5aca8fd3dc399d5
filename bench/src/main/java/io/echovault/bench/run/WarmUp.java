package io.echovault.bench.run;

import java.io.IOException;
import java.lang.management.ManagementFactory;

/** Runs what is to be measured until it is compiled, so that the compiler is not measured too. */
public final class WarmUp {
  /** Warm is what leaves the compiler less of the time than this, so many turns in a row. */
  private static final double COMPILING = 0.05;

  private static final int IDLE = 3;

  private WarmUp() {}

  /** One turn of what is to be measured. */
  @FunctionalInterface
  public interface Turn {
    void run() throws IOException;
  }

  /**
   * Takes turns until the compiler is almost idle.
   *
   * @param least how many turns at least
   * @param most how many at most
   * @return how many it took
   */
  public static int with(int least, int most, Turn turn) throws IOException {
    var compiler = ManagementFactory.getCompilationMXBean();
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
    }
    return turns;
  }
}
