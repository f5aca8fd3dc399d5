package io.echovault.postgres;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The parameters of a {@code postgresql://} URL, translated for the JDBC driver. */
final class UrlParameters {
  private static final Map<String, String> SAME_VALUE =
      Map.ofEntries(
          Map.entry("sslmode", "sslmode"),
          Map.entry("sslrootcert", "sslrootcert"),
          Map.entry("sslcert", "sslcert"),
          Map.entry("sslkey", "sslkey"),
          Map.entry("sslpassword", "sslpassword"),
          Map.entry("sslnegotiation", "sslNegotiation"),
          Map.entry("channel_binding", "channelBinding"),
          Map.entry("gssencmode", "gssEncMode"),
          Map.entry("krbsrvname", "kerberosServerName"),
          Map.entry("application_name", "ApplicationName"),
          Map.entry("connect_timeout", "connectTimeout"),
          Map.entry("options", "options"));
  private static final List<String> SSL_MODES =
      List.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full");
  private static final Map<String, String> SESSIONS =
      Map.of(
          "any", "any",
          "read-write", "primary",
          "primary", "primary",
          "prefer-standby", "preferSecondary");

  private UrlParameters() {}

  /**
   * The same under the driver's names.
   *
   * @throws IllegalArgumentException for a parameter that would have no effect
   */
  static Map<String, String> forDriver(Map<String, String> parameters) {
    var translated = new LinkedHashMap<String, String>();
    parameters.forEach(
        (name, value) -> {
          if (name.equals("sslmode") && !SSL_MODES.contains(value)) {
            throw DatabaseUrl.bad("sslmode is one of " + String.join(", ", SSL_MODES));
          }
          if (SAME_VALUE.containsKey(name)) {
            translated.put(SAME_VALUE.get(name), value);
          } else if (name.equals("keepalives")) {
            translated.put("tcpKeepAlive", Boolean.toString(!value.equals("0")));
          } else if (name.equals("target_session_attrs") && SESSIONS.containsKey(value)) {
            translated.put("targetServerType", SESSIONS.get(value));
          } else {
            throw unknown(name);
          }
        });
    return translated;
  }

  private static IllegalArgumentException unknown(String name) {
    var known = new TreeSet<>(SAME_VALUE.keySet());
    known.add("keepalives");
    known.add("target_session_attrs");
    String shown = name.matches("[A-Za-z_]{1,40}") ? name : "(unprintable)";
    return DatabaseUrl.bad(
        "the parameter "
            + shown
            + " is not one of "
            + String.join(", ", known)
            + ", or its value has no meaning here");
  }
}
