package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.Bytes;
import java.util.Optional;

/**
 * Wraps keys under a key that never leaves it.
 *
 * <p>Context: what was wrapped with one context does not unwrap with another. Threads: safe.
 * Failure: {@link io.echovault.ports.vocabulary.MemoException.Unreadable} when something does not
 * unwrap; {@link io.echovault.ports.vocabulary.MemoException.TryAgain} when the vault cannot be
 * reached.
 */
public interface KeyVault {

  /** Wraps a key of 16 to 64 bytes, a multiple of 8. */
  Bytes wrap(Bytes key, String context);

  Bytes unwrap(Bytes wrapped, String context);

  /**
   * Wraps a wrapped key anew when it is under another key than {@link #wrap} takes now.
   *
   * @return the same key under the present one; empty when it is under that already
   */
  Optional<Bytes> rewrap(Bytes wrapped, String context);
}
