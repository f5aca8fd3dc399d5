package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.Recording;
import io.echovault.ports.vocabulary.SpeakerMatch;
import io.echovault.ports.vocabulary.SpeechQuality;
import io.echovault.ports.vocabulary.Voiceprint;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Stands where no speakers are told apart. */
enum NoSpeakerVerifier implements SpeakerVerifier {
  INSTANCE;

  @Override
  public String model() {
    return "none";
  }

  @Override
  public boolean available() {
    return false;
  }

  @Override
  public SpeechQuality quality(Recording recording) {
    return new SpeechQuality(Duration.ZERO, 0, 0, Optional.of(SpeechQuality.Problem.TOO_SHORT));
  }

  @Override
  public Voiceprint enrol(List<Recording> recordings) {
    throw missing();
  }

  @Override
  public SpeakerMatch compare(Voiceprint voiceprint, Recording recording) {
    throw missing();
  }

  private static IllegalStateException missing() {
    return new IllegalStateException("nothing that tells speakers apart is connected");
  }
}
