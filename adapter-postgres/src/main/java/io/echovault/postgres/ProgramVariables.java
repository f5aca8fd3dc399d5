package io.echovault.postgres;

import io.echovault.postgres.DatabaseUrl.Host;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A database's address in the environment variables of libpq, PostgreSQL's own library. */
final class ProgramVariables {
  /** By the names of the driver. What is not here has no variable, or means the same without. */
  private static final Map<String, String> NAMES =
      Map.of(
          "sslmode", "PGSSLMODE",
          "sslrootcert", "PGSSLROOTCERT",
          "sslcert", "PGSSLCERT",
          "sslkey", "PGSSLKEY",
          "channelBinding", "PGCHANNELBINDING",
          "gssEncMode", "PGGSSENCMODE",
          "kerberosServerName", "PGKRBSRVNAME",
          "connectTimeout", "PGCONNECT_TIMEOUT",
          "options", "PGOPTIONS");

  private ProgramVariables() {}

  static Map<String, String> of(DatabaseUrl url) {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("PGHOST", url.hosts().stream().map(Host::name).collect(Collectors.joining(",")));
    variables.put(
        "PGPORT",
        url.hosts().stream()
            .map(host -> String.valueOf(host.port()))
            .collect(Collectors.joining(",")));
    variables.put("PGDATABASE", url.database());
    variables.put("PGUSER", url.user());
    variables.put("PGPASSWORD", url.password());
    variables.put("PGAPPNAME", "echovault");
    url.parameters()
        .forEach(
            (name, value) -> {
              String variable = NAMES.get(name);
              if (variable != null) {
                variables.put(variable, value);
              }
            });
    return variables;
  }
}
