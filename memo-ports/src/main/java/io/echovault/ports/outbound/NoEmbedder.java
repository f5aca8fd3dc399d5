package io.echovault.ports.outbound;

import java.util.List;

/** Stands where no embedder is connected. */
enum NoEmbedder implements Embedder {
  INSTANCE;

  @Override
  public String model() {
    return "none";
  }

  @Override
  public int dimension() {
    return 0;
  }

  @Override
  public List<float[]> embed(List<String> texts) {
    if (texts.isEmpty()) {
      return List.of();
    }
    throw new IllegalStateException(
        "no embedder is connected: give one to Outside.withEmbedder, or find memories by their"
            + " words only");
  }
}
