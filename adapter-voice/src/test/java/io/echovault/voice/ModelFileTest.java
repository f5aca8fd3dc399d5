package io.echovault.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.Recording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ModelFileTest {

  @Test
  void readsWhatItWrote() throws IOException {
    SpeakerModel model =
        new SpeakerModel(
            new Mixture(
                new float[] {0.25f, 0.75f}, new float[] {1, -2, 3, 4}, new float[] {1, 2, 3, 4}),
            new Cohort(
                new float[] {0.5f, -0.25f}, new float[][] {{1, 0}, {0, -1}}, new float[] {0, 0.5f}),
            new Projection(new float[] {7}, new float[][] {{-3}}),
            new SpeakerModel.Scale(1.5, -2, 0.75));
    SpeakerModel read = ModelFile.read(ModelFile.write(model));
    assertThat(read.scale()).isEqualTo(model.scale());
    assertThat((double) read.mixture().means()[1]).isCloseTo(-2, within(1e-3));
    assertThat(read.shifts().directions()).isDeepEqualTo(model.shifts().directions());
    assertThat(read.shifts().rest()).containsExactly(0, 0.5f);
    assertThat((double) read.projection().rows()[0][0]).isCloseTo(-3, within(1e-3));
  }

  @Test
  void refusesWhatIsCutOrOther() {
    assertThatThrownBy(() -> ModelFile.read(new byte[3])).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> ModelFile.read(new byte[100])).isInstanceOf(IOException.class);
  }

  @Test
  void trainsTheSameModelFromTheSameNumbers() {
    List<List<Recording>> speakers = new ArrayList<>();
    for (int speaker = 0; speaker < 20; speaker++) {
      speakers.add(List.of(Sounds.voice(speaker, 5), Sounds.voice(speaker, 5)));
    }
    Bytes one = trained(speakers, 1);
    assertThat(trained(speakers, 1)).isEqualTo(one);
    assertThat(trained(speakers, 2)).isNotEqualTo(one);
    assertThat(MixtureSpeakerVerifier.of(one).model()).startsWith("mixture-");
  }

  private static Bytes trained(List<List<Recording>> speakers, long seed) {
    return VoiceTraining.train(speakers, 8, new Random(seed), line -> {});
  }
}
