package io.echovault.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/** Makes connections to a database. */
final class Connections {
  static final String SCHEMA = "echovault";

  // A server that is gone without a word is noticed within the socket's patience, which is longer
  // than any statement may take.
  private static final String SOCKET_SECONDS = "30";
  private static final String CONNECT_SECONDS = "5";
  private static final long BORROW_MILLIS = 3_000;

  // Plans are made once per connection, when tables may still be empty, and must hold when they are
  // full: a plan that reads a whole table would look cheap then and be ruinous later. Where there
  // is
  // no other way the server counts it as so dear that it would compile the statement first.
  static final String SESSION =
      "SET statement_timeout = '20s'; SET lock_timeout = '5s';"
          + " SET idle_in_transaction_session_timeout = '15s';"
          + " SET default_transaction_isolation = 'read committed';"
          + " SET plan_cache_mode = force_generic_plan; SET enable_seqscan = off; SET jit = off;";

  private Connections() {}

  /** A connection without a limit on how long a statement takes. */
  static Connection plain(DatabaseUrl url) throws SQLException {
    return DriverManager.getConnection(address(url), properties(url));
  }

  /** A connection that gives up on a server that is gone without a word. */
  static Connection pooled(DatabaseUrl url) throws SQLException {
    Properties properties = properties(url);
    properties.setProperty("socketTimeout", SOCKET_SECONDS);
    return DriverManager.getConnection(address(url), properties);
  }

  /** Where the database is, in the driver's words. */
  static String address(DatabaseUrl url) {
    return url.hosts().stream()
        .map(
            host ->
                (host.name().indexOf(':') < 0 ? host.name() : "[" + host.name() + "]")
                    + ":"
                    + host.port())
        .collect(
            Collectors.joining(
                ",",
                "jdbc:postgresql://",
                "/" + URLEncoder.encode(url.database(), StandardCharsets.UTF_8)));
  }

  /** Everything else that the driver needs, the password among it. */
  static Properties properties(DatabaseUrl url) {
    var properties = new Properties();
    properties.setProperty("user", url.user());
    properties.setProperty("password", url.password());
    properties.setProperty("currentSchema", SCHEMA);
    properties.setProperty("connectTimeout", CONNECT_SECONDS);
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("ApplicationName", "echovault");
    // What the server says about a failed row holds the row.
    properties.setProperty("logServerErrorDetail", "false");
    url.parameters().forEach(properties::setProperty);
    return properties;
  }

  /**
   * Connections that are kept.
   *
   * @param role what they take before they work; none where the login works under its own name
   */
  static HikariDataSource pool(DatabaseUrl url, Optional<String> role, int size) {
    var config = new HikariConfig();
    config.setPoolName("postgres");
    config.setDataSource(new PatientDataSource(url));
    config.setMaximumPoolSize(size);
    config.setConnectionTimeout(BORROW_MILLIS);
    config.setValidationTimeout(2_000);
    config.setConnectionInitSql(
        SESSION + role.map(each -> " SET ROLE " + WorkingRole.quoted(each)).orElse(""));
    // Whoever opens the pool tries it out.
    config.setInitializationFailTimeout(-1);
    return new HikariDataSource(config);
  }
}
