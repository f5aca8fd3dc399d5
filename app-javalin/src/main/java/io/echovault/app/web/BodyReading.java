package io.echovault.app.web;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Invocable;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * A request's body, read as it comes, never further than a bound and never for longer than a time.
 * No thread waits for what has not come, and all bodies that are under way together have a bound
 * too.
 */
final class BodyReading implements Invocable.Task {
  private static final int CHUNK = 16 * 1024;
  private static final Scheduler.Task NONE = () -> false;

  /** What becomes of a body; one of the two is called, once, from any thread. */
  interface Reader {
    void whole(byte[] body);

    /**
     * The rest is not read, so the connection can serve no other request.
     *
     * @param status 413 when there are more bytes than the bound, whether the length was announced
     *     or not; 408 when they come too slowly; 400 when they stop; 503 when there is no room
     */
    void refused(int status);
  }

  private final Request request;
  private final int most;
  private final AtomicLong room;
  private final Duration patience;
  private final Reader reader;
  private final AtomicBoolean over = new AtomicBoolean();
  private final AtomicLong held = new AtomicLong();
  private Scheduler.Task timer = NONE;
  private byte[] bytes = new byte[0];
  private int length;
  private int counted;

  private BodyReading(
      Request request, int most, AtomicLong room, Duration patience, Reader reader) {
    this.request = request;
    this.most = most;
    this.room = room;
    this.patience = patience;
    this.reader = reader;
  }

  /**
   * Begins to read.
   *
   * @param most how many bytes at most
   * @param room how many more bytes all bodies that are still coming may have together
   * @param patience how long the whole of it may take
   */
  static void begin(Request request, int most, AtomicLong room, Duration patience, Reader reader) {
    if (request.getLength() > most) {
      reader.refused(413);
    } else {
      new BodyReading(request, most, room, patience, reader).run();
    }
  }

  @Override
  public InvocationType getInvocationType() {
    return InvocationType.NON_BLOCKING;
  }

  /** Reads what is there; is called again, by one thread at a time, when there is more. */
  @Override
  public void run() {
    while (!over.get()) {
      Content.Chunk chunk = request.read();
      if (chunk == null) {
        awaitMore();
        return;
      }
      if (Content.Chunk.isFailure(chunk)) {
        timer.cancel();
        refuse(400);
        return;
      }
      boolean last = chunk.isLast();
      int count = chunk.remaining();
      if (length + count > most) {
        chunk.release();
        timer.cancel();
        refuse(413);
        return;
      }
      take(chunk.getByteBuffer(), count);
      chunk.release();
      if (last) {
        finish();
        return;
      }
    }
  }

  // Most bodies are there at once, and neither take room nor have a timer.
  private void awaitMore() {
    int more = length - counted;
    counted = length;
    held.addAndGet(more);
    if (room.addAndGet(-more) < 0) {
      refuse(503);
      return;
    }
    if (timer == NONE) {
      timer =
          request
              .getComponents()
              .getScheduler()
              .schedule(() -> refuse(408), patience.toMillis(), TimeUnit.MILLISECONDS);
    }
    request.demand(this);
    if (over.get()) {
      giveBack();
    }
  }

  private void finish() {
    timer.cancel();
    giveBack();
    if (over.compareAndSet(false, true)) {
      reader.whole(bytes.length == length ? bytes : Arrays.copyOf(bytes, length));
    }
  }

  // Called by the timer too, while bytes come in: whatever was taken is given back once.
  private void refuse(int status) {
    if (over.compareAndSet(false, true)) {
      reader.refused(status);
    }
    giveBack();
  }

  private void giveBack() {
    room.addAndGet(held.getAndSet(0));
  }

  private void take(ByteBuffer more, int count) {
    if (bytes.length - length < count) {
      // Trusted for no more than a chunk: memory is given for bytes that came.
      int announced = (int) Math.max(0, Math.min(request.getLength(), CHUNK));
      int grown = length == 0 ? announced : bytes.length * 2;
      bytes = Arrays.copyOf(bytes, Math.max(grown, length + count));
    }
    more.get(bytes, length, count);
    length += count;
  }
}
