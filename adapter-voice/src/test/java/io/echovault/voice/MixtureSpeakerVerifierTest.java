package io.echovault.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.outbound.SpeakerVerifier;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.Recording;
import io.echovault.ports.vocabulary.SpeechQuality;
import io.echovault.ports.vocabulary.Voiceprint;
import io.echovault.testkit.SpeakerVerifierContract;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MixtureSpeakerVerifierTest implements SpeakerVerifierContract {
  private static final MixtureSpeakerVerifier VERIFIER = MixtureSpeakerVerifier.open();

  @Override
  public SpeakerVerifier verifier() {
    return VERIFIER;
  }

  @Override
  public Recording note(int speaker, int note) {
    return Sounds.speaker(speaker, note, 8);
  }

  @Test
  void shipsAModelOfLessThan300Kilobytes() throws IOException {
    try (InputStream file =
        MixtureSpeakerVerifier.class.getResourceAsStream("/speaker-model.bin")) {
      assertThat(file.readAllBytes().length).isLessThan(300_000);
    }
  }

  @Test
  void readsNoOtherFile() {
    assertThatThrownBy(() -> MixtureSpeakerVerifier.of(new Bytes(new byte[1000])))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void tellsNoiseAndClipping() {
    Recording note = note(1, 1);
    assertThat(VERIFIER.quality(mixed(note, 1, 3_000)).problem())
        .contains(SpeechQuality.Problem.TOO_NOISY);
    assertThat(VERIFIER.quality(mixed(note, 40, 0)).problem())
        .contains(SpeechQuality.Problem.CLIPPED);
  }

  @Test
  void knowsASpeakerAtTheRateOfATelephone() {
    Voiceprint voiceprint = VERIFIER.enrol(List.of(note(1, 1), note(1, 2)));
    float[] low = Downsampling.of(note(1, 9));
    short[] samples = new short[low.length];
    for (int at = 0; at < low.length; at++) {
      samples[at] = (short) Math.round(low[at]);
    }
    Recording telephone = new Recording(8_000, samples);
    assertThat(VERIFIER.compare(voiceprint, telephone).accepted()).isTrue();
    assertThatThrownBy(() -> VERIFIER.quality(new Recording(11_025, samples)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void showsNothingOfAVoiceprint() {
    assertThat(VERIFIER.enrol(List.of(note(1, 1))).toString())
        .isEqualTo("Voiceprint[" + VERIFIER.model() + "]");
  }

  private static Recording mixed(Recording note, double factor, double noise) {
    Random random = new Random(1);
    short[] samples = note.samples();
    for (int at = 0; at < samples.length; at++) {
      double value = samples[at] * factor + noise * random.nextGaussian();
      samples[at] = (short) Math.max(-32768, Math.min(32767, value));
    }
    return new Recording(note.rate(), samples);
  }
}
