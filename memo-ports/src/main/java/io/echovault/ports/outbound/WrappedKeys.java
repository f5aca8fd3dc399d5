package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.Bytes;
import java.util.List;
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

  /** The names that have a key, in order. */
  List<String> names();

  /**
   * Puts another wrapping in the place of one, durably.
   *
   * @return whether that was done; false when the name has another one, or none
   */
  boolean replace(String name, Bytes former, Bytes wrapped);

  /** Destroys a key. What was sealed under it can never be opened again. */
  void destroy(String name);
}
