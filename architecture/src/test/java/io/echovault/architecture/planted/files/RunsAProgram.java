package io.echovault.architecture.planted.files;

import java.io.IOException;

final class RunsAProgram {
  static void run() throws IOException {
    Runtime.getRuntime().exec(new String[] {"true"});
  }

  private RunsAProgram() {}
}
