package io.echovault.app.command;

/** Numbers of things in what is printed. */
final class Counted {
  private Counted() {}

  /** How many of what, as in "1 tenant" and "2 tenants". */
  static String of(long number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
