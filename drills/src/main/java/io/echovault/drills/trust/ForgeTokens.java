package io.echovault.drills.trust;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.echovault.ports.vocabulary.LiveSession;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

/** Bearer tokens that are forged, mutated, out of time or somebody else's; all from one seed. */
final class ForgeTokens {
  static final String SECRET = TwoProcesses.TOKEN_SECRET;
  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  private static final int MADE_BEFOREHAND = 64;

  /** A token, and what is wrong with it. */
  record Attempt(String kind, String token) {}

  private final Random random;
  private final ForgeKnown known;
  private final KeyPair pair = pair();
  private final Map<String, Supplier<String>> ways = new TreeMap<>();
  private final List<String> kinds;
  private int current;

  ForgeTokens(ForgeKnown known, long seed) {
    random = new Random(seed);
    this.known = known;
    addAlgorithms();
    addKeys();
    addMutations();
    addClaims();
    kinds = List.copyOf(ways.keySet());
  }

  private void addAlgorithms() {
    ways.put("alg none", () -> unsigned(one("none", "None", "NONE", "nOnE")) + ".");
    ways.put(
        "alg none with a signature",
        () -> unsigned("none") + "." + one(known.genuine()).split("\\.", 3)[2]);
    ways.put(
        "another HMAC under the right key",
        () -> {
          boolean longer = random.nextBoolean();
          String text = unsigned(longer ? "HS512" : "HS384");
          String algorithm = longer ? "HmacSHA512" : "HmacSHA384";
          return text + "." + mac(algorithm, SECRET.getBytes(UTF_8), text);
        });
    ways.put(
        "another algorithm's name over the right signature",
        () -> right(header(one("RS256", "ES256", "PS256", "HS512", "EdDSA")), claims()));
    // Made beforehand: signing with RSA takes longer than everything else together.
    List<String> named = new ArrayList<>();
    List<String> confused = new ArrayList<>();
    for (int each = 0; each < MADE_BEFOREHAND; each++) {
      named.add(rsa(unsigned("RS256")));
      confused.add(rsa(unsigned("HS256")));
    }
    ways.put("RSA", () -> one(named));
    ways.put("RSA called HMAC", () -> one(confused));
    ways.put(
        "HMAC under a public key",
        () -> {
          byte[] key = pair.getPublic().getEncoded();
          String pem =
              "-----BEGIN PUBLIC KEY-----\n"
                  + Base64.getMimeEncoder().encodeToString(key)
                  + "\n-----END PUBLIC KEY-----\n";
          return signed(
              header("HS256"), claims(), random.nextBoolean() ? key : pem.getBytes(UTF_8));
        });
    ways.put(
        "a header that names a key",
        () ->
            right(
                "{\"typ\":\"session+jwt\",\"alg\":\"HS256\","
                    + one("\"kid\":\"/dev/null\"", "\"jku\":\"https://a.example\"", "\"jwk\":{}")
                    + "}",
                claims()));
  }

  private void addKeys() {
    ways.put(
        "another key",
        () ->
            signed(
                header("HS256"), claims(), ForgeText.otherSecret(SECRET, random).getBytes(UTF_8)));
    ways.put("no key", () -> signed(header("HS256"), claims(), new byte[] {0}));
    ways.put(
        "a signature by chance",
        () -> {
          byte[] bytes = new byte[32];
          random.nextBytes(bytes);
          return unsigned("HS256") + "." + ForgeText.base64(bytes);
        });
  }

  private void addMutations() {
    ways.put(
        "a letter changed", () -> ForgeText.changed(one(known.genuine()), LETTERS + ".=", random));
    ways.put("a bit flipped", () -> ForgeText.flipped(one(known.genuine()), random));
    ways.put("something strange in it", () -> ForgeText.strange(one(known.genuine()), random));
    ways.put(
        "truncated",
        () -> {
          String token = one(known.genuine());
          return token.substring(0, random.nextInt(token.length()));
        });
    ways.put("longer", () -> one(known.genuine()) + one("=", "A", ".", ".e30", " ", "\n"));
    ways.put(
        "parts of two",
        () -> {
          String[] first = one(known.genuine()).split("\\.", 3);
          String[] second = one(known.revoked()).split("\\.", 3);
          return first[0] + "." + first[1] + "." + second[2];
        });
    ways.put(
        "claims changed under an old signature",
        () -> {
          String[] parts = one(known.genuine()).split("\\.", 3);
          return parts[0] + "." + ForgeText.base64(claims()) + "." + parts[2];
        });
  }

