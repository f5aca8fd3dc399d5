package io.echovault.app.web;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A request's body, read once, never further than a bound and never for longer than a time. No
 * thread waits for what has not come, and all bodies that are under way together have a bound too.
 */
final class BoundedBody implements ReadListener {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int CHUNK = 16 * 1024;

  private final int most;
  private final AtomicLong room;
  private final ServletInputStream stream;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final AtomicLong held = new AtomicLong();
  private final CompletableFuture<byte[]> whole = new CompletableFuture<>();

  private BoundedBody(int most, AtomicLong room, ServletInputStream stream) {
    this.most = most;
    this.room = room;
    this.stream = stream;
  }

  /**
   * The raw bytes of a request that is answered asynchronously.
   *
   * @param most how many bytes at most
   * @param room how many more bytes all bodies together may have; they have them until they are
   *     whole or refused
   * @return fails with an {@link HttpResponseException}: 413 when there are more bytes, whether the
   *     length was announced or not; 400 when they stop; 503 when there is no room; and with a
   *     {@link java.util.concurrent.TimeoutException} when they come too slowly. The rest is not
   *     read, so the connection is to be closed then.
   */
  static CompletableFuture<byte[]> read(Context ctx, int most, AtomicLong room) {
    if (ctx.req().getContentLengthLong() > most) {
      return CompletableFuture.failedFuture(refusal(HttpStatus.CONTENT_TOO_LARGE));
    }
    try {
      ServletInputStream stream = ctx.req().getInputStream();
      var body = new BoundedBody(most, room, stream);
      stream.setReadListener(body);
      return body.inTime();
    } catch (IOException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private CompletableFuture<byte[]> inTime() {
    return whole
        .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
        .whenComplete((done, failure) -> giveBack());
  }

  @Override
  public void onDataAvailable() throws IOException {
    var chunk = new byte[CHUNK];
    while (!whole.isDone() && stream.isReady()) {
      int read = stream.read(chunk);
      if (read < 0) {
        return;
      }
      keep(chunk, read);
    }
  }

  private void keep(byte[] chunk, int read) {
    if (bytes.size() + read > most) {
      fail(HttpStatus.CONTENT_TOO_LARGE);
    } else if (room.addAndGet(-read) < 0) {
      room.addAndGet(read);
      fail(HttpStatus.SERVICE_UNAVAILABLE);
    } else {
      held.addAndGet(read);
      bytes.write(chunk, 0, read);
      if (whole.isDone()) {
        giveBack();
      }
    }
  }

  @Override
  public void onAllDataRead() {
    whole.complete(bytes.toByteArray());
  }

  @Override
  public void onError(Throwable failure) {
    fail(HttpStatus.BAD_REQUEST);
  }

  private void fail(HttpStatus status) {
    whole.completeExceptionally(refusal(status));
  }

  // Its time may run out while bytes come in: whatever was taken is given back once.
  private void giveBack() {
    room.addAndGet(held.getAndSet(0));
  }

  private static HttpResponseException refusal(HttpStatus status) {
    return new HttpResponseException(status.getCode(), status.getMessage());
  }
}
