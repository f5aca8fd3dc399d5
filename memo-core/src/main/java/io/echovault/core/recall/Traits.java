package io.echovault.core.recall;

import io.echovault.core.text.BoundedMatcher;
import io.echovault.core.text.BoundedPattern;

/**
 * What can be counted in an utterance without knowing the question, each from 0 to about 1.
 *
 * @param firstPerson how much it speaks of "I" and "we"
 * @param names how many names it has
 * @param numbers how many numbers
 * @param times how many words for a time
 * @param length the logarithm of how many words it tells with
 * @param title whether it has something in quotation marks
 * @param asks whether it has a question
 * @param endsAsking whether it ends with one
 */
record Traits(
    float firstPerson,
    float names,
    float numbers,
    float times,
    float length,
    float title,
    float asks,
    float endsAsking) {
  private static final BoundedPattern FIRST =
      BoundedPattern.compile(
          "\\b(i|me|my|mine|we|us|our|yo|mi|mis|nosotros|eu|meu|minha|nos|ich|mir|mich|mein"
              + "|meine|wir|je|mon|ma|mes|nous)\\b");
  private static final BoundedPattern NAME =
      BoundedPattern.compile("(?<![.!?…\"“(\\[:])\\s(?!I\\b|I['’])\\p{Lu}[\\p{L}'’-]+");
  private static final BoundedPattern NUMBER =
      BoundedPattern.compile(
          "\\b(\\d[\\d.,:]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen"
              + "|hundred"
              + "|thousand|twenty|thirty|forty|fifty|few|couple|several|once|twice|first|second"
              + "|third)\\b");
  private static final BoundedPattern TIME =
      BoundedPattern.compile(
          "\\b(yesterday|today|tonight|tomorrow|last|next|ago|week|weekend|month|year|morning"
              + "|evening"
              + "|night|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april"
              + "|may|june"
              + "|july|august|september|october|november|december|recently|just|soon|\\d{4}|summer"
              + "|winter|spring|fall|autumn|days?|since|already|christmas|holidays?|birthday)\\b");
  private static final BoundedPattern TITLE = BoundedPattern.compile("[\"“«].{1,200}?[\"”»]");
  private static final int MOST = 3;

  static Traits of(Utterance utterance) {
    String text = utterance.words();
    String plain = Words.plain(text);
    int told = 0;
    for (String statement : utterance.statements()) {
      told += Words.of(statement).size();
    }
    return new Traits(
        share(FIRST, plain),
        share(NAME, text),
        share(NUMBER, plain),
        share(TIME, plain),
        (float) Math.log1p(told),
        TITLE.matcher(text).find() ? 1 : 0,
        text.indexOf('?') >= 0 ? 1 : 0,
        text.stripTrailing().endsWith("?") ? 1 : 0);
  }

  private static float share(BoundedPattern pattern, String text) {
    BoundedMatcher matcher = pattern.matcher(text);
    int found = 0;
    while (found < MOST && matcher.find()) {
      found++;
    }
    return (float) found / MOST;
  }
}
