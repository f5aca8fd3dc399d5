package io.echovault.bench.weights;

import io.echovault.bench.locomo.Asked;
import io.echovault.bench.locomo.Dialogue;
import io.echovault.bench.locomo.Turn;
import io.echovault.core.measure.RankingSignals;
import io.echovault.ports.outbound.Embedder;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.Provenance;
import io.echovault.ports.vocabulary.Question;
import io.echovault.ports.vocabulary.Tier;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/**
 * What tells whether notes answer, for each question of a file: among 1, 3, 10 and all of its
 * notes, once with what answers and once without.
 */
final class NoteRows {
  /** So many notes; 0 for all of them. */
  static final List<Integer> SIZES = List.of(1, 3, 10, 0);

  /** So many memories are never kept. */
  private static final int LIMIT = 10;

  private final List<Row> rows = new ArrayList<>();

  /**
   * One question, asked of some notes.
   *
   * @param size of {@link #SIZES}
   * @param answer whether what answers is among them
   * @param signs a one, for the bias, and then what the core looks at
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared, and made for one run only.
  record Row(int size, boolean answer, double[] signs) {}

  NoteRows(Dialogue dialogue, Embedder embedder, Random random) {
    for (Asked asked : dialogue.questions()) {
      List<Turn> answers =
          dialogue.turns().stream().filter(turn -> asked.evidence().contains(turn.id())).toList();
      List<Turn> others =
          new ArrayList<>(
              dialogue.turns().stream()
                  .filter(turn -> !asked.evidence().contains(turn.id()))
                  .toList());
      for (int size : SIZES) {
        Collections.shuffle(others, random);
        int most = size == 0 ? others.size() : Math.min(size, others.size());
        List<Turn> with = new ArrayList<>(answers);
        with.addAll(others.subList(0, Math.max(0, most - answers.size())));
        add(size, true, asked, with, embedder);
        add(size, false, asked, others.subList(0, most), embedder);
      }
    }
  }

  private void add(int size, boolean answer, Asked asked, List<Turn> turns, Embedder embedder) {
    RankingSignals memories = new RankingSignals(embedder);
    for (int at = 0; at < turns.size(); at++) {
      memories.put(memory(at + 1, turns.get(at)));
    }
    Question question = new Question(asked.text(), Instant.EPOCH, LIMIT);
    memories
        .measure(question)
        .signs()
        .ifPresent(signs -> rows.add(new Row(size, answer, withOne(signs))));
  }

  private static double[] withOne(double[] signs) {
    double[] row = new double[signs.length + 1];
    row[0] = 1;
    System.arraycopy(signs, 0, row, 1, signs.length);
    return row;
  }

  private static Memory memory(int number, Turn turn) {
    return new Memory(
        new MemoryId(new UUID(0, number)),
        number,
        turn.words(),
        Tier.GENERAL,
        Provenance.IMPORTED,
        turn.saidAt(),
        Optional.empty(),
        ZoneOffset.UTC,
        Optional.empty(),
        1);
  }

  List<Row> rows() {
    return List.copyOf(rows);
  }
}
