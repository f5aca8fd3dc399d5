package io.echovault.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.testkit.Fixtures;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmbeddingExampleTest {
  @Test
  void remembersAndRecalls() {
    List<String> answer =
        EmbeddingExample.remembersAndRecalls(
            Fixtures.bytes(32), InstantSource.fixed(Fixtures.NOON));
    assertThat(answer).containsExactly("#1 The spare key is under the mat");
  }
}
