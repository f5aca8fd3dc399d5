package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.SpeechHints;
import io.echovault.ports.vocabulary.SpokenNote;
import io.echovault.ports.vocabulary.TranscriptResult;

/** Stands where no service writes speech down. */
enum NoSpeechToText implements SpeechToText {
  INSTANCE;

  @Override
  public boolean available() {
    return false;
  }

  @Override
  public TranscriptResult transcribe(SpokenNote note, SpeechHints hints) {
    return new TranscriptResult.Missing(TranscriptResult.Problem.NO_SERVICE);
  }
}
