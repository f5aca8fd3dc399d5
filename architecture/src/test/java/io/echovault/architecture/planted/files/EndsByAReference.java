package io.echovault.architecture.planted.files;

import java.util.function.IntConsumer;

final class EndsByAReference {
  static IntConsumer end() {
    return Runtime.getRuntime()::halt;
  }

  private EndsByAReference() {}
}
