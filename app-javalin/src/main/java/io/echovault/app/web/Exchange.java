package io.echovault.app.web;

import io.echovault.app.metrics.Metrics;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * One request that is answered without the routes, and its answer, which is given once, from any
 * thread.
 */
final class Exchange {
  /** Says that the connection serves no other request. */
  static final HttpField CLOSE = new PreEncodedHttpField(HttpHeader.CONNECTION, "close");

  private static final HttpField TYPE =
      new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, Problems.TYPE);
  private static final HttpField NOT_STORED =
      new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "no-store");
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0).asReadOnlyBuffer();

  private final Request request;
  private final Response response;
  private final Callback callback;
  private final String route;
  private final Metrics metrics;

  /**
   * A request and where its answer goes.
   *
   * @param route what it is counted as
   */
  Exchange(Request request, Response response, Callback callback, String route, Metrics metrics) {
    this.request = request;
    this.response = response;
    this.callback = callback;
    this.route = route;
    this.metrics = metrics;
  }

  Request request() {
    return request;
  }

  /** A header's value; empty when there is none. */
  String header(String name) {
    String value = request.getHeaders().get(name);
    return value == null ? "" : value;
  }

  /** A header's value; empty when there is none, or more than one. */
  String onlyHeader(String name) {
    String only = "";
    int count = 0;
    for (HttpField field : request.getHeaders()) {
      if (field.is(name)) {
        count++;
        only = field.getValue();
      }
    }
    return count == 1 && only != null ? only : "";
  }

  void accept() {
    answerEmpty(HttpStatus.OK_200);
  }

  void answerEmpty(int status) {
    begin(status);
    // Written before it is completed: the server stumbles over a request that is completed with
    // nothing written while it is still being handled (NullPointerException in its
    // HttpChannelState, 12.1.12).
    response.write(true, NOTHING, callback);
  }

  /** Answers with a problem and further headers. */
  void refuse(int status, HttpField... further) {
    refuse(status, callback, further);
  }

  /** Answers as {@link #refuse} does while more of the body may come, which nobody wants. */
  void refuseUnread(int status, HttpField... further) {
    refuse(status, Leftover.discarded(request, callback), further);
  }

  private void refuse(int status, Callback written, HttpField... further) {
    HttpFields.Mutable headers = begin(status);
    headers.add(TYPE);
    headers.add(NOT_STORED);
    for (HttpField each : further) {
      headers.add(each);
    }
    String body = Problems.body(status, HttpStatus.getMessage(status));
    response.write(true, ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)), written);
  }

  private HttpFields.Mutable begin(int status) {
    metrics.request(route, status, (System.nanoTime() - request.getBeginNanoTime()) / 1e9);
    response.setStatus(status);
    return response.getHeaders();
  }
}
