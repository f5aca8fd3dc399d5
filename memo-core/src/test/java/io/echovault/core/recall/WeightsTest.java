package io.echovault.core.recall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeightsTest {
  @Test
  void everyNumberOfTheFileIsForSomethingThatIsThere() {
    List<String> known = new ArrayList<>();
    List<String> signs = List.of("bias", "statement", "others", "peak", "unrelated");
    for (String kind : List.of("meaning.", "words.")) {
      Arrays.stream(Signal.values()).map(Weights::name).map(kind::concat).forEach(known::add);
      signs.stream().map(sign -> kind + "sure." + sign).forEach(known::add);
      known.add(kind + "sure.notes.bias");
      AnswerSigns.NAMES.stream().map(sign -> kind + "sure.notes." + sign).forEach(known::add);
    }

    assertThat(Weights.names()).isNotEmpty().isSubsetOf(known);
  }

  @Test
  void meaningCountsMostWhereThereIsAny() {
    Candidate meant = only(Signal.MEANING);
    Candidate said = only(Signal.WORDS);

    assertThat(Weights.WITH_MEANING.part(meant, Signal.MEANING))
        .isGreaterThan(Weights.WITH_MEANING.part(said, Signal.WORDS));
    assertThat(Weights.WORDS_ONLY.part(meant, Signal.MEANING)).isZero();
  }

  private static Candidate only(Signal signal) {
    float[] signals = new float[Signal.values().length];
    signals[signal.place()] = 1;
    return new Candidate(0, signals, 0);
  }
}
