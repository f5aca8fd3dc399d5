package io.echovault.core.recall;

import io.echovault.core.text.BoundedPattern;

/** What kind of value would answer a question, where its words leave no doubt. */
enum QuestionKind {
  NUMBER(
      "\\bhow (?:many|much|old|tall|long|heavy)\\b"
          + "|\\b(?:phone|telephone|mobile|landline|house|flat|room|account) number\\b"
          + "|\\bcuant[oa]s?\\b|\\btelefono de\\b|\\bquant[oaie]s?\\b|\\btelefone d[aoe]\\b"
          + "|\\bwie ?viele?\\b|\\bwie (?:alt|gross|schwer|hoch)\\b|\\btelefonnummer\\b"
          + "|\\bcombien\\b|\\bquel age\\b|\\bkitn[aei]\\b|कितन"),
  TIME(
      "\\bwhen(?:s|'s)?\\b|\\b(?:what|which) (?:time|day|date|month|year)\\b"
          + "|\\bcuando\\b|\\ba que hora\\b|\\bque dia\\b|\\bquando\\b|\\b(?:a )?que horas\\b"
          + "|\\bwann\\b|\\bum wie ?viel uhr\\b|\\bwelche[nrm] tag\\b|\\bquand\\b"
          + "|\\bquelle (?:heure|date)\\b|\\bquel jour\\b|\\ba che ora\\b|\\bche giorno\\b"
          + "|\\bkab\\b|\\bkitne baje\\b|\\bkis din\\b|कब|कितन. बज|किस दिन"),
  ANY("$^");

  /** English words for times, which those of all languages mean. */
  static final String TIMES =
      "monday tuesday wednesday thursday friday saturday sunday january february march april may"
          + " june july august september october november december morning afternoon evening night"
          + " today tomorrow yesterday week month year hour minute summer winter spring autumn"
          + " christmas easter noon midnight after before daily every early late breakfast lunch"
          + " dinner weekend mondays tuesdays wednesdays thursdays fridays saturdays sundays tues"
          + " wed thurs fri sat mon sept oct nov dec feb soon always";

  // A BoundedPattern is immutable, which Error Prone cannot know without an annotation of its own.
  @SuppressWarnings("ImmutableEnumChecker")
  private final BoundedPattern signs;

  QuestionKind(String signs) {
    this.signs = BoundedPattern.compile(signs);
  }

  static QuestionKind of(String question) {
    String plain = Romanised.isDevanagari(question) ? question : Words.plain(question);
    if (TIME.signs.matcher(plain).find()) {
      return TIME;
    }
    return NUMBER.signs.matcher(plain).find() ? NUMBER : ANY;
  }
}
