package io.echovault.core.time;

import java.util.ArrayList;
import java.util.List;

/**
 * What filled the slots of a phrase, in the order of the words.
 *
 * @param figures the slots that words or figures filled
 * @param spans what other phrases inside it name
 */
record Captured(List<Filling> figures, List<Span> spans) {
  private static final List<Slot> WEEKDAYS =
      List.of(Slot.WEEKDAY, Slot.WEEKDAYS, Slot.SHORT, Slot.ABBR, Slot.DAYPART);

  static final Captured NOTHING = new Captured(List.of(), List.of());

  /** One slot and what filled it. */
  record Filling(Slot slot, String figures) {}

  /**
   * What a phrase inside another one names.
   *
   * @param withYear whether it says the year, so that the year is not reckoned
   */
  record Span(Named named, boolean withYear) {}

  Captured {
    figures = List.copyOf(figures);
    spans = List.copyOf(spans);
  }

  Captured plus(Slot slot, String read) {
    List<Filling> more = new ArrayList<>(figures);
    more.add(new Filling(slot, read));
    return new Captured(more, spans);
  }

  Captured plus(Span span) {
    List<Span> more = new ArrayList<>(spans);
    more.add(span);
    return new Captured(figures, more);
  }

  boolean has(Slot slot) {
    return figures.stream().anyMatch(filling -> filling.slot() == slot);
  }

  /** Whether a year is among what was said. */
  boolean saysYear() {
    return has(Slot.YEAR) || has(Slot.ISO) || has(Slot.DMY);
  }

  /** Whether a day of a month is among what was said. */
  boolean saysDay() {
    return has(Slot.DAY)
        || has(Slot.DAYWORD)
        || has(Slot.ORDINAL)
        || has(Slot.ISO)
        || has(Slot.DMY)
        || has(Slot.DM)
        || has(Slot.DM0)
        || has(Slot.DOTTED);
  }

  /** Whether a day and its month are among what was said. */
  boolean saysDate() {
    return has(Slot.DM)
        || has(Slot.DM0)
        || has(Slot.DOTTED)
        || has(Slot.DMY)
        || (saysDay() && (has(Slot.MONTH) || has(Slot.FULL_MONTH)));
  }

  /** Whether a weekday is among what was said. */
  boolean saysWeekday() {
    return WEEKDAYS.stream().anyMatch(this::has);
  }

  /** The day of the month, in figures or words. */
  int day(int which) {
    if (has(Slot.DAYS)) {
      String days = text(Slot.DAYS);
      int dash = days.indexOf('-');
      return Integer.parseInt(which == 0 ? days.substring(0, dash) : days.substring(dash + 1));
    }
    for (Slot slot : List.of(Slot.DAYWORD, Slot.ORDINAL, Slot.LATE)) {
      if (has(slot)) {
        return number(slot, which);
      }
    }
    return number(Slot.DAY, which);
  }

  /** The figures of the first filling of a slot. */
  String text(Slot slot) {
    return text(slot, 0);
  }

  int number(Slot slot) {
    return number(slot, 0);
  }

  int number(Slot slot, int which) {
    return Integer.parseInt(text(slot, which));
  }

  /** The month, by any name. */
  int month(int which) {
    for (Slot slot : List.of(Slot.MONTH, Slot.MIDMONTH)) {
      if (has(slot)) {
        return number(slot, which);
      }
    }
    return number(Slot.FULL_MONTH, which);
  }

  int weekday() {
    return number(WEEKDAYS.stream().filter(this::has).findFirst().orElseThrow());
  }

  /** All weekdays, 1 for Monday. */
  List<Integer> weekdays() {
    return figures.stream()
        .filter(filling -> WEEKDAYS.contains(filling.slot()))
        .map(filling -> Integer.valueOf(filling.figures()))
        .toList();
  }

  private String text(Slot slot, int which) {
    return figures.stream()
        .filter(filling -> filling.slot() == slot)
        .skip(which)
        .findFirst()
        .orElseThrow()
        .figures();
  }
}
