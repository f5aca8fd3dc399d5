package io.echovault.core.time;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** When and how something was said. What its verbs tell is looked up only when it matters. */
final class Said {
  /** What the verbs tell of. */
  enum Tense {
    PAST,
    /** Of something to come, and of nothing past. */
    FUTURE,
    UNKNOWN
  }

  /** What is taken for granted where words leave it open. */
  enum Assumed {
    /** What is most often meant. */
    USUAL,
    /** That something past is told. */
    PAST,
    /** That the month stands before the day in figures. */
    MONTH_FIRST,
    /** That an hour is of the half of the day that is meant less often. */
    OTHER_HALF
  }

  private final ZonedDateTime at;
  private final boolean asking;
  private final Assumed assumed;
  private final Supplier<Optional<MonthDay>> birthday;
  private final Supplier<Tense> verbs;
  private final String plain;
  private final Set<Assumed> wondered = EnumSet.noneOf(Assumed.class);
  private Optional<Tense> tense = Optional.empty();
  private Optional<Boolean> morning = Optional.empty();
  private Optional<Boolean> afterNoon = Optional.empty();

  private Said(
      ZonedDateTime at,
      boolean asking,
      Assumed assumed,
      Supplier<Optional<MonthDay>> birthday,
      Supplier<Tense> verbs,
      String plain) {
    this.at = at;
    this.asking = asking;
    this.assumed = assumed;
    this.birthday = birthday;
    this.verbs = verbs;
    this.plain = plain;
  }

  /** Plain words, told at a moment in the speaker's zone. */
  static Said told(String plain, ZonedDateTime at, Supplier<Optional<MonthDay>> birthday) {
    return new Said(at, false, Assumed.USUAL, birthday, () -> tense(plain), plain);
  }

  /** Plain words of a question. */
  static Said asked(String plain, ZonedDateTime at, Supplier<Optional<MonthDay>> birthday) {
    return new Said(at, true, Assumed.USUAL, birthday, () -> tense(plain), plain);
  }

  /** A question that can only be about what was. */
  static Said askedOfThePast(ZonedDateTime at, Supplier<Optional<MonthDay>> birthday) {
    return new Said(at, true, Assumed.USUAL, birthday, () -> Tense.PAST, "");
  }

  /** The same, but of the past. */
  Said ofThePast() {
    return askedOfThePast(at, birthday);
  }

  /** The same words where something else is taken for granted. */
  Said assuming(Assumed other) {
    return new Said(at, asking, other, birthday, this::tense, plain);
  }

  /** Whether what was read so far could have been read otherwise, had this been assumed. */
  boolean hangsOn(Assumed other) {
    return wondered.contains(other);
  }

  /** Whether the month stands before the day in figures. */
  boolean monthFirst() {
    wondered.add(Assumed.MONTH_FIRST);
    return assumed == Assumed.MONTH_FIRST;
  }

  /** Whether an hour is of the half of the day that is meant less often. */
  boolean otherHalf() {
    wondered.add(Assumed.OTHER_HALF);
    return assumed == Assumed.OTHER_HALF;
  }

  /** Whether the verbs leave open which way a time lies. */
  boolean tenseIsOpen() {
    return tense() == Tense.UNKNOWN;
  }

  ZonedDateTime at() {
    return at;
  }

  LocalDate today() {
    return at.toLocalDate();
  }

  boolean asking() {
    return asking;
  }

  /** The speaker's birthday, if they told it. */
  Optional<MonthDay> birthday() {
    return birthday.get();
  }

  boolean past() {
    wondered.add(Assumed.PAST);
    return tense() == Tense.PAST || (assumed == Assumed.PAST && tenseIsOpen());
  }

  /** Which way a date without its year lies: a question looks back unless it looks ahead. */
  boolean looksBack() {
    return past() || (asking && tense() != Tense.FUTURE);
  }

  /** Whether the words tell of a morning. */
  boolean inTheMorning() {
    boolean tells = morning.orElseGet(() -> TimeLanguages.morning(plain));
    morning = Optional.of(tells);
    return tells;
  }

  /** Whether the words tell of an afternoon, an evening or a night. */
  boolean afterNoon() {
    boolean tells = afterNoon.orElseGet(() -> TimeLanguages.afterNoon(plain));
    afterNoon = Optional.of(tells);
    return tells;
  }

  /** Whether the words tell of a night, in which small hours are those after midnight. */
  boolean atNight() {
    return TimeLanguages.night(plain);
  }

  /** Whether a statement tells what is so day after day. */
  boolean standing() {
    return !asking && TimeLanguages.standing(plain);
  }

  /** Whether words tell when something is open. */
  boolean openingHours() {
    return TimeLanguages.opening(plain);
  }

  private Tense tense() {
    Tense known = tense.orElseGet(verbs);
    tense = Optional.of(known);
    return known;
  }

  /** What was moved to a day was so in the past, and that day is to come. */
  private static Tense tense(String plain) {
    if (TimeLanguages.past(plain)) {
      return TimeLanguages.moved(plain) ? Tense.FUTURE : Tense.PAST;
    }
    return TimeLanguages.future(plain) ? Tense.FUTURE : Tense.UNKNOWN;
  }
}
