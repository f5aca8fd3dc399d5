package io.echovault.architecture.planted.postgres;

/** Breaks: libraries do not print. */
final class Prints {
  void now() {
    System.out.println("printed");
  }
}