  private void addClaims() {
    ways.put("expired", () -> right(claims(time("exp", -random.nextInt(1_000_000)))));
    ways.put(
        "from the future",
        () -> right(claims(time("iat", known.early() + random.nextInt(1_000_000)))));
    ways.put(
        "not yet", () -> right(claims(time("nbf", known.early() + random.nextInt(1_000_000)))));
    ways.put("for ever", () -> right(claims(time("exp", 901 + random.nextInt(1_000_000_000)))));
    ways.put("revoked", () -> one(known.revoked()));
    ways.put("another tenant's", () -> right(claims("tenant", open(1).member().tenant().value())));
    ways.put("another member's", () -> right(claims("sub", open(1).member().member().value())));
    ways.put("another session", () -> right(claims("session", open(1).id().value())));
    ways.put("no session", () -> right(claims("session", id())));
    ways.put("another issuer", () -> right(claims("iss", "somebody")));
    ways.put("another audience", () -> right(claims("aud", "echovault/other")));
    ways.put(
        "a claim missing",
        () ->
            right(
                claims()
                    .replaceFirst(
                        "\""
                            + one(
                                "iss", "aud", "sub", "tenant", "session", "jti", "iat", "nbf",
                                "exp")
                            + "\"",
                        "\"x\"")));
  }

  List<String> kinds() {
    return kinds;
  }

  Attempt next() {
    String kind = kinds.get(random.nextInt(kinds.size()));
    current = random.nextInt(known.open().size());
    return new Attempt(kind, ways.getOrDefault(kind, () -> "").get());
  }

  Attempt right(int which) {
    return new Attempt("right", known.genuine().get(which % known.genuine().size()));
  }

  private LiveSession open(int further) {
    return known.open().get((current + further) % known.open().size());
  }

  /** One that only whoever has the secret can make: nothing is wrong with it. */
  String unforged(int which) {
    current = which % known.open().size();
    return right(claims());
  }

  private String claims() {
    long now = now();
    return claims(now, now, now + 600);
  }

  private long now() {
    return known.instants().instant().getEpochSecond();
  }

  private UUID id() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  private String claims(long[] times) {
    return claims(times[0], times[1], times[2]);
  }

  private long[] time(String claim, long seconds) {
    long now = now();
    return switch (claim) {
      case "iat" -> new long[] {now + seconds, now, now + seconds + 600};
      case "nbf" -> new long[] {now, now + seconds, now + 600};
      default -> new long[] {now, now, now + seconds};
    };
  }

  private String claims(String name, Object value) {
    return claims()
        .replaceFirst("\"" + name + "\":\"[^\"]*\"", "\"" + name + "\":\"" + value + "\"");
  }

  private String claims(long issued, long notBefore, long expires) {
    LiveSession session = open(0);
    return """
        {"iss":"echovault","aud":"echovault/session","sub":"%s","tenant":"%s","session":"%s",\
        "jti":"%s","iat":%d,"nbf":%d,"exp":%d}"""
        .formatted(
            session.member().member().value(),
            session.member().tenant().value(),
            session.id().value(),
            id(),
            issued,
            notBefore,
            expires);
  }

  private static String header(String algorithm) {
    return "{\"typ\":\"session+jwt\",\"alg\":\"" + algorithm + "\"}";
  }

  private String unsigned(String algorithm) {
    return ForgeText.base64(header(algorithm)) + "." + ForgeText.base64(claims());
  }

  private static String right(String claims) {
    return right(header("HS256"), claims);
  }

  private static String right(String header, String claims) {
    return signed(header, claims, SECRET.getBytes(UTF_8));
  }

  private static String signed(String header, String claims, byte[] key) {
    String text = ForgeText.base64(header) + "." + ForgeText.base64(claims);
    return text + "." + mac("HmacSHA256", key, text);
  }

  private static String mac(String algorithm, byte[] key, String text) {
    return ForgeText.base64(ForgeText.mac(algorithm, key, text.getBytes(UTF_8)));
  }

  private String rsa(String text) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(pair.getPrivate());
      signature.update(text.getBytes(UTF_8));
      return text + "." + ForgeText.base64(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has RSA", e);
    }
  }

  private static KeyPair pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(1024);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has RSA", e);
    }
  }

  private String one(String... of) {
    return of[random.nextInt(of.length)];
  }

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }
}
