package io.echovault.bench.run;

import java.io.IOException;
import java.lang.management.ManagementFactory;

/** Runs what is to be measured until it is compiled, so that the compiler is not measured too. */
public final class WarmUp {
  /** Warm is what leaves the compiler less of the time than this. */
  private static final double COMPILING = 0.05;

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
    double compiling = 1;
    while (turns < least || (turns < most && compiling > COMPILING)) {
      long since = System.nanoTime();
      long before = compiler.getTotalCompilationTime();
      turn.run();
      turns++;
      compiling = (compiler.getTotalCompilationTime() - before) * 1e6 / (System.nanoTime() - since);
    }
    return turns;
  }
}
