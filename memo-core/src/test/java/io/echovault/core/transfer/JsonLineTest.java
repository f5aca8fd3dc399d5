package io.echovault.core.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonLineTest {
  @Test
  void anyTextComesBackAsItWas() {
    Random random = new Random(4);
    for (int round = 0; round < 2_000; round++) {
      var text = new StringBuilder();
      for (int length = random.nextInt(30); length > 0; length--) {
        text.append((char) random.nextInt(random.nextBoolean() ? 256 : 65_536));
      }
      String line = new JsonLine().put("text", text.toString()).put("n", round).write();
      assertThat(line.lines()).hasSize(1);
      assertThat(JsonLine.read(line).text("text")).contains(text.toString());
      assertThat(JsonLine.read(line).number("n")).contains((long) round);
    }
  }

  @Test
  void readsWhatOtherProgramsWrite() {
    JsonLine line = JsonLine.read(" { \"a\" : \"\\u00e9\\/\\t\" ,\t\"b\" : -12 } ");
    assertThat(line.text("a")).contains("é/\t");
    assertThat(line.number("b")).contains(-12L);
  }

  @Test
  void refusesEverythingElse() {
    List<String> lines =
        List.of(
            "",
            "[]",
            "{",
            "{\"a\"}",
            "{\"a\":}",
            "{\"a\":1",
            "{\"a\":1}}",
            "{\"a\":\"\\x\"}",
            "{\"a\":\"\\u12\"}",
            "{\"a\":{}}",
            "{\"a\":1e3}",
            "{\"a\":99999999999999999999}");
    assertThat(lines)
        .allSatisfy(
            line ->
                assertThatThrownBy(() -> JsonLine.read(line))
                    .isInstanceOf(IllegalArgumentException.class));
  }
}
