package io.echovault.core.time;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * When and how something was said.
 *
 * @param at the moment, in the speaker's zone
 * @param past whether the words tell of something past
 * @param future whether they tell of something to come, and of nothing past
 * @param asking whether they ask
 * @param birthday the speaker's, if they told it
 */
record Said(
    ZonedDateTime at,
    boolean past,
    boolean future,
    boolean asking,
    Supplier<Optional<MonthDay>> birthday) {

  static Said of(
      String plain, ZonedDateTime at, boolean asking, Supplier<Optional<MonthDay>> birthday) {
    boolean past = TimeLanguages.past(plain);
    return new Said(at, past, !past && TimeLanguages.future(plain), asking, birthday);
  }

  LocalDate today() {
    return at.toLocalDate();
  }

  /** Which way a date without its year lies: a question looks back unless it looks ahead. */
  boolean looksBack() {
    return past || (asking && !future);
  }
}
