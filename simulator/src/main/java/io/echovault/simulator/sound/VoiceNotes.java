package io.echovault.simulator.sound;

import io.echovault.simulator.wire.Blob;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Recordings as Meta sends them on: Opus in Ogg. */
public final class VoiceNotes {

  private static final String MIME_TYPE = "audio/ogg; codecs=opus";

  private VoiceNotes() {}

  /** The built-in recording: a short chime. */
  public static Blob chime() {
    try (InputStream stream = VoiceNotes.class.getResourceAsStream("voice-note.ogg")) {
      if (stream == null) {
        throw new IllegalStateException("The jar lacks voice-note.ogg: build it again.");
      }
      return new Blob(stream.readAllBytes(), MIME_TYPE);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * The recording as a phone would send it; a browser's WebM becomes Ogg, the rest stays.
   *
   * @throws IllegalArgumentException if it says WebM but holds no Opus
   */
  public static Blob asPhonesSend(Blob recording) {
    return recording.mimeType().startsWith("audio/webm")
        ? new Blob(WebmOpus.toOgg(recording.bytes()), MIME_TYPE)
        : recording;
  }
}
