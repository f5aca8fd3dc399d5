package io.echovault.core.inmemory;

import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.MemberRef;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What one transaction changes in the register, unseen by others until it commits. */
final class RegisterChanges {
  private final Map<Fingerprint, Optional<MemberRef>> changed = new HashMap<>();

  Optional<MemberRef> owner(Fingerprint identity, Map<Fingerprint, MemberRef> committed) {
    return changed.getOrDefault(identity, Optional.ofNullable(committed.get(identity)));
  }

  void set(Fingerprint identity, Optional<MemberRef> owner) {
    changed.put(identity, owner);
  }

  void applyTo(Map<Fingerprint, MemberRef> committed) {
    changed.forEach(
        (identity, owner) ->
            owner.ifPresentOrElse(
                member -> committed.put(identity, member), () -> committed.remove(identity)));
  }
}
