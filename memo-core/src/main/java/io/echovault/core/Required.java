package io.echovault.core;

/** Checks what a program hands in. */
final class Required {
  private Required() {}

  /**
   * Checks a value against its rule.
   *
   * @param rule what holds for every value
   * @throws IllegalArgumentException with the rule, when it does not fit
   */
  static void that(boolean fits, String rule) {
    if (!fits) {
      throw new IllegalArgumentException(rule);
    }
  }
}
