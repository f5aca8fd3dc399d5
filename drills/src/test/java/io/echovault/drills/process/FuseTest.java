package io.echovault.drills.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FuseTest {
  /** Passes a point ten times; the fuse is set by the arguments. */
  static final class Passing {
    private Passing() {}

    public static void main(String[] arguments) {
      var fuse = new Fuse();
      fuse.arm(CrashPoint.of(arguments[0]), Integer.parseInt(arguments[1]));
      for (int pass = 0; pass < 10; pass++) {
        fuse.pass(CrashPoint.AFTER_SEND);
      }
    }
  }

  @Test
  void endsTheProcessAtThePassThatItIsArmedFor() throws IOException, InterruptedException {
    assertThat(exitStatus("after-send", 10)).isEqualTo(Fuse.KILLED);
  }

  @Test
  void letsOtherPointsAndFewerPassesGoBy() throws IOException, InterruptedException {
    assertThat(exitStatus("after-send", 11)).isZero();
    assertThat(exitStatus("before-store", 1)).isZero();
  }

  private static int exitStatus(String point, int passes) throws IOException, InterruptedException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Passing.class.getName(),
            point,
            Integer.toString(passes));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }
}
