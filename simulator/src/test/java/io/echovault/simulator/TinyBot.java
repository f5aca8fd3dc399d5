package io.echovault.simulator;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A webhook receiver that keeps what it gets, with a simulator that posts to it. */
final class TinyBot implements AutoCloseable {

  static final String SECRET = "an app secret";
  static final String TOKEN = "a token";
  static final String NUMBER_ID = "106540000000001";
  static final Duration PATIENCE = Duration.ofSeconds(10);
  static final JsonMapper JSON = JsonMapper.shared();

  /** One webhook as it came. */
  record Webhook(String body, String signature, JsonNode json) {
    JsonNode value() {
      return json.path("entry").path(0).path("changes").path(0).path("value");
    }

    JsonNode message() {
      return value().path("messages").path(0);
    }

    JsonNode status() {
      return value().path("statuses").path(0);
    }
  }

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final BlockingQueue<Webhook> messages = new LinkedBlockingQueue<>();
  private final BlockingQueue<Webhook> statuses = new LinkedBlockingQueue<>();
  private final Deque<Integer> answers = new ArrayDeque<>();
  private final List<String> everyBody = new CopyOnWriteArrayList<>();
  private final Javalin server;
  final Simulator simulator;

  TinyBot() {
    this(settings -> settings);
  }

  TinyBot(UnaryOperator<SimulatorSettings> change) {
    this(InstantSource.system(), change);
  }

  TinyBot(InstantSource instants, UnaryOperator<SimulatorSettings> change) {
    int port = freePort();
    SimulatorSettings settings =
        SimulatorSettings.of(
            0, "http://127.0.0.1:" + port + "/webhook", SECRET, TOKEN, NUMBER_ID, instants);
    WebhookHabits quick =
        WebhookHabits.calm()
            .withRetries(Duration.ofMillis(30), Duration.ofMillis(120))
            .withStatusDelay(Duration.ofMillis(30));
    simulator = Simulator.start(change.apply(settings.withHabits(quick)));
    server =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.routes.post("/webhook", this::take);
              simulator.mount(config.routes);
            });
    server.start("127.0.0.1", port);
  }

  /** The next webhooks are answered with these statuses, those after with 200. */
  void answersWith(Integer... next) {
    synchronized (answers) {
      answers.addAll(List.of(next));
    }
  }

  Webhook nextMessage() {
    return next(messages);
  }

  Webhook nextStatus() {
    return next(statuses);
  }

  /** Bodies of every attempt, accepted or not. */
  List<String> everyBody() {
    return everyBody;
  }

  String pageUrl() {
    return "http://127.0.0.1:" + server.port() + "/simulator";
  }

  HttpResponse<String> send(String body) {
    return send(body, TOKEN, NUMBER_ID);
  }

  HttpResponse<String> send(String body, String token, String number) {
    return exchange(
        graph("/v23.0/" + number + "/messages", token)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpRequest.Builder graph(String path, String token) {
    String url = path.startsWith("http") ? path : simulator.graphUrl() + path;
    return HttpRequest.newBuilder(URI.create(url))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token);
  }

  HttpResponse<String> exchange(HttpRequest.Builder request) {
    try {
      return tryExchange(request);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  HttpResponse<String> tryExchange(HttpRequest.Builder request) throws IOException {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  HttpClient client() {
    return client;
  }

  static String text(String phone, String words) {
    return JSON.writeValueAsString(
        JSON.createObjectNode()
            .put("messaging_product", "whatsapp")
            .put("to", phone)
            .put("type", "text")
            .put("biz_opaque_callback_data", "out-42")
            .set("text", JSON.createObjectNode().put("body", words)));
  }

  static JsonNode error(HttpResponse<String> answer) {
    return JSON.readTree(answer.body()).path("error");
  }

  static String sentId(HttpResponse<String> answer) {
    return JSON.readTree(answer.body()).path("messages").path(0).path("id").asString();
  }

  @Override
  public void close() {
    simulator.close();
    server.stop();
  }

  private void take(Context context) {
    String body = context.body();
    everyBody.add(body);
    Integer answer;
    synchronized (answers) {
      answer = answers.poll();
    }
    if (answer != null && answer != 200) {
      context.status(answer);
      return;
    }
    Webhook webhook =
        new Webhook(
            body, String.valueOf(context.header("X-Hub-Signature-256")), JSON.readTree(body));
    (webhook.value().has("statuses") ? statuses : messages).add(webhook);
  }

  private static Webhook next(BlockingQueue<Webhook> queue) {
    try {
      Webhook webhook = queue.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      if (webhook == null) {
        throw new AssertionError("No webhook came within " + PATIENCE);
      }
      return webhook;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static int freePort() {
    for (int port = 12_000; port < 17_000; port++) {
      try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return probe.getLocalPort();
      } catch (IOException taken) {
        // The next one may be free.
      }
    }
    throw new IllegalStateException("No free port between 12000 and 17000.");
  }
}
