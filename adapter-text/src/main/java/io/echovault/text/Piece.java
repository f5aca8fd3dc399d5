package io.echovault.text;

/**
 * A part of a text that is looked at as one.
 *
 * @param text in lower case
 * @param kind what it is
 */
record Piece(String text, Kind kind) {
  enum Kind {
    /** A word, which has forms. */
    WORD,
    /** A number, a date, a phone or a code, which has none. */
    CODE,
    /** Words that are written without blanks between them. */
    RUN
  }
}
