package io.echovault.postgres;

import com.zaxxer.hikari.HikariDataSource;
import io.echovault.ports.outbound.Inbox;
import io.echovault.ports.outbound.Outbox;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.vocabulary.MessageCount;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * A PostgreSQL database, version 15 or later, that holds everything. Safe for many threads and
 * processes. After an outage it goes on by itself.
 */
public final class PostgresDatabase implements AutoCloseable {
  private final HikariDataSource pool;
  private final Transactions transactions;

  private PostgresDatabase(HikariDataSource pool) {
    this.pool = pool;
    this.transactions = new Transactions(Jdbi.create(pool));
  }

  /**
   * Brings the database to the shape that this version needs, and opens it. All work is done under
   * a role or login that owns nothing and is bound by row-level security.
   *
   * @throws io.echovault.ports.vocabulary.MemoException.TryAgain when the database cannot be
   *     reached
   * @throws IllegalStateException when it refuses; the message says why
   */
  public static PostgresDatabase open(PostgresSettings settings) {
    Optional<String> role = Migrations.run(settings.owner(), settings.login());
    var database =
        new PostgresDatabase(Connections.pool(settings.login(), role, settings.poolSize()));
    boolean works = false;
    try {
      database.transactions.each(handle -> handle.execute("SELECT 1"));
      works = true;
      return database;
    } finally {
      if (!works) {
        database.close();
      }
    }
  }

  /**
   * Why real people's memories are not safe in a database, in plain words with what to do: it can
   * lose what it acknowledged, or its login or role is not bound by row-level security. Empty when
   * nothing is wrong. Looks before anything is made, and changes nothing.
   *
   * @throws io.echovault.ports.vocabulary.MemoException.TryAgain when the database cannot be
   *     reached
   */
  public static List<String> unsafe(PostgresSettings settings) {
    return Fitness.problems(settings);
  }

  /**
   * What a look at a database shows. Changes nothing.
   *
   * @throws io.echovault.ports.vocabulary.MemoException.TryAgain when the database cannot be
   *     reached
   */
  public static Inspection inspect(PostgresSettings settings) {
    return Inspecting.look(settings);
  }

  /**
   * What a restore would undo, and who stands in its way. Changes nothing.
   *
   * @throws io.echovault.ports.vocabulary.MemoException.TryAgain when the database cannot be
   *     reached
   */
  public static Occupancy occupancy(PostgresSettings settings) {
    return Occupied.look(settings);
  }

  /**
   * The variables by which PostgreSQL's own programs reach the database as the login that owns the
   * tables. Holds the password, which so stands in no list of processes.
   */
  public static Map<String, String> programVariables(PostgresSettings settings) {
    return ProgramVariables.of(settings.owner());
  }

  /** Removes from the database's files what erasures leave there, as the login of the owner. */
  public static ErasureTraces erasureTraces(PostgresSettings settings) {
    return new ErasureTraces(settings.owner());
  }

  /** The tenants' data and the platform's keys. */
  public Storage storage() {
    return new PostgresStorage(transactions);
  }

  /** The messages that wait to be handled. */
  public Inbox inbox() {
    return new PostgresInbox(transactions);
  }

  /** The replies that wait to be sent. */
  public Outbox outbox() {
    return new PostgresOutbox(transactions);
  }

  /** How the database is now; asks it, and takes up to three seconds when it does not answer. */
  public Health health() {
    return new HealthCheck(transactions).look();
  }

  /**
   * Sums over all tenants. Goes through all members, so it is nothing for every second.
   *
   * @param now sessions that end later are open
   */
  public Totals totals(Instant now) {
    return transactions.each(
        handle ->
            handle
                .createQuery("SELECT * FROM totals(:now)")
                .bind("now", Values.time(now))
                .map(
                    (row, context) ->
                        new Totals(
                            row.getLong("members"),
                            row.getLong("sessions"),
                            row.getLong("memories"),
                            row.getLong("journal_bytes"),
                            row.getLong("vector_bytes"),
                            row.getLong("all_bytes"),
                            messages(handle, YearMonth.from(now.atOffset(ZoneOffset.UTC)))))
                .one());
  }

  /** The messages that were delivered to all tenants in a month, as the channel priced them. */
  public List<MessageCount> messages(YearMonth month) {
    return transactions.each(handle -> messages(handle, month));
  }

  private static List<MessageCount> messages(Handle handle, YearMonth month) {
    return handle
        .createQuery("SELECT * FROM message_totals(:month)")
        .bind("month", PostgresBilling.number(month))
        .map((row, context) -> PostgresBilling.count(row))
        .list();
  }

  /** How the connections are used now. */
  public PoolUse pool() {
    var use = pool.getHikariPoolMXBean();
    return new PoolUse(
        use.getActiveConnections(),
        use.getIdleConnections(),
        use.getThreadsAwaitingConnection(),
        pool.getMaximumPoolSize());
  }

  /** Gives the connections back. */
  @Override
  public void close() {
    pool.close();
  }
}
