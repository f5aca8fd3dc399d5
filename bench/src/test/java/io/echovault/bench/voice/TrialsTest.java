package io.echovault.bench.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.echovault.bench.voice.Trials.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrialsTest {

  @Test
  void hasNoErrorsWhereAllScoresAreApart() {
    Trials trials = trials(4, (claimed, speaker) -> claimed == speaker ? 5 : -5);
    assertThat(trials.equalErrors()).isZero();
    assertThat(trials.refusedAt(0.01)).isZero();
    assertThat(trials.acceptedOthers()).isZero();
    assertThat(trials.refusedTargets()).isZero();
    assertThat(trials.equalErrorsInterval(new Random(1))).containsExactly(0, 0);
  }

  @Test
  void findsWhereBothErrorsAreEqual() {
    List<Trial> trials = new ArrayList<>();
    for (int each = 0; each < 100; each++) {
      // Enrolled from 0 to 99, others from -80 to 19: 10 of each hundred are on the wrong side of
      // 10.
      trials.add(new Trial(0, 0, each, each >= 10));
      trials.add(new Trial(0, 1, each - 80.5, each - 80.5 >= 10));
    }
    Trials all = new Trials(trials, 2);
    assertThat(all.equalErrors()).isCloseTo(10, within(1.0));
    assertThat(all.acceptedOthers()).isCloseTo(9, within(0.1));
    assertThat(all.refusedTargets()).isCloseTo(10, within(0.1));
    // Above 17.5 one of the others is left.
    assertThat(all.refusedAt(0.01)).isCloseTo(18, within(1.0));
  }

  @Test
  void drawsAWideIntervalWhereOneSpeakerErrsAlone() {
    Trials trials =
        trials(
            6,
            (claimed, speaker) -> claimed == speaker && claimed != 0 ? 5 : claimed == 0 ? -6 : -5);
    double[] interval = trials.equalErrorsInterval(new Random(1));
    assertThat(interval[0]).isZero();
    assertThat(interval[1]).isGreaterThan(trials.equalErrors());
  }

  private interface Scores {
    double of(int claimed, int speaker);
  }

  private static Trials trials(int speakers, Scores scores) {
    List<Trial> trials = new ArrayList<>();
    for (int claimed = 0; claimed < speakers; claimed++) {
      for (int speaker = 0; speaker < speakers; speaker++) {
        double score = scores.of(claimed, speaker);
        trials.add(new Trial(claimed, speaker, score, score > 0));
      }
    }
    return new Trials(trials, speakers);
  }
}
