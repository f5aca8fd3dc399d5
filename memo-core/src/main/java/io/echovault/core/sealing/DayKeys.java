package io.echovault.core.sealing;

import io.echovault.core.codec.StoredNames.KeyName;
import io.echovault.ports.vocabulary.MemoException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * A key of each day in UTC, for what is opened within some days and never again. Safe for threads.
 */
public final class DayKeys {
  /** How far back days are looked for that still have a key. */
  private static final int DAYS_BACK = 400;

  private final PlatformKeys keys;
  private LocalDate forgottenBefore = LocalDate.MIN;

  public DayKeys(PlatformKeys keys) {
    this.keys = keys;
  }

  /** The key of the day of a moment; a new one when the day has none. */
  public SealKey get(Instant at) {
    return SealKey.of(keys.get(name(day(at))));
  }

  /**
   * The key that the day of a moment has.
   *
   * @throws MemoException.Unreadable when it was destroyed
   */
  public SealKey find(Instant at) {
    LocalDate day = day(at);
    return keys.find(name(day))
        .map(SealKey::of)
        .orElseThrow(
            () ->
                new MemoException.Unreadable(
                    "the key of messages accepted on " + day + " was destroyed"));
  }

  /** Destroys the keys of the days before one: what came on them can never be opened again. */
  public synchronized void forgetBefore(LocalDate day) {
    LocalDate first = day.minusDays(DAYS_BACK);
    if (first.isBefore(forgottenBefore)) {
      first = forgottenBefore;
    }
    for (LocalDate each = first; each.isBefore(day); each = each.plusDays(1)) {
      keys.destroy(name(each));
      forgottenBefore = each.plusDays(1);
    }
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  private static String name(LocalDate day) {
    return KeyName.DAY.text() + day;
  }
}
