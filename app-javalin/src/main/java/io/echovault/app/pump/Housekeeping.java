package io.echovault.app.pump;

import io.echovault.ports.outbound.Inbox;
import io.echovault.ports.outbound.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Consumer;

/** Lets go of what was kept long enough: keys of old inbox days, and old replies. */
public final class Housekeeping implements Consumer<Instant> {
  /** As long as Meta delivers again, and a day more to replay what was given up. */
  private static final int INBOX_DAYS = 8;

  private static final Duration REPLIES = Duration.ofDays(30);
  private static final int AT_ONCE = 500;
  private static final int MOST_ROUNDS = 200;

  private final Inbox inbox;
  private final Outbox outbox;
  private final Consumer<LocalDate> forgetDaysBefore;

  /**
   * The house to keep.
   *
   * @param forgetDaysBefore destroys the inbox keys of all days before one, in UTC
   */
  public Housekeeping(Inbox inbox, Outbox outbox, Consumer<LocalDate> forgetDaysBefore) {
    this.inbox = inbox;
    this.outbox = outbox;
    this.forgetDaysBefore = forgetDaysBefore;
  }

  @Override
  public void accept(Instant now) {
    forgetDaysBefore.accept(oldestDayNeeded(now));
    int forgotten = AT_ONCE;
    for (int round = 0; round < MOST_ROUNDS && forgotten == AT_ONCE; round++) {
      forgotten = outbox.forgetBefore(now.minus(REPLIES), AT_ONCE);
    }
  }

  private LocalDate oldestDayNeeded(Instant now) {
    LocalDate kept = day(now).minusDays(INBOX_DAYS);
    return inbox.depth().oldest().map(Housekeeping::day).filter(kept::isAfter).orElse(kept);
  }

  private static LocalDate day(Instant moment) {
    return moment.atZone(ZoneOffset.UTC).toLocalDate();
  }
}
