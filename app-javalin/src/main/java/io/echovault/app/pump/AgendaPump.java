package io.echovault.app.pump;

import io.echovault.app.logs.Causes;
import io.echovault.ports.inbound.Agenda;
import io.echovault.ports.outbound.Inbox;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what falls due, and lets the keys of old inbox days go. */
public final class AgendaPump implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AgendaPump.class);
  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final Duration FORGETTING = Duration.ofHours(1);
  private static final int AT_ONCE = 100;

  /** As long as Meta delivers again, and a day more to replay what was given up. */
  private static final int DAYS_KEPT = 8;

  private final Agenda agenda;
  private final Inbox inbox;
  private final Consumer<LocalDate> forgetDaysBefore;
  private final InstantSource instants;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;
  private Instant nextForgetting;
  private boolean away;

  /**
   * Starts ticking every second.
   *
   * @param forgetDaysBefore destroys the inbox keys of all days before one, in UTC
   */
  public AgendaPump(
      Agenda agenda, Inbox inbox, Consumer<LocalDate> forgetDaysBefore, InstantSource instants) {
    this.agenda = agenda;
    this.inbox = inbox;
    this.forgetDaysBefore = forgetDaysBefore;
    this.instants = instants;
    nextForgetting = instants.instant();
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
    try {
      int done = AT_ONCE;
      while (done == AT_ONCE && closed.getCount() > 0) {
        done = agenda.tick(AT_ONCE);
      }
      if (!instants.instant().isBefore(nextForgetting)) {
        forgetDaysBefore.accept(oldestDayNeeded());
        nextForgetting = instants.instant().plus(FORGETTING);
      }
      away = false;
    } catch (RuntimeException e) {
      if (!away) {
        LOG.warn("event=agenda_waits error={}", Causes.of(e));
      }
      away = true;
    }
  }

  private LocalDate oldestDayNeeded() {
    LocalDate kept = day(instants.instant()).minusDays(DAYS_KEPT);
    return inbox.depth().oldest().map(AgendaPump::day).filter(kept::isAfter).orElse(kept);
  }

  private static LocalDate day(Instant moment) {
    return moment.atZone(ZoneOffset.UTC).toLocalDate();
  }
}
