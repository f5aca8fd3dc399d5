package io.echovault.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.PreEncodedHttpField;

/**
 * What every answer tells browsers, whatever it is an answer to; a page that needs more says so
 * itself.
 */
final class SecurityHeaders {
  private static final Map<String, String> ALWAYS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Content-Security-Policy",
              "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
          "Permissions-Policy",
              "camera=(), microphone=(), geolocation=(), payment=(), usb=(),"
                  + " publickey-credentials-get=()");

  private static final String A_YEAR = "max-age=31536000";

  private final List<HttpField> fields;

  /**
   * @param publicUrl where the app is reached from outside: if that is encrypted, browsers are told
   *     never to come without
   */
  SecurityHeaders(Optional<String> publicUrl) {
    var all = new ArrayList<HttpField>();
    ALWAYS.forEach((name, value) -> all.add(new PreEncodedHttpField(name, value)));
    if (publicUrl.filter(url -> url.startsWith("https://")).isPresent()) {
      all.add(new PreEncodedHttpField("Strict-Transport-Security", A_YEAR));
    }
    fields = List.copyOf(all);
  }

  /** Puts them on an answer that has none of them yet. */
  void addTo(HttpFields.Mutable headers) {
    for (HttpField each : fields) {
      headers.add(each);
    }
  }

  /** Puts them on an answer that may have some of them. */
  void putOn(HttpFields.Mutable headers) {
    fields.forEach(headers::put);
  }
}
