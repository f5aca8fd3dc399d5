package io.echovault.bench.trust;

import io.echovault.simulator.Contact;
import io.echovault.simulator.Webhooks;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/** Asks every HTTP endpoint of both apps for what belongs to another tenant. */
final class CrossingEndpoints {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Words that only the victim ever said. */
  static final String CANARY = "quokkaharbour";

  private static final List<String> ASKED =
      List.of(
          "Where is the %s?",
          "/search %s",
          "/search dept: %s",
          "/search tenant: %s",
          "/search tenants: %s",
          "/find department: fair",
          "#1",
          "/recent 50",
          "/category general",
          "/asof today %s",
          "/changes since yesterday",
          "/shared",
          "/share 1",
          "/edit 1 taken over",
          "/delete 1",
          "/undo",
          "/whoami",
          "/profile",
          "/stats",
          "/audit",
          "/backup",
          "/restore",
          "/export");

  private static final List<String> PATHS =
      List.of(
          "/",
          "/metrics",
          "/webhook?hub.mode=subscribe&hub.verify_token=x&hub.challenge=" + "c",
          "/unlock/" + "A".repeat(43),
          "/session",
          "/simulator",
          "/../data/tenants/acme.yaml",
          "/data/tenants/acme.yaml");

  private final CrossingStage stage;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Webhooks webhooks = Webhooks.of(CrossingStage.NUMBER_ID, "15550001111");
  private final Map<String, Queue<String>> replies = new ConcurrentHashMap<>();
  private final List<String> leaked = new ArrayList<>();
  private long messages;
  private int tried;

  CrossingEndpoints(CrossingStage stage) {
    this.stage = stage;
    stage
        .simulator()
        .whenSent(
            (to, reply) ->
                replies
                    .computeIfAbsent(to.phone().orElse(""), phone -> new ConcurrentLinkedQueue<>())
                    .add(reply.text()));
  }

  /** Has the victim keep something, and gives what was answered. */
  String victimSays(String words) throws IOException, InterruptedException {
    return says(stage.ports().get(0), CrossingStage.VICTIM, words);
  }

  /** Tries everything from the other tenant, and from somebody without one, at both apps. */
  Map<String, Object> tryAll() throws IOException, InterruptedException {
    for (int port : stage.ports()) {
      for (String who : List.of(CrossingStage.ATTACKER, "34600666001")) {
        for (String words : ASKED) {
          String asked = words.formatted(CANARY);
          check("chat: " + words, says(port, who, asked).replace(asked, ""));
        }
      }
      for (String path : PATHS) {
        for (String method : List.of("GET", "HEAD", "POST", "DELETE")) {
          check(method + " " + path, request(port, method, path));
        }
      }
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("tried", tried);
    figures.put("succeeded", leaked.size());
    figures.put("leaked", leaked.size());
    return figures;
  }

  List<String> leaked() {
    return leaked;
  }

  /** Whether the one whom it belongs to is shown it: if not, nothing was there to leak. */
  boolean victimFinds() throws IOException, InterruptedException {
    return says(stage.ports().get(1), CrossingStage.VICTIM, "/recent").contains(CANARY);
  }

  private void check(String what, String answer) {
    tried++;
    if (answer.contains(CANARY) || answer.contains("Vera") || answer.contains("Acme")) {
      leaked.add(what);
    }
  }

  private String request(int port, String method, String path)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer eyJhbGciOiJub25lIn0.e30.")
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString("{}"))
            .build();
    HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
    return response.headers().map() + response.body();
  }

  private String says(int port, String phone, String words)
      throws IOException, InterruptedException {
    Queue<String> mine = replies.computeIfAbsent(phone, each -> new ConcurrentLinkedQueue<>());
    int before = mine.size();
    String id = Webhooks.messageId(phone, ++messages);
    byte[] body = webhooks.text(Contact.ofPhone(phone, "Somebody"), id, Instant.now(), words);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/webhook"))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("X-Hub-Signature-256", Webhooks.sign(body, CrossingStage.SECRET))
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    if (status != 200) {
      throw new IOException("the webhook answered " + status);
    }
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (mine.size() == before) {
      if (System.nanoTime() - until > 0) {
        throw new IOException(
            "no reply came to a message of "
                + words.getBytes(StandardCharsets.UTF_8).length
                + " bytes");
      }
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
    return mine.stream().skip(before).reduce("", String::concat);
  }
}
