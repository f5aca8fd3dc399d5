package io.echovault.core.measure;

import io.echovault.core.recall.MeasuredRanking;
import io.echovault.core.recall.MemberIndex;
import io.echovault.core.recall.RoundedVectors;
import io.echovault.ports.outbound.Embedder;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.Question;
import java.util.List;
import java.util.Optional;

/**
 * Memories in an index, and the signals that ranking measures of each for a question, before
 * weights make a score of them: what the weights are learned from. Not safe for threads.
 */
public final class RankingSignals {
  private final MemberIndex index = new MemberIndex();
  private final Embedder embedder;

  /** None yet; without a model, by words alone. */
  public RankingSignals(Embedder embedder) {
    this.embedder = embedder;
  }

  /**
   * What was measured of each memory for one question, in the same order.
   *
   * @param signs what tells whether any of them answers, with the weights that are shipped; empty
   *     where a speaker is asked about, or there is no model
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared; an array spares a box each.
  public record Measured(int[] numbers, float[][] signals, Optional<double[]> signs) {}

  /** The signs' names, in the order of the numbers. */
  public static List<String> signs() {
    return MeasuredRanking.signNames();
  }

  /** The signals' names, in the order of the numbers. */
  public static List<String> signals() {
    return MeasuredRanking.names();
  }

  /** Adds a memory, with its vectors if there is a model. */
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
    return new Measured(ranking.numbers(), ranking.signals(), ranking.signs());
  }
}
