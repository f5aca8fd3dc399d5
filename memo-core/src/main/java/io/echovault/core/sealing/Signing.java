package io.echovault.core.sealing;

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
import java.util.HexFormat;

/**
 * Signs with Ed25519 under the platform's key pair, which is made when first asked for and kept
 * wrapped: 32 bytes of the seed and 32 of the public key. Safe for threads.
 */
public final class Signing {
  private static final String NAME = "signing";
  private static final String ALGORITHM = "Ed25519";
  private static final int PART = 32;

  /** What a public key of this kind begins with in its encoded form. */
  private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  private final PlatformKeys keys;

  public Signing(PlatformKeys keys) {
    this.keys = keys;
  }

  /** The signature of some content, 64 bytes. */
  public byte[] sign(byte[] content) {
    try {
      byte[] seed = Arrays.copyOf(pair(), PART);
      PrivateKey key =
          KeyFactory.getInstance(ALGORITHM)
              .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(key);
      signature.update(content);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot sign with " + ALGORITHM, e);
    }
  }

  /** Whether a signature is ours and of this content. */
  public boolean verify(byte[] content, byte[] signature) {
    try {
      PublicKey key =
          KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded()));
      Signature check = Signature.getInstance(ALGORITHM);
      check.initVerify(key);
      check.update(content);
      return signature.length == 2 * PART && check.verify(signature);
    } catch (SignatureException e) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot check " + ALGORITHM, e);
    }
  }

  /** The public key, 32 bytes. */
  public byte[] publicKey() {
    return Arrays.copyOfRange(pair(), PART, 2 * PART);
  }

  private byte[] encoded() {
    byte[] encoded = Arrays.copyOf(PREFIX, PREFIX.length + PART);
    System.arraycopy(publicKey(), 0, encoded, PREFIX.length, PART);
    return encoded;
  }

  private byte[] pair() {
    byte[] pair = keys.get(NAME, Signing::make).array();
    if (pair.length != 2 * PART) {
      throw new MemoException.Unreadable("the signing key has another length than it should");
    }
    return pair;
  }

  private static Bytes make() {
    try {
      KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
      byte[] secret = pair.getPrivate().getEncoded();
      byte[] open = pair.getPublic().getEncoded();
      // In their encoded forms the 32 bytes of each stand last.
      byte[] both = Arrays.copyOfRange(secret, secret.length - PART, secret.length + PART);
      System.arraycopy(open, PREFIX.length, both, PART, PART);
      return new Bytes(both);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no " + ALGORITHM, e);
    }
  }
}
