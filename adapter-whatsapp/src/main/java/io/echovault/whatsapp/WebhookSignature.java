package io.echovault.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature that Meta puts on a webhook: HMAC-SHA256 over the body's bytes exactly as they
 * came. Safe for many threads.
 */
public final class WebhookSignature {
  /** The name of the header that carries the signature. */
  public static final String HEADER = "X-Hub-Signature-256";

  private static final String ALGORITHM = "HmacSHA256";
  private static final String PREFIX = "sha256=";
  private static final int DIGITS = 64;
  private static final HexFormat LOWER_CASE = HexFormat.of();

  private final List<Mac> keyed;

  /**
   * @param secrets the app secrets that may have signed, at least one and none blank; two while one
   *     replaces the other
   */
  public WebhookSignature(List<String> secrets) {
    if (secrets.isEmpty()) {
      throw new IllegalArgumentException("a webhook is checked with at least one app secret");
    }
    keyed = secrets.stream().map(WebhookSignature::keyedBy).toList();
  }

  /**
   * Whether one of the secrets signed these bytes. Takes the same time for every wrong signature.
   *
   * @param header the value of {@link #HEADER}, {@code sha256=} and 64 lower-case hex digits; empty
   *     when the request has none
   */
  public boolean matches(byte[] body, String header) {
    if (!isWellFormed(header)) {
      return false;
    }
    byte[] claimed = LOWER_CASE.parseHex(header, PREFIX.length(), PREFIX.length() + DIGITS);
    for (Mac each : keyed) {
      if (MessageDigest.isEqual(copyOf(each).doFinal(body), claimed)) {
        return true;
      }
    }
    return false;
  }

  /** The value of {@link #HEADER} for these bytes under this secret. */
  public static String sign(byte[] body, String secret) {
    return PREFIX + LOWER_CASE.formatHex(keyedBy(secret).doFinal(body));
  }

  /**
   * Whether a value of {@link #HEADER} has the form that every right one has. One that has not is
   * wrong for any body.
   */
  public static boolean isWellFormed(String header) {
    if (header.length() != PREFIX.length() + DIGITS || !header.startsWith(PREFIX)) {
      return false;
    }
    for (int at = PREFIX.length(); at < header.length(); at++) {
      char digit = header.charAt(at);
      if (!((digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f'))) {
        return false;
      }
    }
    return true;
  }

  private static Mac keyedBy(String secret) {
    if (secret.isBlank()) {
      throw new IllegalArgumentException("an app secret is not blank");
    }
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
    }
  }

  // A Mac serves one thread at a time; a copy is cheaper than looking one up and keying it.
  private static Mac copyOf(Mac mac) {
    try {
      return (Mac) mac.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the security provider's " + ALGORITHM + " has no copies", e);
    }
  }

  @Override
  public String toString() {
    return "WebhookSignature[" + keyed.size() + " secrets]";
  }
}
