package io.echovault.speech;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The native handles of one call, closed in the reverse order of their making. After an error, or
 * while the service is silent, the SDK takes ten seconds for that.
 */
final class Handles implements AutoCloseable {
  private static final Duration STOPPING = Duration.ofSeconds(30);

  private final Deque<AutoCloseable> open = new ArrayDeque<>();

  /** Takes a handle to be closed, and gives it back. */
  <T extends AutoCloseable> T keep(T handle) {
    open.push(handle);
    return handle;
  }

  /** Waits until something that is stopping has stopped: the SDK closes nothing that runs. */
  static void stopped(Future<Void> stopping) {
    try {
      stopping.get(STOPPING.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException unstopped) {
      // Closing it ends it, or says that it cannot.
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Closes them at once after a call that was answered, else behind it, which may take long. */
  void closeAfter(boolean answered, Executor behind) {
    if (answered) {
      close();
    } else {
      behind.execute(this::close);
    }
  }

  @Override
  public void close() {
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      } catch (Exception unclosed) {
        // The others are closed all the same; nobody could do more about this one.
      }
    }
  }
}
