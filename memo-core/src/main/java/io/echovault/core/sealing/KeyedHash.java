package io.echovault.core.sealing;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 under one key. Safe for threads. */
public final class KeyedHash {
  private static final String NAME = "HmacSHA256";

  private final Mac keyed;

  public KeyedHash(byte[] key) {
    try {
      keyed = Mac.getInstance(NAME);
      keyed.init(new SecretKeySpec(key, NAME));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no " + NAME, e);
    }
  }

  /** The 32 bytes of the hash. */
  public byte[] of(byte[] content) {
    return copy().doFinal(content);
  }

  // A Mac serves one thread at a time; a copy is cheaper than looking one up and keying it.
  private Mac copy() {
    try {
      return (Mac) keyed.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("this Java's " + NAME + " has no copies", e);
    }
  }
}
