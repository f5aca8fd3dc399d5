package io.echovault.core;

import io.echovault.ports.outbound.MediaReader;
import io.echovault.ports.outbound.MediaSources;
import io.echovault.ports.outbound.SealedFiles;

/**
 * What pictures and documents need.
 *
 * @param sources gives their content
 * @param files keeps it
 * @param reader reads the text in it
 */
record MediaPorts(MediaSources sources, SealedFiles files, MediaReader reader) {
  static final MediaPorts NONE =
      new MediaPorts(MediaSources.none(), SealedFiles.none(), MediaReader.none());

  MediaPorts with(MediaSources other) {
    return new MediaPorts(other, files, reader);
  }

  MediaPorts with(SealedFiles other, MediaReader letters) {
    return new MediaPorts(sources, other, letters);
  }
}
