package io.echovault.core.sealing;

import io.echovault.core.codec.StoredForm;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.MemoException;
import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key that seals and opens content with AES-256-GCM under a random nonce. Sealed content is one
 * byte for the format, twelve for the nonce, then the ciphertext with its tag. What is sealed with
 * {@link #seal} is padded, so that its length tells little. Safe for threads.
 */
public final class SealKey {
  private static final byte EXACT = StoredForm.SEALED_EXACT.version();
  private static final byte PADDED = StoredForm.SEALED_PADDED.version();
  static final int NONCE = 12;
  private static final int HEAD = 1 + NONCE;
  private static final int TAG = 16;

  // Looking one up costs as much as sealing a message with it. Keyed anew for every use.
  private static final ThreadLocal<Cipher> CIPHERS = ThreadLocal.withInitial(SealKey::cipher);

  private final SecretKeySpec key;

  private SealKey(byte[] key) {
    this.key = new SecretKeySpec(key, "AES");
  }

  /**
   * A key of 32 bytes.
   *
   * @throws MemoException.Unreadable when it has another length
   */
  public static SealKey of(Bytes key) {
    if (key.length() != 32) {
      throw new MemoException.Unreadable(
          "a sealing key has 32 bytes, this one has " + key.length());
    }
    return new SealKey(key.array());
  }

  /** Seals content of any length, padded to the next of few lengths. */
  public Bytes seal(byte[] content, Binding binding) {
    return seal(PADDED, Padding.add(content), binding);
  }

  /** Seals content whose length is the same whatever it says, such as a key or a vector. */
  public Bytes sealExact(byte[] content, Binding binding) {
    return seal(EXACT, content, binding);
  }

  private Bytes seal(byte format, byte[] content, Binding binding) {
    byte[] sealed = new byte[HEAD + content.length + TAG];
    sealed[0] = format;
    Randomness.nonce(sealed, 1);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, sealed, binding);
      cipher.doFinal(content, 0, content.length, sealed, HEAD);
      return new Bytes(sealed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot seal with AES-GCM", e);
    }
  }

  /**
   * What was sealed, without its padding.
   *
   * @throws MemoException.Unreadable when it was sealed with another key or binding, or changed
   */
  public byte[] open(Bytes sealed, Binding binding) {
    byte[] all = sealed.array();
    if (all.length < HEAD + TAG || (all[0] != EXACT && all[0] != PADDED)) {
      throw new MemoException.Unreadable("sealed content is not in a format that is known");
    }
    try {
      byte[] content =
          cipher(Cipher.DECRYPT_MODE, all, binding).doFinal(all, HEAD, all.length - HEAD);
      return all[0] == PADDED ? Padding.remove(content) : content;
    } catch (AEADBadTagException e) {
      throw new MemoException.Unreadable(
          "sealed content does not open: it was changed, moved, or sealed with another key", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot open AES-GCM", e);
    }
  }

  private Cipher cipher(int mode, byte[] head, Binding binding) throws GeneralSecurityException {
    Cipher cipher = CIPHERS.get();
    cipher.init(mode, key, new GCMParameterSpec(TAG * 8, head, 1, NONCE));
    if (head[0] == PADDED) {
      // Bound as well, so that nobody can have padding taken for content.
      cipher.updateAAD(head, 0, 1);
    }
    cipher.updateAAD(binding.bytes());
    return cipher;
  }

  private static Cipher cipher() {
    try {
      return Cipher.getInstance("AES/GCM/NoPadding");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no AES-GCM", e);
    }
  }
}
