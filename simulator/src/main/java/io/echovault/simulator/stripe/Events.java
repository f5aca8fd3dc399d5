package io.echovault.simulator.stripe;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/** Posts signed events to the shop, in order, each again and again until it is taken. */
public final class Events implements AutoCloseable {
  /** The version of the API that events are written in. */
  static final String VERSION = "2026-07-29.dahlia";

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String ALGORITHM = "HmacSHA256";
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final long FIRST_PAUSE_MILLIS = 100;
  private static final int TRIES = 10;

  private final URI webhook;
  private final String secret;
  private final InstantSource instants;
  private final AtomicLong count = new AtomicLong();
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final ExecutorService postman =
      Executors.newSingleThreadExecutor(
          work -> {
            var thread = new Thread(work, "payment-events");
            thread.setDaemon(true);
            return thread;
          });

  Events(String webhook, String secret, InstantSource instants) {
    this.webhook = URI.create(webhook);
    this.secret = secret;
    this.instants = instants;
  }

  /** Posts an event about an object as it is now. */
  void tell(String type, Map<String, Object> object) {
    Instant now = instants.instant();
    byte[] body =
        body(
            "evt_" + Long.toHexString(now.toEpochMilli()) + "_" + count.incrementAndGet(),
            type,
            now,
            false,
            object);
    postman.execute(() -> post(body));
  }

  /** The body of an event. */
  public static byte[] body(
      String id, String type, Instant at, boolean live, Map<String, Object> object) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("id", id);
    event.put("object", "event");
    event.put("api_version", VERSION);
    event.put("created", at.getEpochSecond());
    event.put("livemode", live);
    event.put("type", type);
    event.put("data", Map.of("object", object));
    return JSON.writeValueAsBytes(event);
  }

  /** The header {@code Stripe-Signature} of a body. */
  public static String signature(byte[] body, String secret, Instant at) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      mac.update((at.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
      return "t=" + at.getEpochSecond() + ",v1=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }

  private void post(byte[] body) {
    for (int tries = 1; tries <= TRIES; tries++) {
      if (taken(body) || !paused(tries)) {
        return;
      }
    }
  }

  private boolean taken(byte[] body) {
    HttpRequest request =
        HttpRequest.newBuilder(webhook)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json; charset=utf-8")
            .header("Stripe-Signature", signature(body, secret, instants.instant()))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() / 100 == 2;
    } catch (IOException away) {
      return false;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private static boolean paused(int tries) {
    try {
      Thread.sleep(FIRST_PAUSE_MILLIS << tries);
      return true;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    postman.shutdownNow();
  }
}
