package io.echovault.bench.weights;

import io.echovault.bench.locomo.Asked;
import io.echovault.bench.locomo.Dialogue;
import io.echovault.bench.locomo.Turn;
import io.echovault.core.measure.RankingSignals;
import io.echovault.core.measure.RankingSignals.Measured;
import io.echovault.ports.outbound.Embedder;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.Provenance;
import io.echovault.ports.vocabulary.Question;
import io.echovault.ports.vocabulary.Tier;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** One conversation in an index, and its questions as examples. */
final class Examples {
  private static final int ADVERSARIAL = 5;
  private static final int ANY_LIMIT = 10;

  private final Dialogue dialogue;
  private final RankingSignals memories;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> speakers;

  /** Lays a conversation out; without a model, by words alone. */
  Examples(Dialogue dialogue, Embedder embedder) {
    this.dialogue = dialogue;
    this.memories = new RankingSignals(embedder);
    speakers = dialogue.turns().stream().map(Turn::speaker).distinct().toList();
    for (Turn turn : dialogue.turns()) {
      Memory memory = memory(numbers.size() + 1, turn);
      numbers.put(turn.id(), memory.number());
      memories.put(memory);
    }
  }

  private Memory memory(int number, Turn turn) {
    return new Memory(
        new MemoryId(new UUID(0, number)),
        number,
        speakers.size() < 2 ? turn.words() : turn.asNote(),
        Tier.GENERAL,
        Provenance.IMPORTED,
        turn.saidAt(),
        Optional.empty(),
        ZoneOffset.UTC,
        Optional.empty(),
        1);
  }

  /** The questions that have an answer. */
  List<Example> answerable() {
    return dialogue.questions().stream()
        .filter(asked -> asked.category() != ADVERSARIAL)
        .map(asked -> example(asked.text(), asked))
        .filter(Example::answerable)
        .toList();
  }

  /** The questions that are made to have none. */
  List<Example> adversarial() {
    return dialogue.questions().stream()
        .filter(asked -> asked.category() == ADVERSARIAL)
        .map(asked -> new Example(example(asked.text(), asked).signals(), new int[0]))
        .toList();
  }

  /** The questions about one of two people, asked about the other. */
  List<Example> swapped() {
    List<Example> swapped = new ArrayList<>();
    if (speakers.size() != 2) {
      return swapped;
    }
    for (Asked asked : dialogue.questions()) {
      boolean first = asked.text().contains(speakers.get(0));
      boolean second = asked.text().contains(speakers.get(1));
      if (asked.category() != ADVERSARIAL && first != second) {
        String text =
            asked.text().replace(speakers.get(first ? 0 : 1), speakers.get(first ? 1 : 0));
        swapped.add(new Example(example(text, asked).signals(), new int[0]));
      }
    }
    return swapped;
  }

  private Example example(String text, Asked asked) {
    Measured measured = memories.measure(new Question(text, Instant.EPOCH, ANY_LIMIT));
    int[] found = measured.numbers();
    int[] right =
        IntStream.range(0, found.length)
            .filter(at -> asked.evidence().stream().anyMatch(id -> isAt(id, found[at])))
            .toArray();
    return new Example(measured.signals(), right);
  }

  private boolean isAt(String id, int number) {
    return Optional.ofNullable(numbers.get(id)).filter(each -> each == number).isPresent();
  }
}
