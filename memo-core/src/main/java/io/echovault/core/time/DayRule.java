package io.echovault.core.time;

import io.echovault.core.text.Beginnings;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One way of naming a day.
 *
 * @param name what it is called in a test that fails
 * @param pattern over plain text
 * @param day the day, or nothing when there is no such day
 */
record DayRule(
    String name, Pattern pattern, BiFunction<MatchResult, Said, Optional<FoundDay>> day) {

  static DayRule of(
      String name, String regex, BiFunction<MatchResult, Said, Optional<FoundDay>> day) {
    return new DayRule(
        name, Pattern.compile(Beginnings.OF_A_WORD + "(?:" + regex + ")(?![\\p{L}\\p{N}])"), day);
  }
}
