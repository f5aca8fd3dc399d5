package io.echovault.bench.recall;

import io.echovault.ports.outbound.Embedder;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** An embedder that is asked for each text once, however often it is wanted. */
public final class RememberingEmbedder implements Embedder {
  private final Embedder embedder;
  private final Map<String, float[]> known = new ConcurrentHashMap<>();

  /** Asks another for what it has not been asked for before. */
  public RememberingEmbedder(Embedder embedder) {
    this.embedder = embedder;
  }

  @Override
  public String model() {
    return embedder.model();
  }

  @Override
  public int dimension() {
    return embedder.dimension();
  }

  @Override
  public boolean inProcess() {
    return embedder.inProcess();
  }

  @Override
  public List<float[]> embed(List<String> texts) {
    return texts.stream()
        .map(text -> known.computeIfAbsent(text, t -> embedder.embed(List.of(t)).get(0)))
        .toList();
  }
}
