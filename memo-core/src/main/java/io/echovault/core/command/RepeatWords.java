package io.echovault.core.command;

import io.echovault.core.answer.Argument.Precision;
import io.echovault.core.answer.Argument.Time;
import io.echovault.core.answer.Message;
import io.echovault.ports.vocabulary.Repetition;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** The rule by which something comes again, to be worded. */
final class RepeatWords {
  private RepeatWords() {}

  /** "Every Monday, 19:00". */
  static Message of(Repetition rule, Instant first, ZoneId zone) {
    Message words = rule(rule, first, zone);
    boolean saysClock = !first.atZone(zone).toLocalTime().equals(LocalTime.MIDNIGHT);
    return saysClock
        ? Message.of("repeat.at")
            .with("rule", words)
            .with("time", new Time(first, zone, Precision.HOUR))
        : words;
  }

  private static Message rule(Repetition rule, Instant first, ZoneId zone) {
    return switch (rule.every()) {
      case DAY ->
          Message.of("repeat.days").with("count", rule.interval()).withDay("from", first, zone);
      case WEEK -> weeks(rule);
      case MONTH -> months(rule, first, zone);
      case YEAR -> Message.of("repeat.years").withDay("from", first, zone);
    };
  }

  /** "Every Tuesday and every Thursday". */
  private static Message weeks(Repetition rule) {
    List<Message> weekdays =
        rule.weekdays().stream().sorted().map(day -> week(rule, day.getValue())).toList();
    Message all = weekdays.get(0);
    for (int at = 1; at < weekdays.size(); at++) {
      String joint = at == weekdays.size() - 1 ? "repeat.and" : "repeat.list";
      all = Message.of(joint).with("rule", all).with("another", weekdays.get(at));
    }
    return all;
  }

  private static Message week(Repetition rule, int weekday) {
    return rule.interval() == 1
        ? Message.of("repeat.week." + weekday)
        : Message.of("repeat.weeks." + weekday).with("count", rule.interval());
  }

  private static Message months(Repetition rule, Instant first, ZoneId zone) {
    if (rule.weekdays().isEmpty()) {
      return Message.of("repeat.months")
          .with("count", rule.interval())
          .with("day", first.atZone(zone).getDayOfMonth());
    }
    int weekday = rule.weekdays().iterator().next().getValue();
    return rule.nth() == Repetition.LAST
        ? Message.of("repeat.last." + weekday)
        : Message.of("repeat.nth." + weekday).with("nth", rule.nth());
  }
}
