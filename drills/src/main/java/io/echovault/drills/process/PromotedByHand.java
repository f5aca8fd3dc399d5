package io.echovault.drills.process;

import io.echovault.bench.run.Ports;
import io.echovault.drills.ground.Ground;
import io.echovault.drills.ground.Threads;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;

/**
 * Two servers, and {@code pg_ctl promote} after a time that stands for noticing the death. Patroni
 * promotes by the same command.
 */
final class PromotedByHand implements Takeover {
  private static final Duration FOLLOWS = Duration.ofSeconds(60);

  private final Ground ground;
  private final Duration detection;
  private final boolean synchronous;
  private int free;

  PromotedByHand(Ground ground, Duration detection, boolean synchronous) {
    this.ground = ground;
    this.detection = detection;
    this.synchronous = synchronous;
  }

  @Override
  public void begin() throws IOException, SQLException {
    free = Ports.free();
    ground.use(Map.of("DATABASE_URL", both(ground.url(), free)));
    again();
  }

  /** The address of the first server with a second one beside it, whichever takes writes. */
  private static String both(String url, int other) {
    int path = url.lastIndexOf('/');
    return url.substring(0, path)
        + ",127.0.0.1:"
        + other
        + url.substring(path)
        + "?target_session_attrs=read-write";
  }

  @Override
  public void kill() {
    free = ground.postgres().port();
    ground.killPrimary();
  }

  @Override
  public void promote() {
    Threads.pass(detection);
    ground.failOver();
  }

  /** Starts a standby, and has every commit wait for it. */
  @Override
  public void again() throws SQLException, IOException {
    ground.follow(free);
    if (!synchronous) {
      return;
    }
    try (Connection connection = ground.database().connect();
        Statement statement = connection.createStatement()) {
      statement.execute("ALTER SYSTEM SET synchronous_standby_names = '*'");
      statement.execute("SELECT pg_reload_conf()");
    }
    if (!Threads.await(FOLLOWS, this::follows)) {
      throw new IOException("the standby does not follow");
    }
  }

  private boolean follows() {
    try {
      return ground
              .database()
              .count("select count(*) from pg_stat_replication where sync_state = 'sync'")
          > 0;
    } catch (SQLException notYet) {
      return false;
    }
  }
}
