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
    return number(has(Slot.MONTH) ? Slot.MONTH : Slot.FULL_MONTH, which);
  }

  int weekday() {
    return number(has(Slot.WEEKDAY) ? Slot.WEEKDAY : Slot.SHORT);
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
