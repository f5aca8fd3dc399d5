package io.echovault.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.outbound.Embedder;
import io.echovault.testkit.EmbedderContract;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

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
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Donnxruntime.native.path=" + empty,
                OpensTwice.class.getName())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();

    assertThat(printed.split("native library does not load on", -1)).hasSize(3);
    assertThat(printed).contains("or turn embeddings off");
  }

  private static double product(float[] left, float[] right) {
    double sum = 0;
    for (int at = 0; at < left.length; at++) {
      sum += left[at] * right[at];
    }
    return sum;
  }
}
