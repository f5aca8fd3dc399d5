package io.echovault.drills.process;

import io.echovault.drills.ground.Ground;
import io.echovault.drills.ground.Patroni;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;

/** Three servers under Patroni, which notices the death and decides by itself. */
final class PromotedByPatroni implements Takeover {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Ground ground;
  private final Patroni patroni;

  PromotedByPatroni(Ground ground) throws IOException, SQLException {
    this.ground = ground;
    this.patroni = Patroni.start();
  }

  @Override
  public void begin() {
    ground.move(patroni);
  }

  @Override
  public void kill() throws IOException {
    patroni.killLeader();
  }

  @Override
  public void promote() throws IOException {
    patroni.awaitLeader(PATIENCE);
  }

  @Override
  public void again() throws IOException {
    patroni.bringBack();
    patroni.awaitFollowers(PATIENCE);
  }
}
