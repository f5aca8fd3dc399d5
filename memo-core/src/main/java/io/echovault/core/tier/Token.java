package io.echovault.core.tier;

/**
 * A word, a figure or a value of a message.
 *
 * @param text in small letters without accents
 * @param digits how many digits it has
 * @param sentence which sentence it stands in
 * @param afterColon whether a colon or an equals sign stands before it
 * @param afterComma whether a comma stands before it
 * @param hyphenated whether a hyphen joins it to the next word
 * @param camel whether it is a word with a capital right after a small letter, as in "gatoNegro"
 */
record Token(
    Kind kind,
    String text,
    int digits,
    int sentence,
    boolean afterColon,
    boolean afterComma,
    boolean hyphenated,
    boolean camel) {

  enum Kind {
    WORD,
    /** Digits alone, in groups perhaps, as codes and numbers of things are written. */
    NUMBER,
    /** A figure that is a price, a share or has decimals. */
    AMOUNT,
    /** A time of day or a date in figures. */
    CLOCK,
    /** A figure with its unit, as in "40mg". */
    MEASURE,
    /** Letters with digits or signs inside, as no ordinary word has. */
    VALUE,
    /** An address of mail or of a page. */
    LINKED
  }

  boolean is(Kind other) {
    return kind == other;
  }
}
