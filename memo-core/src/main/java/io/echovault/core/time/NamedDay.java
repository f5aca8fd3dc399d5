package io.echovault.core.time;

import java.util.List;
import java.util.Optional;

/** Which of the days that a text names it is about. */
final class NamedDay {
  /** A weekday and its date stand no further apart, so that a time of day fits between them. */
  private static final int APART = 14;

  private NamedDay() {}

  /** The first one; of a weekday and its date the date, because a date is more exact. */
  static Optional<Named> of(List<TimeReader.Hit> dated) {
    for (int at = 0; at < dated.size(); at++) {
      TimeReader.Hit hit = dated.get(at);
      if (isATime(hit.named())) {
        boolean confirmed = at + 1 < dated.size() && confirms(hit, dated.get(at + 1));
        return Optional.of(confirmed ? dated.get(at + 1).named() : hit.named());
      }
    }
    return Optional.empty();
  }

  private static boolean confirms(TimeReader.Hit weekday, TimeReader.Hit date) {
    return weekday.captured().saysWeekday()
        && !weekday.captured().saysDay()
        && date.captured().saysDay()
        && isATime(date.named())
        && date.start() - weekday.end() <= APART;
  }

  private static boolean isATime(Named named) {
    return named instanceof Named.Moment
        || named instanceof Named.Repeats
        || (named instanceof Named.Days days && !days.since());
  }
}
