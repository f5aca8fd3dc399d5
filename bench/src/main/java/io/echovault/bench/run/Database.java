package io.echovault.bench.run;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A look at the tables; by the administrator's login past all that guards them. */
public record Database(String url) {
  private static final String ARRIVED =
      "select coalesce(sum(cardinality(messages)), 0) from echovault.inbox_arrivals";

  /** The number that a query gives. */
  public long count(String sql) throws SQLException {
    return counts("select 'all', (" + sql + ")").getOrDefault("all", 0L);
  }

  /** The names that a query gives. */
  public Set<String> names(String sql) throws SQLException {
    return counts("select named.*, 1 from (" + sql + ") as named").keySet();
  }

  /** A connection, which gives up a statement that takes half a minute. */
  public Connection connect() throws SQLException {
    URI uri = URI.create(url);
    String[] login = uri.getRawUserInfo().split(":", 2);
    String jdbc =
        "jdbc:postgresql://%s:%d%s?connectTimeout=5&socketTimeout=30"
            .formatted(uri.getHost(), uri.getPort(), uri.getPath());
    return DriverManager.getConnection(jdbc, login[0], login[1]);
  }

  /** A query for names and numbers. */
  public Map<String, Long> counts(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      Map<String, Long> counts = new LinkedHashMap<>();
      while (rows.next()) {
        counts.put(rows.getString(1), rows.getLong(2));
      }
      return counts;
    }
  }

  /** Messages that are accepted and neither handled nor given up. */
  public long messagesWaiting() throws SQLException {
    return count("select count(*) from echovault.inbox where state = 0") + count(ARRIVED);
  }

  /** Messages that became durable, handled or not. */
  public long messagesStored() throws SQLException {
    return count("select count(*) from echovault.inbox") + count(ARRIVED);
  }

  /** Replies that are neither sent nor given up. */
  public long repliesWaiting() throws SQLException {
    return count("select count(*) from echovault.sending where state < 2");
  }

  /** Replies whose sending was begun and of which nothing is noted. */
  public Set<String> repliesUnderWay() throws SQLException {
    return names("select reply_id::text from echovault.sending where state < 2 and attempts > 0");
  }
}
