package io.echovault.app.web;

import java.util.HashSet;
import java.util.Set;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Request;

/**
 * Which origins' scripts may read answers: those that are set and no others, and never with
 * cookies, since there are none.
 */
final class Cors {
  private static final String ORIGIN = "Origin";
  private static final HttpField VARY = new PreEncodedHttpField("Vary", ORIGIN);
  private static final HttpField METHODS =
      new PreEncodedHttpField("Access-Control-Allow-Methods", "GET, POST, DELETE");
  private static final HttpField HEADERS =
      new PreEncodedHttpField("Access-Control-Allow-Headers", "Authorization, Content-Type");
  private static final HttpField READABLE =
      new PreEncodedHttpField("Access-Control-Expose-Headers", "Retry-After");
  private static final HttpField CROSS =
      new PreEncodedHttpField("Cross-Origin-Resource-Policy", "cross-origin");
  private static final HttpField TEN_MINUTES =
      new PreEncodedHttpField("Access-Control-Max-Age", "600");

  private final Set<String> origins;

  Cors(Iterable<String> origins) {
    var all = new HashSet<String>();
    origins.forEach(all::add);
    this.origins = Set.copyOf(all);
  }

  boolean allows(String origin) {
    return origins.contains(origin);
  }

  /** Says on an answer whether the origin that asked may read it. */
  void putOn(Request request, HttpFields.Mutable headers) {
    if (origins.isEmpty()) {
      return;
    }
    headers.add(VARY);
    String origin = request.getHeaders().get(ORIGIN);
    if (origin != null && allows(origin)) {
      headers.put(new HttpField("Access-Control-Allow-Origin", origin));
      headers.put(READABLE);
      headers.put(CROSS);
    }
  }

  /** Whether a browser asks, before a script's request, if it may be sent. */
  boolean isPreflight(Request request) {
    HttpFields headers = request.getHeaders();
    return HttpMethod.OPTIONS.is(request.getMethod())
        && headers.contains(ORIGIN)
        && headers.contains("Access-Control-Request-Method");
  }

  /** What may be sent, if the origin is one of those. */
  void answerPreflight(Request request, HttpFields.Mutable headers) {
    String origin = request.getHeaders().get(ORIGIN);
    if (origin != null && allows(origin)) {
      headers.put(METHODS);
      headers.put(HEADERS);
      headers.put(TEN_MINUTES);
    }
  }
}
