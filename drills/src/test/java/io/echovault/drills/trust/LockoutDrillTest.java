package io.echovault.drills.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.bench.run.Run;
import io.echovault.bench.run.RunCommand;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class LockoutDrillTest {
  @Test
  void looksAtFiveOfTwoHundredGuessesAtOnceOverTwoBots() {
    var out = new ByteArrayOutputStream();
    String[] arguments = {"lockout", "--n", "200", "--threads", "80"};
    int status;
    try (var print = new PrintStream(out, true, StandardCharsets.UTF_8)) {
      Map<String, Run> drills = Map.of("lockout", new LockoutDrill());
      status = RunCommand.run("drill", drills, arguments, print, print);
    }
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("\"tried\":200,\"evaluated\":5,\"succeeded\":0")
        .doesNotContain("BROKEN");
    assertThat(status).isZero();
  }
}
