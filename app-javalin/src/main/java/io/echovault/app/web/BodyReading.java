package io.echovault.app.web;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Invocable;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * A request's body, read as it comes: never further than a bound, never for longer than a time, and
 * never slower than a least speed. No thread waits for what has not come, and all bodies that are
 * under way together have a bound too.
 */
final class BodyReading implements Invocable.Task {
  private static final int CHUNK = 16 * 1024;

  /** Long enough for a packet that was lost to be sent again. */
  private static final Duration WINDOW = Duration.ofSeconds(3);

  /** What has to come in every window, unless the body ends: 4 KB a second. */
  private static final int LEAST_IN_WINDOW = 12 * 1024;

  private static final Scheduler.Task NONE = () -> false;

  /** What becomes of a body; one of the two is called, once, from any thread. */
  interface Reader {
    void whole(byte[] body);

    /**
     * The rest is not read, so the connection can serve no other request.
     *
     * @param status 413 when there are more bytes than the bound, whether the length was announced
     *     or not; 400 when they stop; 408 when they come too slowly, or more slowly than others
     *     while there is no room for all. With 408 the reading may still be under way, so the rest
     *     cannot be read by anybody else
     */
    void refused(int status);
  }

  private final Request request;
  private final int most;
  private final BodyRoom room;
  private final long origin;
  private final Duration patience;
  private final Reader reader;
  private final AtomicBoolean over = new AtomicBoolean();
  private volatile Scheduler.Task timer = NONE;
  private volatile Optional<BodyRoom.Place> place = Optional.empty();

  /** How much has come, for the timer to see. */
  private volatile int arrived;

  private int length;
  private byte[] bytes = new byte[0];
  private int counted;
  private int before;
  private Duration waited = Duration.ZERO;

  private BodyReading(
      Request request, int most, BodyRoom room, long origin, Duration patience, Reader reader) {
    this.request = request;
    this.most = most;
    this.room = room;
    this.origin = origin;
    this.patience = patience;
    this.reader = reader;
  }

  /**
   * Begins to read.
   *
   * @param most how many bytes at most
   * @param room what all bodies that are still coming have together
   * @param origin the number of where it comes from
   * @param patience how long the whole of it may take
   */
  static void begin(
      Request request, int most, BodyRoom room, long origin, Duration patience, Reader reader) {
    if (request.getLength() > most) {
      reader.refused(413);
    } else {
      new BodyReading(request, most, room, origin, patience, reader).run();
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
        refuse(400);
        return;
      }
      boolean last = chunk.isLast();
      int count = chunk.remaining();
      if (length + count > most) {
        chunk.release();
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
    if (place.isEmpty()) {
      HeldEndPoint.awaitsBody(request);
      place = Optional.of(room.enter(origin, () -> refuse(408)));
      schedule();
    }
    room.grow(place.get(), more);
    if (!over.get()) {
      request.demand(this);
    }
    if (over.get()) {
      giveBack();
    }
  }

  private void schedule() {
    Duration left = patience.minus(waited);
    Duration next = left.compareTo(WINDOW) < 0 ? left : WINDOW;
    waited = waited.plus(next);
    timer =
        request
            .getComponents()
            .getScheduler()
            .schedule(this::lookAtSpeed, next.toMillis(), TimeUnit.MILLISECONDS);
    if (over.get()) {
      timer.cancel();
    }
  }

  // Called by the timer only, never twice at once.
  private void lookAtSpeed() {
    if (waited.compareTo(patience) >= 0 || arrived - before < LEAST_IN_WINDOW) {
      refuse(408);
    } else if (!over.get()) {
      before = arrived;
      schedule();
    }
  }

  private void finish() {
    if (over.compareAndSet(false, true)) {
      giveBack();
      place.ifPresent(slow -> HeldEndPoint.bodyDone(request));
      reader.whole(bytes.length == length ? bytes : Arrays.copyOf(bytes, length));
    }
  }

  // Called by the timer too, and for others' bodies, while bytes come in.
  private void refuse(int status) {
    if (over.compareAndSet(false, true)) {
      giveBack();
      reader.refused(status);
    }
  }

  private void giveBack() {
    timer.cancel();
    place.ifPresent(room::leave);
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
    arrived = length;
  }
}
