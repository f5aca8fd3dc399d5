package io.echovault.app.web;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** A request's body, read once, never further than a bound and never for longer than a time. */
final class BoundedBody {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int CHUNK = 16 * 1024;

  private BoundedBody() {}

  /**
   * The raw bytes.
   *
   * @param most how many bytes at most
   * @throws HttpResponseException 413 when there are more, whether the length was announced or not;
   *     408 when they come too slowly. The rest is not read, so the connection is closed then.
   */
  static byte[] read(Context ctx, int most) throws IOException {
    long announced = ctx.req().getContentLengthLong();
    if (announced > most) {
      throw refused(ctx, HttpStatus.CONTENT_TOO_LARGE);
    }
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    var bytes = new ByteArrayOutputStream(CHUNK);
    var chunk = new byte[CHUNK];
    try (InputStream stream = ctx.req().getInputStream()) {
      for (int read = stream.read(chunk); read >= 0; read = stream.read(chunk)) {
        bytes.write(chunk, 0, read);
        if (bytes.size() > most) {
          throw refused(ctx, HttpStatus.CONTENT_TOO_LARGE);
        }
        if (deadline - System.nanoTime() < 0) {
          throw refused(ctx, HttpStatus.REQUEST_TIMEOUT);
        }
      }
    }
    return bytes.toByteArray();
  }

  private static HttpResponseException refused(Context ctx, HttpStatus status) {
    ctx.header("Connection", "close");
    return new HttpResponseException(status.getCode(), status.getMessage());
  }
}
