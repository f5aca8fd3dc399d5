package io.echovault.core;

import io.echovault.core.memory.KeptFiles;
import io.echovault.core.memory.Notebooks;
import io.echovault.core.sealing.Fingerprints;
import io.echovault.ports.outbound.MediaReader;
import io.echovault.ports.outbound.MediaSources;
import io.echovault.ports.outbound.SealedFiles;
import io.echovault.ports.outbound.Storage;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;

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

  /** Where what people sent is kept. */
  KeptFiles kept(
      Fingerprints fingerprints,
      Notebooks notebooks,
      Storage store,
      InstantSource instants,
      Supplier<UUID> ids) {
    return new KeptFiles(files, fingerprints, notebooks, store, instants, ids);
  }

  MediaPorts with(SealedFiles other, MediaReader letters) {
    return new MediaPorts(sources, other, letters);
  }
}
