package io.echovault.app.web;

import io.echovault.app.metrics.Metrics;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** One request for the webhook and its answer, which is given once, from any thread. */
final class Exchange {
  private static final String ROUTE = "POST " + WebhookRoutes.PATH;
  private static final List<HttpField> SECURE =
      SecurityHeaders.ALL.entrySet().stream()
          .<HttpField>map(each -> new PreEncodedHttpField(each.getKey(), each.getValue()))
          .toList();
  private static final HttpField TYPE =
      new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, Problems.TYPE);
  private static final HttpField NOT_STORED =
      new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "no-store");
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0).asReadOnlyBuffer();

  private final Request request;
  private final Response response;
  private final Callback callback;
  private final Metrics metrics;

  Exchange(Request request, Response response, Callback callback, Metrics metrics) {
    this.request = request;
    this.response = response;
    this.callback = callback;
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

  void accept() {
    begin(HttpStatus.OK_200);
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
    metrics.request(ROUTE, status, (System.nanoTime() - request.getBeginNanoTime()) / 1e9);
    response.setStatus(status);
    HttpFields.Mutable headers = response.getHeaders();
    SECURE.forEach(headers::add);
    return headers;
  }
}
