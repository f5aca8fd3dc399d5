package io.echovault.core.recall;

/** What a score is made of; each signal times its weight is one part of it. */
enum Signal {
  /** Cosine of the question and the memory. */
  MEANING,
  /** The best cosine of the question and one statement of the memory. */
  STATEMENT,
  /** Cosine of the question and what was said just before. */
  BEFORE,
  /** Cosine of the question and what was said just after. */
  AFTER,
  /** Mean of the three best cosines in the sitting. */
  SITTING_MEANING,
  /** Mean of the two best first scores in the sitting. */
  SITTING_BEST,
  /** Cosine with one of the five best by first score, beyond what all have in common. */
  ALIKE,
  /** First score of what was said two places away, above the tenth best. */
  TWO_AWAY,
  /** BM25 of the memory, as a share of what the question's words weigh. */
  WORDS,
  /** BM25 of the whole sitting, likewise. */
  SITTING_WORDS,
  /** Share of the question's words in the memory, each by its weight. */
  COVERED,
  /** The same, where a word said just before or after counts by 0.6. */
  COVERED_AROUND,
  /** Said by the one whom the question is about. */
  SUBJECT,
  /** Said by that one, and about "I" or "we". */
  SUBJECT_OF_SELF,
  /** Comes after something that asks what the question asks: cosine above the mean. */
  ANSWERS,
  /** Has words for a time, and a time is asked. */
  TIME,
  /** Has names, and a place is asked. */
  PLACE,
  /** Has names, and a person is asked. */
  PERSON,
  /** Has numbers, and a number is asked. */
  NUMBER,
  /** Has a title in quotation marks, and a work is asked. */
  TITLE,
  /** Was said in the time that the question names. */
  WHEN_SAID,
  /** Has names. */
  NAMES,
  /** How much it tells. */
  LENGTH,
  /** Ends with a question. */
  ASKS;

  /** Where this signal stands in an array of all of them; such an array lives for one question. */
  @SuppressWarnings("EnumOrdinal")
  int place() {
    return ordinal();
  }
}
