package io.echovault.bench.converse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.bench.converse.ChatCase.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseFileTest {
  @Test
  void readsWhatIsToldAndThenAsked() {
    ChatCase read =
        one(
            "{\"id\":\"a\",\"tell\":[\"x\",\"y\"],\"ask\":\"z?\",\"want\":[\"w\"],\"not\":[\"n\"]}");
    assertThat(read.steps())
        .containsExactly(
            new Step("x", List.of(), List.of()),
            new Step("y", List.of(), List.of()),
            new Step("z?", List.of("w"), List.of("n")));
    assertThat(read.lang()).isEqualTo("en");
    assertThat(read.phone()).isEqualTo("346");
    assertThat(read.settle()).isEqualTo(Duration.ofMillis(2500));
    assertThat(List.of(read.waitsBefore(0), read.waitsBefore(1), read.waitsBefore(2)))
        .containsExactly(false, false, true);
  }

  @Test
  void readsADialogueThatIsLookedAtAtEveryStep() {
    ChatCase read =
        one("{\"id\":\"b\",\"settle\":1,\"say\":[[\"x\",[\"w\"],[]],[\"y\",[],[\"n\"]],\"z\"]}");
    assertThat(read.steps())
        .containsExactly(
            new Step("x", List.of("w"), List.of()),
            new Step("y", List.of(), List.of("n")),
            new Step("z", List.of(), List.of()));
    assertThat(List.of(read.waitsBefore(0), read.waitsBefore(1), read.waitsBefore(2)))
        .containsExactly(true, false, true);
  }

  @Test
  void readsAFolderAndPassesOverRemarks(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("b.jsonl"), "# remark\n\n{\"id\":\"2\",\"ask\":\"y\"}\n");
    Files.writeString(folder.resolve("a.jsonl"), "{\"id\":\"1\",\"ask\":\"x\"}\n");
    Files.writeString(folder.resolve("c.txt"), "no case");
    assertThat(CaseFile.read(folder)).extracting(ChatCase::id).containsExactly("1", "2");
  }

  @Test
  void saysWhichLineIsNoCase() {
    assertThatThrownBy(() -> CaseFile.read("f", List.of("", "{\"id\":\"a\"}")))
        .hasMessageStartingWith("f:2 is no case");
    assertThatThrownBy(() -> CaseFile.read("f", List.of("{"))).hasMessageStartingWith("f:1 ");
  }

  private static ChatCase one(String line) {
    return CaseFile.read("test", List.of(line)).get(0);
  }
}
