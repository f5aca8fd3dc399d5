package io.echovault.bench.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LuceneIndexTest {
  private final Material material =
      new Material(List.of("the blue bicycle", "a red sofa"), List.of("where is the bicycle"));

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void findsTenByWordsAndTenByVectors(boolean graph) throws IOException {
    try (LuceneIndex index = LuceneIndex.of(material, 1, 200, graph)) {
      assertThat(index.askExactly("bicycles")).isEqualTo(20);
      assertThat(index.bytes()).isGreaterThan(200L * DrawnVectors.DIMENSION * Float.BYTES);
    }
  }

  @Test
  void findsTenAlongTheGraph() throws IOException {
    try (LuceneIndex index = LuceneIndex.of(material, 1, 200, true)) {
      assertThat(index.askAlongGraph("bicycles")).isEqualTo(20);
    }
  }
}
