package io.echovault.app.backup;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs lists of contents with a key that is made of the encryption key, by HMAC-SHA-256. */
final class Seal {
  private static final String PURPOSE = "echovault backup manifest 1";

  private final byte[] key;

  /**
   * One of an installation.
   *
   * @param encryptionKey 64 hex digits
   */
  Seal(String encryptionKey) {
    key = mac(HexFormat.of().parseHex(encryptionKey), PURPOSE.getBytes(StandardCharsets.UTF_8));
  }

  /** The signature of a text, 64 hex digits. */
  String sign(String text) {
    return HexFormat.of().formatHex(mac(key, text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Whether one of these keys made a signature. */
  static boolean fits(List<Seal> seals, String text, String signature) {
    return seals.stream().anyMatch(each -> each.fits(text, signature));
  }

  private boolean fits(String text, String signature) {
    return MessageDigest.isEqual(
        sign(text).getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] mac(byte[] key, byte[] text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA-256", e);
    }
  }
}
