package io.echovault.bench.run;

import java.io.PrintStream;
import java.util.Locale;

/** Tells the one who waits how far it is, a line at a time. */
public final class Progress {
  private final PrintStream out;
  private final long startedNanos = System.nanoTime();

  Progress(PrintStream out) {
    this.out = out;
  }

  /** Prints a line, with the seconds since the start in front. */
  public void say(String format, Object... values) {
    double seconds = (System.nanoTime() - startedNanos) / 1e9;
    out.println(
        String.format(Locale.ROOT, "[%6.1f s] ", seconds)
            + String.format(Locale.ROOT, format, values));
    out.flush();
  }
}
