package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.Bytes;
import java.util.Optional;

/** The platform's own keys, wrapped, by name. */
public interface WrappedKeys {

  Optional<Bytes> find(String name);

  /**
   * Keeps a key under a name that has none, durably.
   *
   * @return the key that the name has now; of several callers at once all get the same
   */
  Bytes keep(String name, Bytes wrapped);

  /** Destroys a key. What was sealed under it can never be opened again. */
  void destroy(String name);
}
