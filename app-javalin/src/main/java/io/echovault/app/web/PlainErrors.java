package io.echovault.app.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** What the server itself refuses, such as a request that is not HTTP, as problem+json too. */
final class PlainErrors extends ErrorHandler {
  private final SecurityHeaders secure;

  PlainErrors(SecurityHeaders secure) {
    this.secure = secure;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      String message,
      Throwable cause,
      Callback callback) {
    secure.putOn(response.getHeaders());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problems.TYPE);
    response.write(true, ByteBuffer.wrap(body(code)), callback);
  }

  private static byte[] body(int code) {
    String title = HttpStatus.getMessage(code);
    return Problems.body(code, title).getBytes(StandardCharsets.UTF_8);
  }
}
