package io.echovault.architecture.planted.postgres;

final class EndsTheProcess {
  static void end() {
    System.exit(1);
  }

  private EndsTheProcess() {}
}
