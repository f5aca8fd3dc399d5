package io.echovault.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.vocabulary.ArchiveValue.Count;
import io.echovault.ports.vocabulary.ArchiveValue.Field;
import io.echovault.ports.vocabulary.ArchiveValue.Group;
import io.echovault.ports.vocabulary.ArchiveValue.Text;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonTest {
  @Test
  void anyTextComesBackAsItWas() {
    Random random = new Random(4);
    for (int round = 0; round < 2_000; round++) {
      var text = new StringBuilder();
      for (int length = random.nextInt(30); length > 0; length--) {
        text.append((char) random.nextInt(random.nextBoolean() ? 256 : 65_536));
      }
      String line =
          Json.line(
              new Group(
                  List.of(
                      new Field("text", new Text(text.toString())),
                      new Field("n", new Count(round)))));
      assertThat(line).doesNotContainPattern("[\\p{Cc}\u2028\u2029\\x{D800}-\\x{DFFF}]");
      assertThat(Json.read(line).text("text")).contains(text.toString());
      assertThat(Json.read(line).number("n")).contains((long) round);
    }
  }

  @Test
  void readsWhatOtherProgramsWrite() {
    JsonLine line = Json.read(" { \"a\" : \"\\u00e9\\/\\t\" ,\t\"b\" : -12 } ");
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
            "{\"a\":[]}",
            "{\"a\":null}",
            "{\"a\":" + "[".repeat(100_000),
            "{\"a\":\"" + "b".repeat(1 << 18) + "\"}",
            "{\"" + "a".repeat(1_000) + "\":1}",
            "{\"a\":1" + ",\"a\":1".repeat(1_000) + "}",
            "{\"a\":" + "1".repeat(100_000) + "}",
            " ".repeat(2 << 20) + "{}",
            "{\"a\":1e3}",
            "{\"a\":99999999999999999999}");
    assertThat(lines)
        .allSatisfy(
            line ->
                assertThatThrownBy(() -> Json.read(line))
                    .isInstanceOf(IllegalArgumentException.class));
  }
}
