package io.echovault.core.time;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** What phrases mean that name a time of day. */
final class ClockMeanings {
  private static final int NOON = 12;
  private static final int LAST_SMALL_HOUR = 4;
  private static final int HOUR = 60;
  private static final int DAY = 24 * HOUR;
  private static final List<Slot> WRITTEN =
      List.of(
          Slot.CLOCK,
          Slot.SUFFIXED,
          Slot.FIGURE,
          Slot.HOURS,
          Slot.HOURS_SUFFIXED,
          Slot.NOON,
          Slot.MERIDIAN);

  private ClockMeanings() {}

  /**
   * An hour with its minutes.
   *
   * @param afternoonUntil a bare hour up to this one is after noon when nothing else is said
   * @param how "before" when the minutes lack to the hour, or how many minutes come to it
   */
  static Optional<Named> clock(
      Captured captured, Said said, int afternoonUntil, String how, boolean alone) {
    String written = written(captured);
    int colon = Math.max(written.indexOf(':'), written.indexOf('.'));
    int named = Integer.parseInt(colon < 0 ? written : written.substring(0, colon));
    int hour =
        captured.has(Slot.NOON) || written.startsWith("0")
            ? named
            : hour(named, said, afternoonUntil);
    int minutes = colon < 0 ? minutes(captured) : Integer.parseInt(written.substring(colon + 1));
    int ofDay =
        switch (how) {
          case "" -> hour * HOUR + minutes;
          case "before" -> hour * HOUR - minutes;
          default -> hour * HOUR + Integer.parseInt(how);
        };
    return hour > 24 || minutes >= HOUR
        ? Optional.empty()
        : Optional.of(
            new Named.Clock(LocalTime.ofSecondOfDay(Math.floorMod(ofDay, DAY) * 60L), true, alone));
  }

  /** One word for an hour after noon and its minutes, which at night is an hour after midnight. */
  static Optional<Named> fixed(Said said, int hour, int minutes) {
    int ofDay = said.inTheMorning() || said.atNight() ? hour - NOON : hour;
    return Optional.of(new Named.Clock(LocalTime.of(ofDay, minutes), true, true));
  }

  /**
   * So many minutes after midnight. Beside a day it stays open whether that day begins or ends with
   * it.
   */
  static Optional<Named> midnight(Captured captured, int minutes) {
    int after = captured.has(Slot.PART) ? captured.number(Slot.PART) : minutes;
    return Optional.of(new Named.Clock(LocalTime.ofSecondOfDay(after * 60L), false, true));
  }

  private static int minutes(Captured captured) {
    for (Slot slot : List.of(Slot.MINUTE, Slot.AMOUNT)) {
      if (captured.has(slot)) {
        return captured.number(slot);
      }
    }
    return captured.has(Slot.PART) ? captured.number(Slot.PART) : 0;
  }

  private static String written(Captured captured) {
    if (captured.has(Slot.MILITARY)) {
      String figures = captured.text(Slot.MILITARY);
      return figures.substring(0, 2) + ":" + figures.substring(2);
    }
    if (captured.has(Slot.RUN)) {
      String figures = captured.text(Slot.RUN);
      return figures.substring(0, 1) + ":" + figures.substring(1);
    }
    for (Slot slot : WRITTEN) {
      if (captured.has(slot)) {
        return captured.text(slot);
      }
    }
    return captured.text(Slot.HOUR);
  }

  private static int hour(int hour, Said said, int afternoonUntil) {
    if (hour < 1 || hour > NOON) {
      return hour;
    }
    if (said.inTheMorning() || (hour <= LAST_SMALL_HOUR && said.atNight())) {
      return hour;
    }
    boolean after = said.afterNoon();
    boolean usual = hour <= afternoonUntil;
    boolean open = afternoonUntil > 0 && hour < NOON && said.otherHalf();
    boolean late = after ? hour < NOON : usual != open;
    return late ? hour + NOON : hour;
  }
}
