package io.echovault.core.inmemory;

import io.echovault.ports.outbound.WrappedKeys;
import io.echovault.ports.vocabulary.Bytes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The platform's wrapped keys. */
public final class KeyShelf implements WrappedKeys {
  private final Map<String, Bytes> keys = new HashMap<>();

  @Override
  public synchronized Optional<Bytes> find(String name) {
    return Optional.ofNullable(keys.get(name));
  }

  @Override
  public synchronized Bytes keep(String name, Bytes wrapped) {
    return keys.computeIfAbsent(name, each -> wrapped);
  }

  @Override
  public synchronized List<String> names() {
    return keys.keySet().stream().sorted().toList();
  }

  @Override
  public synchronized boolean replace(String name, Bytes former, Bytes wrapped) {
    return keys.replace(name, former, wrapped);
  }

  @Override
  public synchronized void destroy(String name) {
    keys.remove(name);
  }
}
