package io.echovault.core.text;

/** Says inside this package that a pattern has read its text too often. Carries nothing. */
final class StepsSpent extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StepsSpent() {
    super("too many reads of a text", null, false, false);
  }
}
