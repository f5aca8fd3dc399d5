package io.echovault.app.health;

import io.echovault.app.logs.Causes;
import io.echovault.ports.outbound.Inbox;
import io.echovault.ports.outbound.Outbox;
import io.echovault.ports.vocabulary.QueueDepth;
import io.echovault.postgres.Health;
import io.echovault.postgres.PoolUse;
import io.echovault.postgres.PostgresDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out how the app is, at most once a second however many ask. A database that does not answer
 * holds up the probe, not those who ask: they get a report that says so.
 */
public final class Probe {
  private static final Logger LOG = LoggerFactory.getLogger(Probe.class);
  private static final Duration FRESH = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofMillis(1500);
  private static final long LEAST_FREE_BYTES = 50_000_000;
  private static final QueueDepth NOT_KNOWN = new QueueDepth(0, 0, Optional.empty());

  private final PostgresDatabase database;
  private final Inbox inbox;
  private final Outbox outbox;
  private final Path dataDirectory;
  private final IntSupplier webhookQueue;
  private final BooleanSupplier sendingStopped;
  private final Supplier<List<String>> remarks;
  private final InstantSource instants;
  private final long startedNanos = System.nanoTime();
  private final String version = Version.current();
  private CompletableFuture<Report> latest;
  private long latestNanos;

  /**
   * @param remarks what is not as it should be and keeps the app from nothing, in plain words
   */
  public Probe(
      PostgresDatabase database,
      Path dataDirectory,
      IntSupplier webhookQueue,
      BooleanSupplier sendingStopped,
      Supplier<List<String>> remarks,
      InstantSource instants) {
    this.database = database;
    this.inbox = database.inbox();
    this.outbox = database.outbox();
    this.dataDirectory = dataDirectory;
    this.webhookQueue = webhookQueue;
    this.sendingStopped = sendingStopped;
    this.remarks = remarks;
    this.instants = instants;
    latestNanos = System.nanoTime();
    latest = CompletableFuture.supplyAsync(this::look);
  }

  /** How the app is; at most a second old, and there within two. */
  public Report report() {
    try {
      return current().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return unreachable("the database does not answer in time");
    } catch (ExecutionException e) {
      LOG.error("event=probe_failed error={}", Causes.of(e));
      return unreachable("the app cannot find out how it is");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return unreachable("the app is being ended");
    }
  }

  private synchronized CompletableFuture<Report> current() {
    boolean stale = System.nanoTime() - latestNanos > FRESH.toNanos();
    if (latest.isDone() && stale) {
      latestNanos = System.nanoTime();
      latest = CompletableFuture.supplyAsync(this::look);
    }
    return latest;
  }

  private Report look() {
    Health health = database.health();
    if (!health.reachable()) {
      return report(health, NOT_KNOWN, NOT_KNOWN, List.of());
    }
    try {
      return report(health, inbox.depth(), outbox.depth(), List.of());
    } catch (RuntimeException e) {
      LOG.warn("event=depth_unknown error={}", Causes.of(e));
      return report(health, NOT_KNOWN, NOT_KNOWN, List.of("the queues cannot be read"));
    }
  }

  private Report unreachable(String why) {
    return report(new Health(false, false, false, List.of(why)), NOT_KNOWN, NOT_KNOWN, List.of());
  }

  private Report report(
      Health health, QueueDepth inboxDepth, QueueDepth outboxDepth, List<String> others) {
    var problems = new ArrayList<String>(health.problems());
    problems.addAll(others);
    long free = freeBytes();
    boolean room = free >= LEAST_FREE_BYTES;
    if (!room) {
      problems.add("the disk under the data directory is almost full");
    }
    problems.addAll(remarks.get());
    boolean ready = health.ready() && room && others.isEmpty();
    Instant now = instants.instant();
    PoolUse pool = database.pool();
    return new Report(
        now,
        Duration.ofNanos(System.nanoTime() - startedNanos),
        version,
        InstallationMark.of(dataDirectory),
        health,
        pool,
        inboxDepth,
        outboxDepth,
        webhookQueue.getAsInt(),
        free,
        sendingStopped.getAsBoolean(),
        ready,
        problems);
  }

  private long freeBytes() {
    try {
      return Files.getFileStore(dataDirectory).getUsableSpace();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
