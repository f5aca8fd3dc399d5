package io.echovault.testkit;

import io.echovault.ports.outbound.SealedFiles;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.KeptSealedFile;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Sealed files in memory. */
public final class ListSealedFiles implements SealedFiles {
  private record Key(Fingerprint owner, UUID file) {}

  private record Held(List<Bytes> chunks, Instant at) {}

  private final InstantSource instants;
  private final Map<Key, Held> held = new LinkedHashMap<>();

  public ListSealedFiles(InstantSource instants) {
    this.instants = instants;
  }

  @Override
  public synchronized void put(Fingerprint owner, UUID file, List<Bytes> chunks) {
    held.put(new Key(owner, file), new Held(List.copyOf(chunks), instants.instant()));
  }

  @Override
  public synchronized List<Bytes> get(Fingerprint owner, UUID file) {
    Held found = held.get(new Key(owner, file));
    return found == null ? List.of() : found.chunks();
  }

  @Override
  public synchronized List<KeptSealedFile> list(Fingerprint owner) {
    return held.entrySet().stream()
        .filter(each -> each.getKey().owner().equals(owner))
        .map(each -> new KeptSealedFile(each.getKey().file(), each.getValue().at()))
        .toList();
  }

  @Override
  public synchronized void remove(Fingerprint owner, UUID file) {
    held.remove(new Key(owner, file));
  }

  @Override
  public synchronized void removeAll(Fingerprint owner) {
    held.keySet().removeIf(each -> each.owner().equals(owner));
  }

  /** How many files there are. */
  public synchronized int count() {
    return held.size();
  }

  /** Everything that is kept, as it is sealed. */
  public synchronized List<Bytes> chunks() {
    return held.values().stream().flatMap(each -> each.chunks().stream()).toList();
  }
}
