package io.echovault.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.echovault.ports.outbound.Embedder;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.simulator.openai.ModelFault;
import io.echovault.simulator.openai.ModelServer;
import io.echovault.testkit.EmbedderContract;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpenAiEmbedderTest implements EmbedderContract {
  private final ModelWorld world = new ModelWorld();
  private final OpenAiEmbedder embedder = embedder(ModelServer.EMBEDDING_MODEL, 512);

  private OpenAiEmbedder embedder(String model, int dimension) {
    return new OpenAiEmbedder(
        world.settings(Dialect.RESPONSES),
        model,
        dimension,
        true,
        world.calls::add,
        InstantSource.system(),
        () -> 0.5);
  }

  @AfterEach
  void close() {
    embedder.close();
    world.close();
  }

  @Override
  public Embedder embedder() {
    return embedder;
  }

  @Test
  void isNotInThisProcess() {
    assertThat(embedder.inProcess()).isFalse();
    assertThat(embedder.dimension()).isEqualTo(512);
  }

  @Test
  void asksInPartsWhenThereIsMuch() {
    assertThat(embedder.embed(Collections.nCopies(600, "a bicycle"))).hasSize(600);
    assertThat(world.server.requests()).isEqualTo(3);
  }

  @Test
  void isToBeAskedAgainWhenTheServerFails() {
    world.server.next(3, new ModelFault.ServerError(500));
    assertThatExceptionOfType(MemoException.TryAgain.class)
        .isThrownBy(() -> embedder.embed(List.of("a bicycle")));
    assertThat(embedder.embed(List.of("a bicycle"))).hasSize(1);
  }

  @Test
  void takesNoVectorsOfAnotherLength() {
    try (OpenAiEmbedder other = embedder("no-such-model", 512)) {
      assertThatExceptionOfType(MemoException.TryAgain.class)
          .isThrownBy(() -> other.embed(List.of("a bicycle")));
    }
  }
}
