package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.SpokenResult;

/** Stands where no service speaks. */
enum NoTextToSpeech implements TextToSpeech {
  INSTANCE;

  @Override
  public boolean available() {
    return false;
  }

  @Override
  public SpokenResult speak(String text, String language) {
    return new SpokenResult.Missing(SpokenResult.Problem.NO_SERVICE);
  }
}
