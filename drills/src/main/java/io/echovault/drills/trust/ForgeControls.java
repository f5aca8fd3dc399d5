package io.echovault.drills.trust;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.echovault.simulator.Webhooks;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Checks with a hole in each, which the drill must find: else it would find none in the real ones.
 */
final class ForgeControls {
  private static final int HEADER = 7;

  private ForgeControls() {}

  static Map<String, BiPredicate<byte[], String>> signatures() {
    Map<String, BiPredicate<byte[], String>> leaky = new LinkedHashMap<>();
    leaky.put("begins like the right one", (body, given) -> right(body).startsWith(given));
    leaky.put("right length is enough", (body, given) -> given.length() == right(body).length());
    leaky.put("case does not matter", (body, given) -> right(body).equalsIgnoreCase(given));
    leaky.put("blanks do not matter", (body, given) -> right(body).equals(given.strip()));
    leaky.put("the body does not matter", (body, given) -> given.matches("sha256=[0-9a-f]{64}"));
    leaky.put(
        "the first half is enough",
        (body, given) -> given.startsWith(right(body).substring(0, 39)));
    return leaky;
  }

  static Map<String, Predicate<String>> tokens(Predicate<String> real) {
    Map<String, Predicate<String>> leaky = new LinkedHashMap<>();
    leaky.put("alg none is taken", token -> isNone(token) || real.test(token));
    leaky.put("the signature is enough", ForgeControls::isSigned);
    leaky.put("the signature is not looked at", token -> token.split("\\.", -1).length == 3);
    leaky.put(
        "blanks and padding do not matter", token -> real.test(token.strip().replace("=", "")));
    return leaky;
  }

  /** A comparison that takes the longer the more of the beginning is right. */
  static BiPredicate<byte[], String> slowlyLeaky() {
    return (body, given) -> {
      String right = right(body);
      for (int length = HEADER; length <= right.length(); length++) {
        if (length > given.length() || !right.startsWith(given.substring(0, length))) {
          return false;
        }
      }
      return given.length() == right.length();
    };
  }

  private static String right(byte[] body) {
    return Webhooks.sign(body, ForgeSignatures.SECRET);
  }

  private static boolean isNone(String token) {
    try {
      String header = new String(Base64.getUrlDecoder().decode(token.split("\\.", 2)[0]), UTF_8);
      return header.toLowerCase(Locale.ROOT).contains("\"alg\":\"none\"");
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isSigned(String token) {
    int dot = token.lastIndexOf('.');
    if (dot < 0) {
      return false;
    }
    byte[] mac =
        ForgeText.mac(
            "HmacSHA256",
            ForgeTokens.SECRET.getBytes(UTF_8),
            token.substring(0, dot).getBytes(US_ASCII));
    return ForgeText.base64(mac).equals(token.substring(dot + 1));
  }
}
