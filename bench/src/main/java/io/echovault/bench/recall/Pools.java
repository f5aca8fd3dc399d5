package io.echovault.bench.recall;

import io.echovault.bench.locomo.Asked;
import io.echovault.bench.locomo.Dialogue;
import io.echovault.bench.locomo.Turn;
import io.echovault.bench.run.Progress;
import io.echovault.ports.outbound.Embedder;
import io.echovault.ports.vocabulary.Tier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Members who keep some of a dialogue's turns only: those that answer, or all but these. */
final class Pools {
  private final Dialogue dialogue;
  private final Embedder embedder;
  private final Progress progress;

  Pools(Dialogue dialogue, Embedder embedder, Progress progress) {
    this.dialogue = dialogue;
    this.embedder = embedder;
    this.progress = progress;
  }

  /** A member who keeps everything but what answers a question. */
  Keeper without(Asked question) {
    return keeping(others(question));
  }

  /**
   * A member who keeps what answers a question and others beside it.
   *
   * @param size how many memories at most
   */
  Keeper with(Asked question, int size, Random random) {
    Set<String> kept = some(question, size - question.evidence().size(), random);
    kept.addAll(question.evidence());
    return keeping(kept);
  }

  /** A member who keeps as many memories, of which none answers. */
  Keeper without(Asked question, int size, Random random) {
    return keeping(some(question, size, random));
  }

  private Set<String> some(Asked question, int size, Random random) {
    List<String> others = new ArrayList<>(others(question));
    Collections.sort(others);
    Collections.shuffle(others, random);
    return new HashSet<>(others.subList(0, Math.max(0, Math.min(size, others.size()))));
  }

  private Set<String> others(Asked question) {
    Set<String> others = new HashSet<>();
    dialogue.turns().stream()
        .map(Turn::id)
        .filter(id -> !question.evidence().contains(id))
        .forEach(others::add);
    return others;
  }

  private Keeper keeping(Set<String> ids) {
    List<Turn> turns = dialogue.turns().stream().filter(turn -> ids.contains(turn.id())).toList();
    return Keeper.of(new Dialogue(turns, List.of()), Tier.GENERAL, embedder, progress);
  }
}
