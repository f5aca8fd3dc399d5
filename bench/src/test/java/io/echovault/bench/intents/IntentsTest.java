package io.echovault.bench.intents;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.core.measure.IntentModel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntentsTest {
  private static final int SOME_FOLDS = 3;
  private static final double TOLD_TAKEN_FOR_ASKED = 0.12;

  /** Many of the examples ask without a verb, a mark or an early question word, as notes tell. */
  private static final double ASKED_TAKEN_FOR_TOLD = 0.15;

  private static final double SURELY_TAKEN_WRONGLY = 0.06;
  private static final double RIGHT_WHEN_SURE = 0.78;

  /** After the mark, the hash of the examples, three counts and the size of one step. */
  private static final int TEMPERATURE_AT = 4 + 32 + 3 * 4 + 4;

  @Test
  void learnsWhatIsShipped() throws IOException {
    byte[] shipped = IntentModel.weights();
    float temperature = ByteBuffer.wrap(shipped).getFloat(TEMPERATURE_AT);
    assertThat(WeightsFile.learn(LabelledText.all(), temperature)).isEqualTo(shipped);
  }

  @Test
  void tellsWhatItDidNotLearnOf() throws IOException {
    List<Folds.Judged> judged = Folds.judge(LabelledText.all(), SOME_FOLDS);
    double temperature = Folds.temperature(judged);
    Tally tally = new Tally();
    for (Folds.Judged each : judged) {
      tally.add(each.example().kind(), Trained.probabilities(each.typed(), temperature));
    }
    assertThat(tally.total()).isGreaterThan(1500);
    assertThat(tally.toldTakenForAsked()).isLessThan(TOLD_TAKEN_FOR_ASKED);
    assertThat(tally.askedTakenForTold()).isLessThan(ASKED_TAKEN_FOR_TOLD);
    assertThat(tally.surelyTakenWrongly()).isLessThan(SURELY_TAKEN_WRONGLY);
    assertThat(tally.accuracyWhenSure()).isGreaterThan(RIGHT_WHEN_SURE);
  }

  @Test
  void countsWhatIsTakenForSomethingElse() {
    Tally tally = new Tally();
    int told = IntentModel.kinds().indexOf("STATEMENT");
    int asked = IntentModel.kinds().indexOf("QUESTION");
    tally.add(told, certain(told, 0.9));
    tally.add(told, certain(asked, 0.9));
    tally.add(asked, certain(asked, 0.5));
    assertThat(tally.toldTakenForAsked()).isEqualTo(0.5);
    assertThat(tally.askedTakenForTold()).isZero();
    assertThat(tally.surelyTakenWrongly()).isEqualTo(1d / 3);
    assertThat(tally.unsureShare()).isEqualTo(1d / 3);
    assertThat(tally.accuracyWhenSure()).isEqualTo(0.5);
  }

  @Test
  void countsWhatIsDecided() {
    int told = IntentModel.kinds().indexOf("STATEMENT");
    int asked = IntentModel.kinds().indexOf("QUESTION");
    DecisionTally tally = new DecisionTally();
    tally.add(new LabelledText("en", told, "qwx zzt"), certain(told, 0.9));
    tally.add(new LabelledText("en", told, "qwx zzt"), certain(asked, 0.6));
    tally.add(new LabelledText("en", told, "where is the qwx?"), certain(asked, 0.9));
    tally.add(new LabelledText("en", asked, "where is the qwx?"), certain(asked, 0.9));
    tally.add(new LabelledText("en", asked, "qwx zzt"), certain(told, 0.9));
    assertThat(tally.toldTakenWrongly()).isEqualTo(1d / 3);
    assertThat(tally.toldAskedBack()).isEqualTo(1d / 3);
    assertThat(tally.askedTakenWrongly()).isEqualTo(0.5);
    assertThat(tally.askedAskedBack()).isZero();
  }

  @Test
  void typesInHaste() {
    assertThat(new LabelledText("es", 1, "¿Dónde está Luis?").bare().text())
        .isEqualTo("dónde está luis");
    assertThat(new LabelledText("en", 1, "?").bare().text()).isEqualTo("?");
  }

  private static double[] certain(int kind, double probability) {
    double[] all = new double[IntentModel.kinds().size()];
    all[kind] = probability;
    return all;
  }
}
