package io.echovault.drills.trust;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a forger does with texts and keys. */
final class ForgeText {
  private static final String STRANGE = "\u0000\u00a0\u00e9\u0430\u200b\uff10\uff41\ufeff\ud83d,;=";

  private ForgeText() {}

  /** With one letter replaced by another of an alphabet. */
  static String changed(String text, String alphabet, Random random) {
    int at = random.nextInt(text.length());
    char other = alphabet.charAt(random.nextInt(alphabet.length()));
    while (other == text.charAt(at)) {
      other = alphabet.charAt(random.nextInt(alphabet.length()));
    }
    return text.substring(0, at) + other + text.substring(at + 1);
  }

  /** With one bit of one letter turned over. */
  static String flipped(String text, Random random) {
    int at = random.nextInt(text.length());
    char other = (char) (text.charAt(at) ^ (1 << random.nextInt(8)));
    return text.substring(0, at) + other + text.substring(at + 1);
  }

  /** With something strange put in somewhere. */
  static String strange(String text, Random random) {
    int at = random.nextInt(text.length() + 1);
    char added = STRANGE.charAt(random.nextInt(STRANGE.length()));
    return text.substring(0, at) + added + text.substring(at);
  }

  static byte[] flipped(byte[] bytes, Random random) {
    byte[] other = bytes.clone();
    other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(8));
    return other;
  }

  /** A secret that is almost the right one, or not at all. */
  static String otherSecret(String secret, Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> secret + " ";
      case 1 -> secret.substring(1);
      case 2 -> secret.substring(0, secret.length() - 1);
      case 3 -> flipped(secret, random);
      case 4 -> secret + "\n";
      default -> hex(random, 32);
    };
  }

  static String hex(Random random, int digits) {
    byte[] bytes = new byte[digits / 2];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  static byte[] mac(String algorithm, byte[] key, byte[] bytes) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(key, algorithm));
      return mac.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has " + algorithm, e);
    }
  }

  static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static String base64(String text) {
    return base64(text.getBytes(UTF_8));
  }
}
