package io.echovault.core;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.echovault.core.codec.ByteWriter;
import io.echovault.core.codec.StoredForm;
import io.echovault.core.codec.StoredNames.KeyName;
import io.echovault.core.codec.StoredNames.Statement;
import io.echovault.core.sealing.KeyedHash;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.MemoException;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * One encryption key. What it wraps is one byte for the format, four that name this key, then the
 * AES key wrap. Safe for threads.
 */
final class MasterKey {
  private static final int LENGTH = 32;
  private static final byte FORMAT = StoredForm.WRAPPED_KEY.version();
  private static final int HEAD = 1 + 4;
  private static final int LEAST_WRAPPED = 24;

  private final KeyedHash derivation;
  private final byte[] head;

  private MasterKey(byte[] key) {
    // Extract and expand as in HKDF, so that neither the key's id nor a wrapping key tells it.
    derivation = new KeyedHash(new KeyedHash(Statement.VAULT.text().getBytes(UTF_8)).of(key));
    head = Arrays.copyOf(new byte[] {FORMAT}, HEAD);
    System.arraycopy(derive(KeyName.VAULT_ID, ""), 0, head, 1, HEAD - 1);
  }

  static MasterKey of(Bytes key) {
    if (key.length() != LENGTH) {
      throw new IllegalArgumentException(
          "the encryption key has 32 bytes (64 hex digits), this one has " + key.length());
    }
    return new MasterKey(key.array());
  }

  /**
   * Checks that something has the shape of what such a key wraps.
   *
   * @throws MemoException.Unreadable when it has not
   */
  static void check(Bytes wrapped) {
    byte[] all = wrapped.array();
    if (all.length < HEAD + LEAST_WRAPPED || all[0] != FORMAT) {
      throw new MemoException.Unreadable("a wrapped key is not in a format that is known");
    }
  }

  /** Whether this key wrapped something, by the name in front of it. */
  boolean wrapped(Bytes wrapped) {
    return Arrays.equals(wrapped.array(), 0, HEAD, head, 0, HEAD);
  }

  Bytes wrap(Bytes key, String context) {
    if (key.length() < 16 || key.length() > 64 || key.length() % 8 != 0) {
      throw new IllegalArgumentException(
          "a key to wrap has 16 to 64 bytes, a multiple of 8; this one has " + key.length());
    }
    try {
      byte[] wrapped =
          cipher(Cipher.WRAP_MODE, context).wrap(new SecretKeySpec(key.array(), "RAW"));
      byte[] all = Arrays.copyOf(head, HEAD + wrapped.length);
      System.arraycopy(wrapped, 0, all, HEAD, wrapped.length);
      return new Bytes(all);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot wrap keys", e);
    }
  }

  Bytes unwrap(Bytes wrapped, String context) {
    try {
      byte[] all = wrapped.array();
      return new Bytes(
          cipher(Cipher.UNWRAP_MODE, context)
              .unwrap(Arrays.copyOfRange(all, HEAD, all.length), "RAW", Cipher.SECRET_KEY)
              .getEncoded());
    } catch (InvalidKeyException e) {
      throw new MemoException.Unreadable(
          "a wrapped key does not open: it was changed, or belongs somewhere else", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot unwrap keys", e);
    }
  }

  private Cipher cipher(int mode, String context) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AESWrap");
    cipher.init(mode, new SecretKeySpec(derive(KeyName.VAULT_WRAP, context), "AES"));
    return cipher;
  }

  private byte[] derive(KeyName use, String context) {
    return derivation.of(new ByteWriter().writeText(use.text()).writeText(context).toBytes());
  }
}
