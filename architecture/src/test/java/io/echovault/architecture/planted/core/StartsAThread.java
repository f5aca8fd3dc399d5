package io.echovault.architecture.planted.core;

final class StartsAThread {
  static void start(Runnable work) {
    new Thread(work).start();
  }

  private StartsAThread() {}
}
