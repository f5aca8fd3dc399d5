package io.echovault.architecture.planted.core;

final class CountsInAStatic {
  private static int calls;

  static int next() {
    return ++calls;
  }

  private CountsInAStatic() {}
}
