package io.echovault.architecture.planted.onnx;

final class ReadsTheEnvironment {
  static String home() {
    return System.getenv("HOME");
  }

  private ReadsTheEnvironment() {}
}
