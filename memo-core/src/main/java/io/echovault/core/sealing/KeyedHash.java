package io.echovault.core.sealing;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 under one key. Safe for threads. */
public final class KeyedHash {
  private static final String NAME = "HmacSHA256";

  private final SecretKeySpec key;

  public KeyedHash(byte[] key) {
    this.key = new SecretKeySpec(key, NAME);
  }

  /** The 32 bytes of the hash. */
  public byte[] of(byte[] content) {
    try {
      Mac mac = Mac.getInstance(NAME);
      mac.init(key);
      return mac.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no " + NAME, e);
    }
  }
}
