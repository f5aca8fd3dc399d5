package io.echovault.core.sealing;

import io.echovault.core.codec.StoredNames.KeyName;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.MemoException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Optional;

/**
 * Signs what leaves us and must be proved later, with Ed25519 (RFC 8032). The key pair is the
 * platform's: 32 bytes of seed and 32 of public key, kept wrapped, so whoever has the database
 * alone cannot sign. Safe for threads and for several processes.
 */
public final class Signing {
  static final String KEY = KeyName.SIGNING.text();
  private static final int HALF = 32;

  /** What stands before the 32 bytes in a public key's usual form (RFC 8410). */
  private static final byte[] X509_HEAD = {
    0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00
  };

  private final PlatformKeys keys;
  private volatile Optional<Bytes> pair = Optional.empty();

  public Signing(PlatformKeys keys) {
    this.keys = keys;
  }

  /** The signature of some content, 64 bytes. */
  public Bytes sign(byte[] content) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(privateKey(Arrays.copyOf(pair().array(), HALF)));
      signature.update(content);
      return new Bytes(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot sign with Ed25519", e);
    }
  }

  /** The public key, 32 bytes, by which anybody can verify. */
  public Bytes publicKey() {
    return new Bytes(Arrays.copyOfRange(pair().array(), HALF, 2 * HALF));
  }

  /** Whether a signature is ours, and of this content. */
  public boolean verify(byte[] content, Bytes signature) {
    return verify(publicKey(), content, signature);
  }

  /** Whether a signature is that of a public key's owner, and of this content. */
  public static boolean verify(Bytes publicKey, byte[] content, Bytes signature) {
    try {
      Signature verifying = Signature.getInstance("Ed25519");
      verifying.initVerify(publicKey(publicKey));
      verifying.update(content);
      return verifying.verify(signature.array());
    } catch (SignatureException malformed) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new MemoException.Unreadable("that is no public key of Ed25519", e);
    }
  }

  private Bytes pair() {
    Optional<Bytes> known = pair;
    if (known.isEmpty()) {
      known = Optional.of(keys.get(KEY, Signing::fresh));
      pair = known;
    }
    return known.orElseThrow();
  }

  private static Bytes fresh() {
    try {
      KeyPair made = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      byte[] both = new byte[2 * HALF];
      // Both usual forms (RFC 8410) end with the 32 bytes themselves.
      copyEnd(made.getPrivate().getEncoded(), both, 0);
      copyEnd(made.getPublic().getEncoded(), both, HALF);
      return new Bytes(both);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot make keys of Ed25519", e);
    }
  }

  private static void copyEnd(byte[] encoded, byte[] to, int at) {
    System.arraycopy(encoded, encoded.length - HALF, to, at, HALF);
  }

  private static PrivateKey privateKey(byte[] seed) throws GeneralSecurityException {
    return KeyFactory.getInstance("Ed25519")
        .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
  }

  private static PublicKey publicKey(Bytes key) throws GeneralSecurityException {
    byte[] encoded = Arrays.copyOf(X509_HEAD, X509_HEAD.length + key.length());
    System.arraycopy(key.array(), 0, encoded, X509_HEAD.length, key.length());
    return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
  }
}
