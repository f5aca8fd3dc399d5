package io.echovault.core;

import io.echovault.core.recall.MeasuredRanking;
import io.echovault.core.recall.MemberIndex;
import io.echovault.core.recall.RoundedVectors;
import io.echovault.ports.outbound.Embedder;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.Question;
import java.util.List;
import java.util.Optional;

/** Memories whose signals are looked at before weights come in, for learning those; bench only. */
public final class MeasuredMemories {
  private final MemberIndex index = new MemberIndex();
  private final Embedder embedder;

  /** None yet; without a model, by words alone. */
  public MeasuredMemories(Embedder embedder) {
    this.embedder = embedder;
  }

  /** What was measured of each memory for one question, in the same order. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared, and made for one run only.
  public record Measured(int[] numbers, float[][] signals) {}

  /** The signals' names, in the order of the numbers. */
  public static List<String> signals() {
    return MeasuredRanking.names();
  }

  public void put(Memory memory) {
    index.put(memory);
    if (embedder.dimension() > 0) {
      List<float[]> vectors = embedder.embed(MemberIndex.toEmbed(memory.text()));
      index.give(memory.id(), memory.version(), RoundedVectors.of(vectors));
    }
  }

  /** Every memory that gets a closer look for a question. */
  public Measured measure(Question question) {
    Optional<float[]> vector =
        embedder.dimension() == 0
            ? Optional.empty()
            : Optional.of(embedder.embed(List.of(index.toEmbed(question))).get(0));
    MeasuredRanking ranking = MeasuredRanking.of(index, question, vector);
    return new Measured(ranking.numbers(), ranking.signals());
  }
}
