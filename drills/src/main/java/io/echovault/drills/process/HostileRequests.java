package io.echovault.drills.process;

import io.echovault.drills.ground.Ground;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.simulator.Webhooks;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/** Requests to the webhook that nobody honest sends: hostile bodies, and hostile ways to send. */
final class HostileRequests {
  private static final String JSON = "Content-Type: application/json\r\n";

  private final Random random;
  private final List<Map.Entry<String, Function<Random, byte[]>>> bodies =
      List.copyOf(HostileBodies.kinds().entrySet());
  private final List<Function<byte[], RawRequest>> ways = new ArrayList<>();

  HostileRequests(long seed) {
    random = new Random(seed);
    ways.add(body -> raw("unsigned", head(body.length, ""), body));
    ways.add(body -> raw("forged", head(body.length, signed(body, "not-the-secret")), body));
    ways.add(body -> raw("a signature that is none", head(body.length, odd()), body));
    ways.add(body -> raw("chunked", chunkedHead(body), chunks(body, 1000)));
    ways.add(body -> raw("chunked in small pieces", chunkedHead(body), chunks(body, 7)));
    ways.add(body -> raw("chunked without end", chunkedHead(body), utf8("ffff\r\nab")));
    ways.add(
        body -> raw("chunked with a bad size", chunkedHead(body), utf8("zz\r\nab\r\n0\r\n\r\n")));
    ways.add(body -> raw("a length below zero", head(-7, ""), body));
    ways.add(body -> raw("two lengths", head(body.length, "Content-Length: 3\r\n"), body));
    ways.add(body -> raw("length and chunks", head(4, "Transfer-Encoding: chunked\r\n"), body));
    ways.add(body -> raw("shorter than announced", head(body.length + 500, ""), body));
    ways.add(body -> raw("announced too large", head(2_000_000_000, ""), body));
    ways.add(body -> raw("another type", typed("text/xml"), body));
    ways.add(body -> raw("said to be gzip", head(body.length, "Content-Encoding: gzip\r\n"), body));
    ways.add(
        body ->
            raw("a huge header", head(body.length, "X-A: " + "a".repeat(64_000) + "\r\n"), body));
    ways.add(body -> raw("many headers", head(body.length, "X-A: a\r\n".repeat(3_000)), body));
    ways.add(
        body ->
            raw(
                "another path",
                utf8("POST /%2e%2e/%00/webhook HTTP/1.1\r\nHost: a\r\n\r\n"),
                body));
    ways.add(body -> raw("another protocol", utf8("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"), body));
    ways.add(body -> raw("no protocol", noise(), body));
  }

  /** The next one; half have a hostile body that is signed rightly. */
  RawRequest next() {
    var kind = bodies.get(random.nextInt(bodies.size()));
    byte[] body = kind.getValue().apply(random);
    if (random.nextBoolean()) {
      return raw(kind.getKey(), head(body.length, signed(body, Ground.SECRET)), body);
    }
    byte[] small = body.length > 100_000 ? utf8("{\"entry\":[]}") : body;
    return ways.get(random.nextInt(ways.size())).apply(small);
  }

  /** How many kinds there are. */
  int kinds() {
    return bodies.size() + ways.size();
  }

  private static byte[] head(int length, String more) {
    return utf8(
        "POST /webhook HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + JSON
            + "Content-Length: "
            + length
            + "\r\n"
            + more
            + "\r\n");
  }

  private static byte[] chunkedHead(byte[] body) {
    return utf8(
        "POST /webhook HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + JSON
            + "Transfer-Encoding: chunked\r\n"
            + signed(body, Ground.SECRET)
            + "\r\n");
  }

  private static byte[] typed(String type) {
    return utf8(
        "POST /webhook HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: "
            + type
            + "\r\nContent-Length: 5\r\n\r\n");
  }

  private static String signed(byte[] body, String secret) {
    return "X-Hub-Signature-256: " + Webhooks.sign(body, secret) + "\r\n";
  }

  private String odd() {
    return "X-Hub-Signature-256: sha256=" + Long.toHexString(random.nextLong()) + "\u00e9\r\n";
  }

  private byte[] noise() {
    byte[] bytes = new byte[1 + random.nextInt(400)];
    random.nextBytes(bytes);
    bytes[bytes.length - 1] = '\n';
    return bytes;
  }

  private static byte[] chunks(byte[] body, int size) {
    var out = new ByteArrayOutputStream();
    for (int at = 0; at < body.length; at += size) {
      int length = Math.min(size, body.length - at);
      out.writeBytes(utf8(Integer.toHexString(length) + "\r\n"));
      out.write(body, at, length);
      out.writeBytes(utf8("\r\n"));
    }
    out.writeBytes(utf8("0\r\n\r\n"));
    return out.toByteArray();
  }

  private static RawRequest raw(String kind, byte[] head, byte[] body) {
    var out = new ByteArrayOutputStream(head.length + body.length);
    out.writeBytes(head);
    out.writeBytes(body);
    return new RawRequest(kind, new Bytes(out.toByteArray()));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
