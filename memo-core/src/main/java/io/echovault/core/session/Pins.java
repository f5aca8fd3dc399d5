package io.echovault.core.session;

import io.echovault.core.codec.ByteReader;
import io.echovault.core.codec.ByteWriter;
import io.echovault.core.codec.StoredForm;
import io.echovault.core.sealing.KeyedHash;
import io.echovault.core.sealing.PlatformKeys;
import io.echovault.core.sealing.Randomness;
import io.echovault.ports.vocabulary.PinFault;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Makes and checks what is kept in place of a PIN: a slow hash under a random salt, over a keyed
 * hash of the PIN. The key is the platform's and kept wrapped, so whoever has the database alone
 * cannot try PINs at all. Safe for threads; every call takes a good part of a second.
 */
final class Pins {
  /** How often the hash is repeated, as is advised for PBKDF2 with SHA-256. */
  static final int ROUNDS = 600_000;

  static final int SHORTEST = 6;
  static final int LONGEST = 12;

  private static final int SALT_BYTES = 16;
  private static final int HASH_BITS = 256;

  private final PlatformKeys keys;
  private final int rounds;

  Pins(PlatformKeys keys, int rounds) {
    this.keys = keys;
    this.rounds = rounds;
  }

  /** Why a PIN cannot be taken; empty when it can. */
  static Optional<PinFault> fault(String pin) {
    return pin.matches("[0-9]{" + SHORTEST + "," + LONGEST + "}")
        ? GuessablePins.fault(pin)
        : Optional.of(PinFault.NOT_DIGITS);
  }

  /** What is kept of a PIN. */
  byte[] verifier(String pin) {
    byte[] salt = Randomness.bytes(SALT_BYTES);
    return new ByteWriter()
        .begin(StoredForm.PIN_VERIFIER)
        .writeInt(rounds)
        .writeBytes(salt)
        .writeBytes(hash(pin, salt, rounds))
        .toBytes();
  }

  /** Whether a PIN is the one that a verifier was made of. */
  boolean matches(byte[] verifier, String pin) {
    ByteReader in = new ByteReader(verifier).expect(StoredForm.PIN_VERIFIER);
    int repeated = in.readInt();
    byte[] salt = in.readBytes();
    return MessageDigest.isEqual(in.readBytes(), hash(pin, salt, repeated));
  }

  private byte[] hash(String pin, byte[] salt, int repeated) {
    byte[] keyed =
        new KeyedHash(keys.get(PlatformKeys.PIN).array()).of(pin.getBytes(StandardCharsets.UTF_8));
    PBEKeySpec spec =
        new PBEKeySpec(HexFormat.of().formatHex(keyed).toCharArray(), salt, repeated, HASH_BITS);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no PBKDF2 with SHA-256", e);
    } finally {
      spec.clearPassword();
    }
  }
}
