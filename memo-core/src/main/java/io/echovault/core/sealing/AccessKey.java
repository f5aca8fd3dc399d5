package io.echovault.core.sealing;

import io.echovault.ports.vocabulary.Bytes;
import java.util.function.Supplier;

/**
 * The platform's key of the proofs over rows that decide about access. It is made after all other
 * keys that stay, so that one which is missing later was removed. Safe for threads.
 */
public final class AccessKey implements Supplier<Bytes> {
  private final PlatformKeys keys;
  private final Fingerprints fingerprints;
  private final Signing signing;

  public AccessKey(PlatformKeys keys, Fingerprints fingerprints, Signing signing) {
    this.keys = keys;
    this.fingerprints = fingerprints;
    this.signing = signing;
  }

  /**
   * The key, 32 bytes.
   *
   * @throws io.echovault.ports.vocabulary.MemoException.Unreadable when a key that was made is gone
   */
  @Override
  public Bytes get() {
    fingerprints.check();
    signing.publicKey();
    keys.get(PlatformKeys.PIN);
    return keys.get(PlatformKeys.ACCESS);
  }
}
