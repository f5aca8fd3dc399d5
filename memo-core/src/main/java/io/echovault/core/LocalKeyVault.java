package io.echovault.core;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.echovault.core.codec.ByteWriter;
import io.echovault.core.sealing.KeyedHash;
import io.echovault.ports.outbound.KeyVault;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.MemoException;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * Wraps keys under 32 bytes that the program was given, each context under a key of its own. What
 * it gives is one byte for the format, four that name the master key, then the AES key wrap. Safe
 * for threads.
 */
public final class LocalKeyVault implements KeyVault {
  private static final int FORMAT = 1;
  private static final int HEAD = 1 + 4;

  private final KeyedHash derivation;
  private final byte[] head;

  private LocalKeyVault(byte[] master) {
    // Extract and expand as in HKDF, so that neither the key's id nor a wrapping key tells the
    // master.
    derivation = new KeyedHash(new KeyedHash("echovault/vault/1".getBytes(UTF_8)).of(master));
    head = Arrays.copyOf(new byte[] {FORMAT}, HEAD);
    System.arraycopy(derive("key id", ""), 0, head, 1, HEAD - 1);
  }

  /**
   * A vault over a key.
   *
   * @param key 32 random bytes; whoever has them can open everything
   * @throws IllegalArgumentException when it has another length
   */
  public static LocalKeyVault of(Bytes key) {
    if (key.length() != 32) {
      throw new IllegalArgumentException(
          "the encryption key has 32 bytes (64 hex digits), this one has " + key.length());
    }
    return new LocalKeyVault(key.array());
  }

  @Override
  public Bytes wrap(Bytes key, String context) {
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

  @Override
  public Bytes unwrap(Bytes wrapped, String context) {
    byte[] all = wrapped.array();
    if (all.length < HEAD + 24 || all[0] != FORMAT) {
      throw new MemoException.Unreadable("a wrapped key is not in a format that is known");
    }
    if (!Arrays.equals(all, 0, HEAD, head, 0, HEAD)) {
      throw new MemoException.Unreadable(
          "a key was wrapped under another encryption key: use the one that this data was"
              + " written with");
    }
    try {
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
    cipher.init(mode, new SecretKeySpec(derive("wrap", context), "AES"));
    return cipher;
  }

  private byte[] derive(String use, String context) {
    return derivation.of(new ByteWriter().writeText(use).writeText(context).toBytes());
  }
}
