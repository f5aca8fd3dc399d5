package io.echovault.app.pump;

import io.echovault.app.logs.Causes;
import io.echovault.app.metrics.Metrics;
import io.echovault.ports.inbound.Embedding;
import io.echovault.ports.vocabulary.QueueDepth;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has vectors made in the background, and shows how far that has come. */
public final class EmbeddingPump implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddingPump.class);
  private static final Duration REST = Duration.ofMillis(500);
  private static final int AT_ONCE = 8;

  private final Embedding embedding;
  private final InstantSource instants;
  private final Metrics metrics;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;
  private boolean surveyed;
  private boolean away;
  private long shown;

  /** Starts working: first on what an earlier run, or another model, left to be done. */
  public EmbeddingPump(Embedding embedding, InstantSource instants, Metrics metrics) {
    this.embedding = embedding;
    this.instants = instants;
    this.metrics = metrics;
    thread = Workers.start("embedding", this::run);
  }

  @Override
  public void close() {
    closed.countDown();
    Workers.join(Duration.ofMillis(500), List.of(thread));
  }

  private void run() {
    try {
      boolean more = false;
      while (!closed.await(more ? 0 : REST.toMillis(), TimeUnit.MILLISECONDS)) {
        more = work();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether there may be more to do at once. */
  private boolean work() {
    try {
      if (!surveyed) {
        LOG.info("event=embedding_surveyed members={}", embedding.survey());
        surveyed = true;
      }
      int done = embedding.tick(AT_ONCE);
      show();
      away = false;
      return done > 0;
    } catch (RuntimeException e) {
      if (!away) {
        LOG.warn("event=embedding_waits error={}", Causes.of(e));
      }
      away = true;
      return false;
    }
  }

  private void show() {
    Instant now = instants.instant();
    QueueDepth backlog = embedding.backlog();
    long made = embedding.embedded();
    metrics.embedding(
        made - shown, backlog.waiting(), Duration.between(backlog.oldest().orElse(now), now));
    shown = made;
  }
}
