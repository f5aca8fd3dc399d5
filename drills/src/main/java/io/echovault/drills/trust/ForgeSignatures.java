package io.echovault.drills.trust;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.echovault.drills.ground.Ground;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.simulator.Contact;
import io.echovault.simulator.Webhooks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Webhooks with signatures that are forged, mutated or of something else; all from one seed. */
final class ForgeSignatures {
  static final String SECRET = Ground.SECRET;
  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
  private static final String PREFIX = "sha256=";
  private static final String HEX = "0123456789abcdef";
  private static final int BODIES = 64;

  /** A body and the header that is to make it look genuine. */
  record Attempt(String kind, Bytes body, String header) {}

  /** Makes a header, and may look at the body's right one. */
  private interface Way {
    String header(byte[] body, String right, Random random);
  }

  private final Random random;
  private final List<byte[]> bodies = new ArrayList<>();
  private final List<String> rights = new ArrayList<>();
  private final Map<String, Way> ways = new TreeMap<>();
  private final List<String> kinds;

  ForgeSignatures(long seed) {
    random = new Random(seed);
    Webhooks webhooks = Webhooks.of(Ground.NUMBER_ID, "15550001111");
    for (int each = 0; each < BODIES; each++) {
      String phone = "3460099" + (1000 + each);
      String id = Webhooks.messageId(phone, 1_000_000 + each);
      byte[] body =
          webhooks.text(Contact.ofPhone(phone, "Forger"), id, NOON, "canaryforged " + each);
      bodies.add(body);
      rights.add(Webhooks.sign(body, SECRET));
    }
    addMutations();
    addForgeries();
    kinds = List.copyOf(ways.keySet());
  }

  private void addMutations() {
    ways.put(
        "a digit changed", (body, right, r) -> PREFIX + ForgeText.changed(digits(right), HEX, r));
    ways.put("a bit flipped", (body, right, r) -> ForgeText.flipped(right, r));
    ways.put("truncated", (body, right, r) -> right.substring(0, r.nextInt(right.length())));
    ways.put("longer", (body, right, r) -> right + HEX.charAt(r.nextInt(16)));
    ways.put("twice", (body, right, r) -> right + (r.nextBoolean() ? "," : ", ") + right);
    ways.put("upper case", (body, right, r) -> right.toUpperCase(Locale.ROOT));
    ways.put(
        "upper-case digits", (body, right, r) -> PREFIX + digits(right).toUpperCase(Locale.ROOT));
    ways.put("no prefix", (body, right, r) -> digits(right));
    ways.put(
        "another prefix",
        (body, right, r) ->
            List.of("sha1=", "sha512=", "SHA256=", "sha256:", "sha256==", " sha256=", "md5=", "=")
                    .get(r.nextInt(8))
                + digits(right));
    ways.put("something strange in it", (body, right, r) -> ForgeText.strange(right, r));
    ways.put("padded", (body, right, r) -> r.nextBoolean() ? right + " " : "\t" + right);
  }

  private void addForgeries() {
    ways.put("empty", (body, right, r) -> r.nextBoolean() ? "" : PREFIX);
    ways.put("chance", (body, right, r) -> PREFIX + ForgeText.hex(r, 64));
    ways.put(
        "one digit over and over",
        (body, right, r) -> PREFIX + HEX.substring(r.nextInt(16)).substring(0, 1).repeat(64));
    ways.put(
        "another secret",
        (body, right, r) -> Webhooks.sign(body, ForgeText.otherSecret(SECRET, r)));
    ways.put("another body", (body, right, r) -> rights.get(r.nextInt(BODIES)));
    ways.put(
        "the body less a byte",
        (body, right, r) -> Webhooks.sign(Arrays.copyOf(body, body.length - 1), SECRET));
    ways.put("the empty body", (body, right, r) -> Webhooks.sign(new byte[0], SECRET));
    ways.put(
        "the body with a bit flipped",
        (body, right, r) -> Webhooks.sign(ForgeText.flipped(body, r), SECRET));
    ways.put(
        "another algorithm",
        (body, right, r) ->
            PREFIX
                + hex(ForgeText.mac(
                        r.nextBoolean() ? "HmacSHA512" : "HmacSHA512/256",
                        SECRET.getBytes(UTF_8),
                        body))
                    .substring(0, 64));
    ways.put(
        "key and body exchanged",
        (body, right, r) ->
            PREFIX + hex(ForgeText.mac("HmacSHA256", body, SECRET.getBytes(UTF_8))));
    ways.put(
        "the right one of the right one",
        (body, right, r) -> Webhooks.sign(right.getBytes(UTF_8), SECRET));
  }

  List<String> kinds() {
    return kinds;
  }

  /** The next one, which is never right. */
  Attempt next() {
    while (true) {
      int which = random.nextInt(BODIES);
      byte[] body = bodies.get(which);
      String right = rights.get(which);
      // One time in four the header is right, for what the body was before it was changed.
      boolean touched = random.nextInt(4) == 0;
      String kind = touched ? "the body changed" : kinds.get(random.nextInt(kinds.size()));
      Way way = ways.getOrDefault(kind, (b, r, chance) -> r);
      String header = way.header(body, right, random);
      byte[] sent = touched ? ForgeText.flipped(body, random) : body;
      if (touched || !header.equals(right)) {
        return new Attempt(kind, new Bytes(sent), header);
      }
    }
  }

  /** A genuine one, for telling that what is right is taken. */
  Attempt right(int which) {
    return new Attempt("right", new Bytes(bodies.get(which % BODIES)), rights.get(which % BODIES));
  }

  private static String digits(String header) {
    return header.substring(PREFIX.length());
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
