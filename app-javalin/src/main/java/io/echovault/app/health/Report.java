package io.echovault.app.health;

import io.echovault.ports.vocabulary.QueueDepth;
import io.echovault.postgres.Health;
import io.echovault.postgres.PoolUse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How the app was at a moment.
 *
 * @param installation which of those on a machine it is, see {@link InstallationMark}
 * @param webhookQueue messages that wait to be made durable
 * @param freeBytes room left where the data directory is
 * @param ready whether the app can do its work
 * @param problems what is wrong or unwise, in plain words
 */
public record Report(
    Instant at,
    Duration uptime,
    String version,
    String installation,
    Health database,
    PoolUse pool,
    QueueDepth inbox,
    QueueDepth outbox,
    int webhookQueue,
    long freeBytes,
    boolean sendingStopped,
    boolean ready,
    List<String> problems) {

  public Report {
    problems = List.copyOf(problems);
  }
}
