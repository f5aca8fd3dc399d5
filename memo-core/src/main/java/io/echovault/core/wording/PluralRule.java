package io.echovault.core.wording;

/**
 * The plural forms of whole numbers in the languages we speak. Compact decimals, the only other
 * case in which the romance languages have a third form, are never written here.
 *
 * <p>Source: Unicode CLDR, plural rules, cardinals.
 */
enum PluralRule {
  /** English, Spanish, German, Italian: one is singular. */
  ONE_IS_SINGULAR,
  /** French, Portuguese, Hindi: so is zero. */
  ZERO_AND_ONE_ARE_SINGULAR;

  static final String ONE = "one";
  static final String OTHER = "other";

  static PluralRule of(String language) {
    return switch (language) {
      case "fr", "pt", "hi" -> ZERO_AND_ONE_ARE_SINGULAR;
      default -> ONE_IS_SINGULAR;
    };
  }

  String category(long number) {
    boolean singular = number == 1 || (number == 0 && this == ZERO_AND_ONE_ARE_SINGULAR);
    return singular ? ONE : OTHER;
  }
}
