package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.TranscriptResult;

/** Stands where no service writes speech down. */
enum NoSpeechToText implements SpeechToText {
  INSTANCE;

  @Override
  public boolean available() {
    return false;
  }

  @Override
  public TranscriptResult transcribe(Note note, Hints hints) {
    return new TranscriptResult.Missing(TranscriptResult.Problem.NO_SERVICE);
  }
}
