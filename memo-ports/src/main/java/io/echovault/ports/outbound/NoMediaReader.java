package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.IncomingMessage.Media;
import io.echovault.ports.vocabulary.MediaReading;

/** Stands in where no reader is connected. */
enum NoMediaReader implements MediaReader {
  INSTANCE;

  @Override
  public boolean available() {
    return false;
  }

  @Override
  public MediaReading read(Bytes content, Media.Kind kind, String mimeType) {
    return new MediaReading.Refused(MediaReading.Problem.NO_READER);
  }
}
