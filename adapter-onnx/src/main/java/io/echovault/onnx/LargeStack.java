package io.echovault.onnx;

import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Runs native code on a thread whose stack grows with the command line of this process.
 *
 * <p>When onnxruntime 1.29 starts on Linux, it matches regular expressions against the command
 * line, by a matcher that calls itself for every character. On a thread of the usual size about
 * 3,900 characters overflow the stack, which ends the whole process without a message.
 */
final class LargeStack {
  private static final long BASE = 16L << 20;
  private static final long FOR_EACH_CHARACTER = 1024;

  /** Linux starts no process with a longer command line. */
  private static final long LONGEST = 2L << 20;

  private LargeStack() {}

  /**
   * Runs the code and waits for its end.
   *
   * @throws IllegalStateException when it fails with a checked exception, which is the cause, or
   *     this thread is interrupted meanwhile; errors and unchecked exceptions come as they are
   */
  static <T> T call(Callable<T> code) {
    var task = new FutureTask<>(code);
    var thread = new Thread(null, task, "onnx-start", stackBytes());
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get();
    } catch (ExecutionException failed) {
      Throwable cause = failed.getCause();
      if (cause instanceof Error error) {
        throw error;
      }
      if (cause instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      throw new IllegalStateException("The sentence model does not start.", cause);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the sentence model starts.", interrupted);
    }
  }

  // Only the part of a stack that is used takes memory.
  private static long stackBytes() {
    return BASE + FOR_EACH_CHARACTER * commandLineLength();
  }

  // What a command line can be long by, the class path, properties and the program's own arguments,
  // is among the system properties. Other options have room in the base.
  private static long commandLineLength() {
    Properties properties = System.getProperties();
    long length =
        properties.stringPropertyNames().stream()
            .mapToLong(name -> name.length() + properties.getProperty(name, "").length())
            .sum();
    return Math.min(length, LONGEST);
  }
}
