package io.echovault.postgres;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Makes connections for a pool and, while the database is away, tries again and again. The pool
 * itself would wait longer after every failure and notice late that the database is back.
 */
final class PatientDataSource implements DataSource {
  private static final long PAUSE_MILLIS = 100;

  private final DatabaseUrl url;

  PatientDataSource(DatabaseUrl url) {
    this.url = url;
  }

  /** A new connection, as soon as there can be one; the pool interrupts this when it is closed. */
  @Override
  public Connection getConnection() throws SQLException {
    while (true) {
      try {
        return Connections.pooled(url);
      } catch (SQLException failed) {
        if (!away(failed)) {
          throw failed;
        }
        pause(failed);
      }
    }
  }

  // No connection, or the server is starting or stopping; a wrong password is neither.
  private static boolean away(SQLException failed) {
    String state = Optional.ofNullable(failed.getSQLState()).orElse("");
    return state.startsWith("08") || state.startsWith("57P");
  }

  private static void pause(SQLException failed) throws SQLException {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      throw failed;
    }
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    throw new SQLFeatureNotSupportedException("the login is in the URL");
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public void setLoginTimeout(int seconds) {
    // The pool asks for this; how long a connection may take is in its properties.
  }

  @Override
  public int getLoginTimeout() {
    // The pool, when it closes, waits so long for a connection that is being made.
    return 1;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
