package io.echovault.core.command;

import io.echovault.core.answer.Message;
import io.echovault.core.text.Letters;
import io.echovault.core.time.Extent;
import io.echovault.core.time.TimeSpan;

/**
 * Days together with the words before or after them. A language may need other words for one day
 * than for a month, a year or a range, so each has a text of its own.
 */
final class DayWords {
  private DayWords() {}

  /**
   * The days in the words of a family.
   *
   * @param family the beginning of the keys, such as {@code during.}; {@code day}, {@code month},
   *     {@code year} or {@code range} follows it
   */
  static Message of(String family, TimeSpan span) {
    String extent = Letters.lower(Extent.of(span).name());
    return Message.of(family + extent).withDays("days", span);
  }
}
