package io.echovault.core;

import io.echovault.ports.outbound.Embedder;
import java.util.ArrayList;
import java.util.List;

/** A model that somebody else runs, and that notes what it gets to see. */
final class EmbedderElsewhere implements Embedder {
  private final Embedder model;
  private final List<String> seen = new ArrayList<>();

  EmbedderElsewhere(Embedder model) {
    this.model = model;
  }

  List<String> seen() {
    return List.copyOf(seen);
  }

  @Override
  public String model() {
    return "elsewhere";
  }

  @Override
  public int dimension() {
    return model.dimension();
  }

  @Override
  public List<float[]> embed(List<String> texts) {
    seen.addAll(texts);
    return model.embed(texts);
  }
}
