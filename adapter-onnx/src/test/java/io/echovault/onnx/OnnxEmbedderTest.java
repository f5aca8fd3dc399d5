package io.echovault.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.outbound.Embedder;
import io.echovault.testkit.EmbedderContract;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnnxEmbedderTest implements EmbedderContract {
  private final OnnxEmbedder embedder = OnnxEmbedder.open(2);

  @AfterAll
  void close() {
    embedder.close();
  }

  @Override
  public Embedder embedder() {
    return embedder;
  }

  @Test
  void knowsOtherWordsForTheSameThing() {
    List<float[]> vectors =
        embedder.embed(
            List.of(
                "Who takes care of my teeth?",
                "Dr. Silva is my dentist",
                "The car was repaired on Tuesday"));
    assertThat(product(vectors.get(0), vectors.get(1)))
        .isGreaterThan(product(vectors.get(0), vectors.get(2)) + 0.05);
  }

  @Test
  void saysThatItIsClosed() {
    OnnxEmbedder other = OnnxEmbedder.open(1);
    other.close();
    other.close();
    assertThatThrownBy(() -> other.embed(List.of("late")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
  }

  @Test
  void refusesToWorkWithoutThreads() {
    assertThatThrownBy(() -> OnnxEmbedder.open(0)).hasMessageContaining("at least 1");
  }

  /** In a process of its own, for a library that failed to load fails for the whole process. */
  @Test
  void saysWhatIsMissingWhenTheNativeLibraryDoesNotLoad(@TempDir Path empty)
      throws IOException, InterruptedException {
    Ended ended = opensTwice(List.of("-Donnxruntime.native.path=" + empty), List.of());

    assertThat(ended.printed.split("native library does not load on", -1)).hasSize(3);
    assertThat(ended.printed).contains("or turn embeddings off");
  }

  /** In a process of its own, for the process ends where the stack is too small. */
  @ParameterizedTest
  @ValueSource(ints = {4_000, 20_000, 120_000})
  void opensWhateverTheLengthOfTheCommandLine(int length) throws IOException, InterruptedException {
    Ended ended = opensTwice(List.of(), List.of("/a/long-class-path.jar:".repeat(length / 23)));

    assertThat(ended.printed.split("opened bge-small", -1)).hasSize(3);
    assertThat(ended.exit).isZero();
  }

  @Test
  void opensWithAsManyLongArgumentsAsTheSystemTakes() throws IOException, InterruptedException {
    Ended ended = opensTwice(List.of(), Collections.nCopies(12, "y".repeat(120_000)));

    assertThat(ended.printed.split("opened bge-small", -1)).hasSize(3);
    assertThat(ended.exit).isZero();
  }

  private record Ended(int exit, String printed) {}

  private static Ended opensTwice(List<String> options, List<String> arguments)
      throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(options);
    command.add(OpensTwice.class.getName());
    command.addAll(arguments);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), printed);
  }

  private static double product(float[] left, float[] right) {
    double sum = 0;
    for (int at = 0; at < left.length; at++) {
      sum += left[at] * right[at];
    }
    return sum;
  }
}
