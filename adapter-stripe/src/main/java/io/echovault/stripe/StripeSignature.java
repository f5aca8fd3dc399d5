package io.echovault.stripe;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The header {@code Stripe-Signature: t=SECONDS,v1=HEX,…}, where {@code v1} is HMAC-SHA256 of
 * {@code t.body} with the endpoint's secret as it is given, its {@code whsec_} included. One right
 * {@code v1} is enough; other schemes are passed over.
 */
final class StripeSignature {
  private static final Duration TOLERANCE = Duration.ofMinutes(5);
  private static final String ALGORITHM = "HmacSHA256";
  private static final int LONGEST_HEADER = 4_096;

  private final String seconds;
  private final List<byte[]> signatures;

  private StripeSignature(String seconds, List<byte[]> signatures) {
    this.seconds = seconds;
    this.signatures = signatures;
  }

  /** Reads a header; one that says nothing of use fits no body. */
  static StripeSignature read(String header) {
    String seconds = "";
    var signatures = new ArrayList<byte[]>();
    String bounded = header.length() > LONGEST_HEADER ? "" : header;
    for (String part : bounded.split(",", -1)) {
      int equals = part.indexOf('=');
      String name = equals < 0 ? "" : part.substring(0, equals).strip();
      String value = equals < 0 ? "" : part.substring(equals + 1).strip();
      if (name.equals("t")) {
        seconds = value;
      } else if (name.equals("v1") && value.length() == 64) {
        try {
          signatures.add(HexFormat.of().parseHex(value));
        } catch (IllegalArgumentException e) {
          signatures.add(new byte[0]);
        }
      }
    }
    return new StripeSignature(seconds, List.copyOf(signatures));
  }

  /** Whether the body was signed with one of the secrets. */
  boolean fits(byte[] body, List<String> secrets) {
    boolean fits = false;
    for (String secret : secrets) {
      byte[] right = sign(secret, seconds, body);
      for (byte[] each : signatures) {
        // No early end: how long it takes tells nothing.
        fits |= MessageDigest.isEqual(right, each);
      }
    }
    return fits;
  }

  /** Whether it was signed within five minutes of a moment. */
  boolean isFresh(Instant now) {
    try {
      Instant signed = Instant.ofEpochSecond(Long.parseLong(seconds));
      return Duration.between(signed, now).abs().compareTo(TOLERANCE) <= 0;
    } catch (ArithmeticException | java.time.DateTimeException | NumberFormatException e) {
      return false;
    }
  }

  static byte[] sign(String secret, String seconds, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      mac.update(seconds.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) '.');
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }
}
