package io.echovault.core.sealing;

import io.echovault.core.codec.StoredNames.KeyName;
import io.echovault.ports.outbound.KeyVault;
import io.echovault.ports.outbound.WrappedKeys;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.MemoException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The platform's own keys by name, of 32 bytes where nothing else is said, made when first asked
 * for, kept wrapped, held unwrapped while in use. Safe for threads and for several processes.
 */
public final class PlatformKeys {
  /** The name of the key of the proofs over rows that decide about access. */
  public static final String ACCESS = KeyName.ACCESS.text();

  /** The name of the key that PINs are hashed with. */
  public static final String PIN = KeyName.PIN.text();

  /**
   * The keys that are made once and stay. The access key is made last: where it is, the others were
   * made, and one that is missing was removed.
   */
  private static final List<String> LASTING = List.of(Fingerprints.KEY, Signing.KEY, PIN, ACCESS);

  /** Some days of inbox keys and the few that stay. */
  private static final int HELD = 32;

  private final WrappedKeys wrapped;
  private final KeyVault vault;
  private final RecentlyUsed<String, Bytes> held = new RecentlyUsed<>(HELD);

  public PlatformKeys(WrappedKeys wrapped, KeyVault vault) {
    this.wrapped = wrapped;
    this.vault = vault;
  }

  /** The key of a name; a new one when the name has none. */
  public Bytes get(String name) {
    return get(name, () -> new Bytes(Randomness.bytes(32)));
  }

  /** The key of a name; the one that is supplied, of 16 to 64 bytes, when the name has none. */
  Bytes get(String name, Supplier<Bytes> fresh) {
    return find(name).orElseGet(() -> make(name, fresh));
  }

  /** The key of a name, if it has one. */
  public Optional<Bytes> find(String name) {
    Optional<Bytes> known = held.find(name);
    if (known.isPresent()) {
      return known;
    }
    Optional<Bytes> kept = wrapped.find(name).map(each -> vault.unwrap(each, context(name)));
    kept.ifPresent(key -> held.put(name, key));
    return kept;
  }

  /** Whether a name has a key, opened or not. */
  public boolean has(String name) {
    return wrapped.find(name).isPresent();
  }

  /** The names whose key does not open as it is stored now, or is missing though it was made. */
  public List<String> damaged() {
    List<String> names = wrapped.names();
    return Stream.concat(
            names.contains(ACCESS) ? LASTING.stream() : Stream.of(ACCESS), names.stream())
        .distinct()
        .filter(name -> !opens(name))
        .toList();
  }

  private boolean opens(String name) {
    try {
      return wrapped
          .find(name)
          .map(each -> vault.unwrap(each, context(name)))
          .filter(key -> held.find(name).filter(known -> !known.equals(key)).isEmpty())
          .isPresent();
    } catch (MemoException.Unreadable e) {
      return false;
    }
  }

  /** The names that have a key. */
  public List<String> names() {
    return wrapped.names();
  }

  /**
   * Wraps a key as a new one is, unless it is so already.
   *
   * @param keep whether the new wrapping is kept
   * @return whether there was anything to wrap anew
   */
  public boolean rewrap(String name, boolean keep) {
    Optional<Bytes> former = wrapped.find(name);
    Optional<Bytes> fresh = former.flatMap(each -> vault.rewrap(each, context(name)));
    if (keep && fresh.isPresent()) {
      // Another process may have been first, or has destroyed it: both are well.
      wrapped.replace(name, former.orElseThrow(), fresh.get());
    }
    return fresh.isPresent();
  }

  /** Destroys a key: what was sealed under it never opens again. */
  public void destroy(String name) {
    wrapped.destroy(name);
    held.remove(name);
  }

  private Bytes make(String name, Supplier<Bytes> fresh) {
    if (LASTING.contains(name) && has(ACCESS)) {
      // Another process may have made both since this one looked.
      return find(name)
          .orElseThrow(
              () ->
                  new MemoException.Unreadable(
                      "the platform's key "
                          + name
                          + " was removed from the database: restore a backup"));
    }
    Bytes offered = vault.wrap(fresh.get(), context(name));
    // Another process may have been first: what is kept now counts.
    Bytes key = vault.unwrap(wrapped.keep(name, offered), context(name));
    held.put(name, key);
    return key;
  }

  private static String context(String name) {
    return KeyName.PLATFORM.text() + name;
  }
}
