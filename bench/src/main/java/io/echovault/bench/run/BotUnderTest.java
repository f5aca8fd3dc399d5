package io.echovault.bench.run;

import io.echovault.app.App;
import io.echovault.app.Hooks;
import io.echovault.app.PortDecorators;
import io.echovault.app.settings.Settings;
import io.echovault.localpostgres.LocalPostgres;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * The whole bot in this process, on a database of its own that is thrown away, with a stand-in for
 * the Cloud API: the same wiring as in production, reached through signed webhooks.
 */
public final class BotUnderTest implements AutoCloseable {
  public static final String SECRET = "bench-app-secret";
  public static final String NUMBER_ID = "106540000000001";
  private static final String TOKEN = "bench-access-token";

  private final Path directory;
  private final LocalPostgres postgres;
  private final Simulator simulator;
  private final App app;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private BotUnderTest(Path directory, LocalPostgres postgres, Simulator simulator, App app) {
    this.directory = directory;
    this.postgres = postgres;
    this.simulator = simulator;
    this.app = app;
  }

  /** Starts it with nothing between it and its database. */
  public static BotUnderTest start(InstantSource instants) throws IOException {
    return start(instants, PortDecorators.NONE);
  }

  /** Starts it as it comes. */
  public static BotUnderTest start(InstantSource instants, PortDecorators portDecorators)
      throws IOException {
    return start(instants, portDecorators, Map.of(), WebhookHabits.calm());
  }

  /**
   * Starts it.
   *
   * @param settings environment variables besides those that name its surroundings
   * @param habits how the stand-in for the Cloud API sends its own webhooks
   */
  public static BotUnderTest start(
      InstantSource instants,
      PortDecorators portDecorators,
      Map<String, String> settings,
      WebhookHabits habits)
      throws IOException {
    int port = Ports.free();
    Path directory = Files.createTempDirectory("echovault-bench");
    LocalPostgres postgres = LocalPostgres.temporary();
    Simulator simulator =
        Simulator.start(
            SimulatorSettings.of(
                    0, "http://127.0.0.1:" + port + "/webhook", SECRET, TOKEN, NUMBER_ID, instants)
                .withRules(GraphRules.shapesOnly())
                .withHabits(habits));
    Map<String, String> environment = new HashMap<>();
    // Where it is not what is measured, the model would only take a core from what is.
    environment.put("EMBEDDINGS", "off");
    environment.put("RATE_LIMIT_PER_SECOND", "1000");
    environment.putAll(settings);
    environment.put("PORT", Integer.toString(port));
    environment.put("HOST", "127.0.0.1");
    environment.put("DATA_DIR", directory.toString());
    environment.put("DATABASE_URL", postgres.url());
    environment.put("ENCRYPTION_KEY", "5".repeat(64));
    environment.put("WHATSAPP_API_URL", simulator.graphUrl());
    environment.put("WHATSAPP_ACCESS_TOKEN", TOKEN);
    environment.put("WHATSAPP_PHONE_NUMBER_ID", NUMBER_ID);
    environment.put("WEBHOOK_VERIFY_TOKEN", "bench-verify-token");
    environment.put("WEBHOOK_SECRET", SECRET);
    App app =
        App.start(
            Settings.read(environment),
            Hooks.none().withInstants(instants).withDetours(portDecorators));
    return new BotUnderTest(directory, postgres, simulator, app);
  }

  public App app() {
    return app;
  }

  public LocalPostgres postgres() {
    return postgres;
  }

  /** The stand-in for the Cloud API, with the people who write to the bot. */
  public Simulator simulator() {
    return simulator;
  }

  /** Posts a signed webhook and waits for the answer's status. */
  public int post(byte[] body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + app.port() + "/webhook"))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/json")
            .header("X-Hub-Signature-256", Webhooks.sign(body, SECRET))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  @Override
  public void close() throws IOException {
    simulator.close();
    app.close();
    postgres.close();
    Folders.delete(directory);
  }
}
