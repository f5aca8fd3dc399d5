package io.echovault.core.recall;

import io.echovault.core.time.AboutTimes;
import java.util.List;

/** Whether words out of a memory tell when something is. */
final class OwnTime {
  /** So many digits are a year. */
  private static final int YEAR = 4;

  private OwnTime() {}

  /** Whether words name a time, and nothing before it. */
  static boolean is(String words) {
    List<Concept> told = Concepts.of(words);
    return (told.isEmpty() || begins(told.get(0))) && names(words);
  }

  private static boolean begins(Concept first) {
    return ToldValues.digits(first) > 0
        || ToldValues.TIMES.stream().anyMatch(first::meets)
        || AboutTimes.namesATime(first.word());
  }

  private static boolean names(String words) {
    return AboutTimes.namesATime(words)
        || new ToldValues(List.of(Concepts.of(words))).tells(0, ToldValues.TIMES)
        || words.chars().filter(Character::isDigit).count() == YEAR;
  }
}
