package io.echovault.app.web;

import java.nio.ByteBuffer;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/** A request whose body was read to its end already, and is read again out of memory. */
final class RequestWithBody extends Request.Wrapper {
  private final byte[] body;
  private boolean given;

  RequestWithBody(Request request, byte[] body) {
    super(request);
    this.body = body;
  }

  @Override
  public long getLength() {
    return body.length;
  }

  @Override
  public Content.Chunk read() {
    if (given || body.length == 0) {
      return Content.Chunk.EOF;
    }
    given = true;
    return Content.Chunk.from(ByteBuffer.wrap(body), true);
  }

  @Override
  public boolean consumeAvailable() {
    given = true;
    return true;
  }

  @Override
  public void demand(Runnable demandCallback) {
    demandCallback.run();
  }
}
