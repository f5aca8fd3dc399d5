package io.echovault.core;

import io.echovault.ports.outbound.Embedder;
import io.echovault.ports.vocabulary.MemoException;
import java.util.List;

/** A model that cannot be reached. */
record UnwellEmbedder(Embedder well) implements Embedder {
  @Override
  public String model() {
    return well.model();
  }

  @Override
  public int dimension() {
    return well.dimension();
  }

  @Override
  public List<float[]> embed(List<String> texts) {
    throw new MemoException.TryAgain("the model is unwell");
  }
}
