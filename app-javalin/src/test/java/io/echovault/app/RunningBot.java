package io.echovault.app;

import io.echovault.app.settings.Settings;
import io.echovault.localpostgres.LocalPostgres;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.simulator.Contact;
import io.echovault.simulator.Simulator;
import io.echovault.simulator.SimulatorSettings;
import io.echovault.simulator.WebhookHabits;
import io.echovault.simulator.Webhooks;
import io.echovault.simulator.graph.GraphRules;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The app on a real PostgreSQL, with the stand-in for Meta around it. */
final class RunningBot implements AutoCloseable {
  static final String SECRET = "canary-app-secret";
  static final String PREVIOUS_SECRET = "canary-former-secret";
  static final String VERIFY_TOKEN = "canary-verify-token";
  static final String NUMBER = "106540000000001";

  /** Only a test that fails waits so long; on a busy machine a second may become ten. */
  static final Duration SOON = Duration.ofSeconds(60);

  private static final String ACCESS_TOKEN = "canary-access-token";

  private final LocalPostgres postgres = LocalPostgres.temporary();
  private final HttpClient http = HttpClient.newHttpClient();
  private final Webhooks webhooks = Webhooks.of(NUMBER, "15550001111");
  private final AtomicInteger messages = new AtomicInteger();
  private final Path dataDirectory;
  private Map<String, String> changes;
  private final Simulator simulator;
  private final int port = FreePort.next();
  private App app;

  private final PortDecorators portDecorators;
  private final InstantSource instants;

  private RunningBot(
      Path dataDirectory,
      Map<String, String> changes,
      PortDecorators portDecorators,
      InstantSource instants) {
    this.portDecorators = portDecorators;
    this.instants = instants;
    this.dataDirectory = dataDirectory;
    this.changes = Map.copyOf(changes);
    simulator =
        Simulator.start(
            SimulatorSettings.of(
                    0,
                    "http://127.0.0.1:" + port + "/webhook",
                    SECRET,
                    ACCESS_TOKEN,
                    NUMBER,
                    instants)
                .withRules(GraphRules.shapesOnly())
                .withHabits(
                    WebhookHabits.calm()
                        .withRetries(Duration.ofMillis(200), Duration.ofMillis(500))));
    app = App.start(settings(), hooks());
  }

  static RunningBot start(Path dataDirectory) {
    return new RunningBot(dataDirectory, Map.of(), PortDecorators.NONE, InstantSource.system());
  }

  static RunningBot start(Path dataDirectory, Map<String, String> changes) {
    return new RunningBot(dataDirectory, changes, PortDecorators.NONE, InstantSource.system());
  }

  static RunningBot start(
      Path dataDirectory, Map<String, String> changes, PortDecorators portDecorators) {
    return new RunningBot(dataDirectory, changes, portDecorators, InstantSource.system());
  }

  /** At another time than the machine's, for the app and for the people who write to it. */
  static RunningBot start(Path dataDirectory, InstantSource instants) {
    return new RunningBot(dataDirectory, Map.of(), PortDecorators.NONE, instants);
  }

  static RunningBot start(Path dataDirectory, Map<String, String> changes, InstantSource instants) {
    return new RunningBot(dataDirectory, changes, PortDecorators.NONE, instants);
  }

  static RunningBot start(
      Path dataDirectory,
      Map<String, String> changes,
      PortDecorators portDecorators,
      InstantSource instants) {
    return new RunningBot(dataDirectory, changes, portDecorators, instants);
  }

  private Hooks hooks() {
    return Hooks.none()
        .withInstants(instants)
        .withExtraRoutes(simulator::mount)
        .withDetours(portDecorators);
  }

  App app() {
    return app;
  }

  Simulator simulator() {
    return simulator;
  }

  LocalPostgres postgres() {
    return postgres;
  }

  int port() {
    return port;
  }

  Settings settings() {
    return Settings.read(environment());
  }

  Map<String, String> environment() {
    var environment = new HashMap<String, String>();
    environment.put("PORT", String.valueOf(port));
    environment.put("HOST", "127.0.0.1");
    environment.put("DATABASE_URL", postgres.url());
    environment.put("ENCRYPTION_KEY", "00112233445566778899aabbccddeeff".repeat(2));
    environment.put("WHATSAPP_ACCESS_TOKEN", ACCESS_TOKEN);
    environment.put("WHATSAPP_PHONE_NUMBER_ID", NUMBER);
    environment.put("WHATSAPP_API_URL", simulator.graphUrl());
    environment.put("WEBHOOK_VERIFY_TOKEN", VERIFY_TOKEN);
    environment.put("WEBHOOK_SECRET", SECRET);
    environment.put("WEBHOOK_SECRET_PREVIOUS", PREVIOUS_SECRET);
    environment.put("DATA_DIR", dataDirectory.toString());
    // Most tests count one reply to each message, and do not want to wait for them.
    environment.put("OUTBOX_MERGE_SECONDS", "0");
    environment.put("OUTBOX_PAIR_BURST", "1000");
    environment.put("EMBEDDINGS", "off");
    // Every request of a test comes from one address.
    environment.put("RATE_LIMIT_PER_SECOND", "10000");
    environment.put("JWT_SECRET", "canary-token-secret-canary-token-secret");
    environment.putAll(changes);
    return environment;
  }

  /** Ends the app and starts it again on the same database. */
  void restart() {
    app.close();
    app = App.start(settings(), hooks());
  }

  /** The same with other settings. */
  void restart(Map<String, String> other) {
    app.close();
    changes = Map.copyOf(other);
    app = App.start(settings(), hooks());
  }

  /** Another process, as it were, on the same database; the caller ends it. */
  App twin() {
    var environment = new HashMap<>(environment());
    environment.put("PORT", String.valueOf(FreePort.next()));
    return App.start(Settings.read(environment));
  }

  /** A webhook body with one new text message. */
  byte[] text(Contact from, String words) {
    return text(from, Instant.now(), words);
  }

  byte[] text(Contact from, Instant at, String words) {
    String address = from.phone().or(from::userId).orElseThrow();
    String id = Webhooks.messageId(address, 1_000_000 + messages.incrementAndGet());
    return webhooks.text(from, id, at, words);
  }

  HttpResponse<String> postSigned(byte[] body) {
    return post(body, "X-Hub-Signature-256", Webhooks.sign(body, SECRET));
  }

  /** Posts a signed body to the app on another port. */
  HttpResponse<String> postSigned(int to, byte[] body) {
    return send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + to + "/webhook"))
            .header("Content-Type", "application/json")
            .header("X-Hub-Signature-256", Webhooks.sign(body, SECRET))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  HttpResponse<String> post(byte[] body, String... headers) {
    return post(HttpRequest.BodyPublishers.ofByteArray(body), headers);
  }

  HttpResponse<String> post(HttpRequest.BodyPublisher body, String... headers) {
    HttpRequest.Builder request = request("/webhook").POST(body);
    request.header("Content-Type", "application/json");
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = request(path);
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(SOON);
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException("the app did not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** Every memory of the person with a phone, in the order of their numbers. */
  List<Memory> memories(String phone) {
    return app.memories()
        .find(ChannelIdentity.whatsappPhone(phone))
        .map(app.memories()::export)
        .orElse(List.of());
  }

  @Override
  public void close() {
    simulator.close();
    app.close();
    postgres.close();
  }
}
