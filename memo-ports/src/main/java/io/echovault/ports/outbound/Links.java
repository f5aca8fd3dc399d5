package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.LinkRecord;
import java.time.Instant;
import java.util.Optional;

/** The one-time links of all tenants, by which somebody is found who brings a token only. */
public interface Links {

  /** A link that was neither used nor replaced and has not expired. */
  Optional<LinkRecord> find(Fingerprint token, Instant now);

  /** No links: nobody can log in here. */
  static Links none() {
    return (token, now) -> Optional.empty();
  }
}
