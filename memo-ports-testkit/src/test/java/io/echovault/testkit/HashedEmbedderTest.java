package io.echovault.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.outbound.Embedder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HashedEmbedderTest implements EmbedderContract {
  private final HashedEmbedder embedder = HashedEmbedder.of(384);

  @Override
  public Embedder embedder() {
    return embedder;
  }

  @Test
  void takesWordsForThoseTheyStandFor() {
    List<float[]> vectors =
        embedder.with(Map.of("mum", "mother")).embed(List.of("Mum sings", "mother sings"));
    assertThat(vectors.get(0)).isEqualTo(vectors.get(1));
  }
}
