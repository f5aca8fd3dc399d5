package io.echovault.app.pump;

import io.echovault.app.logs.Causes;
import io.echovault.ports.inbound.Agenda;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what falls due, and keeps house. */
public final class AgendaPump implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AgendaPump.class);
  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final Duration HOUSEKEEPING = Duration.ofHours(1);
  private static final int AT_ONCE = 100;

  private final Agenda agenda;
  private final Consumer<Instant> hourly;
  private final InstantSource instants;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;
  private Instant nextHour;
  private boolean away;

  /**
   * Starts ticking every second.
   *
   * @param hourly done at the start and then once an hour
   */
  public AgendaPump(Agenda agenda, Consumer<Instant> hourly, InstantSource instants) {
    this.agenda = agenda;
    this.hourly = hourly;
    this.instants = instants;
    nextHour = instants.instant();
    thread = Workers.start("agenda", this::run);
  }

  @Override
  public void close() {
    closed.countDown();
    Workers.join(Duration.ofSeconds(1), List.of(thread));
  }

  private void run() {
    try {
      while (!closed.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
        tick();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tick() {
    boolean done = done(this::whatIsDue);
    done &= done(this::keepHouse);
    away = !done;
  }

  /** Whether work was done; what fails keeps nothing else waiting, and is told of once. */
  private boolean done(Runnable work) {
    try {
      work.run();
      return true;
    } catch (RuntimeException e) {
      if (!away) {
        LOG.warn("event=agenda_waits error={}", Causes.of(e));
      }
      return false;
    }
  }

  private void whatIsDue() {
    int done = AT_ONCE;
    while (done == AT_ONCE && closed.getCount() > 0) {
      done = agenda.tick(AT_ONCE);
    }
  }

  private void keepHouse() {
    Instant now = instants.instant();
    if (!now.isBefore(nextHour)) {
      hourly.accept(now);
      nextHour = now.plus(HOUSEKEEPING);
    }
  }
}
