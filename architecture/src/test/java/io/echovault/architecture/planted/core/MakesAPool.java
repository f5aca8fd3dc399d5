package io.echovault.architecture.planted.core;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

final class MakesAPool {
  static Executor pool() {
    return Executors.newSingleThreadExecutor();
  }

  private MakesAPool() {}
}
