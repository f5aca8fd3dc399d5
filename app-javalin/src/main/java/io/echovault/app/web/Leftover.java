package io.echovault.app.web;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable;

/**
 * The rest of a body that was refused, thrown away for a while before the connection is closed.
 * Closed at once, with bytes unread, the client's system would drop the answer before the client
 * saw it (RFC 9112, section 9.6).
 */
final class Leftover implements Invocable.Task {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final long MOST = 32L * 1024 * 1024;

  private final Request request;
  private final Callback ended;
  private final AtomicBoolean over = new AtomicBoolean();
  private long discarded;

  private Leftover(Request request, Callback ended) {
    this.request = request;
    this.ended = ended;
  }

  /** A callback for the write of the answer; it is the given one that ends the exchange, later. */
  static Callback discarded(Request request, Callback ended) {
    return Callback.from(() -> new Leftover(request, ended).begin(), ended::failed);
  }

  // Most of them are there at once, and need no timer.
  private void begin() {
    run();
    if (!over.get()) {
      HeldEndPoint.awaitsBody(request);
      request
          .getComponents()
          .getScheduler()
          .schedule(this::end, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public InvocationType getInvocationType() {
    return InvocationType.NON_BLOCKING;
  }

  @Override
  public void run() {
    while (!over.get()) {
      Content.Chunk chunk = request.read();
      if (chunk == null) {
        request.demand(this);
        return;
      }
      discarded += chunk.remaining();
      boolean last = chunk.isLast() || Content.Chunk.isFailure(chunk);
      chunk.release();
      if (last || discarded > MOST) {
        end();
      }
    }
  }

  private void end() {
    if (over.compareAndSet(false, true)) {
      ended.succeeded();
    }
  }
}
