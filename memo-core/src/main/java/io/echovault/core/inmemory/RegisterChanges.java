package io.echovault.core.inmemory;

import io.echovault.ports.vocabulary.DirectoryEntry;
import io.echovault.ports.vocabulary.Fingerprint;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What one transaction changes in the register, unseen by others until it commits. */
final class RegisterChanges {
  private final Map<Fingerprint, Optional<DirectoryEntry>> changed = new HashMap<>();

  Optional<DirectoryEntry> entry(Fingerprint identity, Map<Fingerprint, DirectoryEntry> committed) {
    return changed.getOrDefault(identity, Optional.ofNullable(committed.get(identity)));
  }

  void set(Fingerprint identity, Optional<DirectoryEntry> entry) {
    changed.put(identity, entry);
  }

  void applyTo(Map<Fingerprint, DirectoryEntry> committed) {
    changed.forEach(
        (identity, entry) ->
            entry.ifPresentOrElse(
                each -> committed.put(identity, each), () -> committed.remove(identity)));
  }
}
