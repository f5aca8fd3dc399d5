package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.KeptSealedFile;
import java.util.List;
import java.util.UUID;

/** Stands in where no files can be kept. */
enum NoSealedFiles implements SealedFiles {
  INSTANCE;

  @Override
  public boolean available() {
    return false;
  }

  @Override
  public void put(Fingerprint owner, UUID file, List<Bytes> chunks) {
    throw new IllegalStateException("no files can be kept here: give Outside.withSealedFiles");
  }

  @Override
  public List<Bytes> get(Fingerprint owner, UUID file) {
    return List.of();
  }

  @Override
  public List<KeptSealedFile> list(Fingerprint owner) {
    return List.of();
  }

  @Override
  public void remove(Fingerprint owner, UUID file) {}

  @Override
  public void removeAll(Fingerprint owner) {}
}
