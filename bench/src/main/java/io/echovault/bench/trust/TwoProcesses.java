package io.echovault.bench.trust;

import io.echovault.bench.run.Folders;
import io.echovault.bench.run.Ports;
import io.echovault.localpostgres.LocalPostgres;
import io.echovault.simulator.Simulator;
import io.echovault.simulator.SimulatorSettings;
import io.echovault.simulator.graph.GraphRules;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * Two processes of the app on one database, as operators start them, with a stand-in for the
 * channel. All of it is gone when this is closed, the folder included.
 */
final class TwoProcesses implements AutoCloseable {
  static final String KEY = "5".repeat(64);
  static final String NUMBER_ID = "106540000000001";
  static final String WEBHOOK_SECRET = "b7d1f06a93ce4582a1e8740cd25f963b";
  static final String TOKEN_SECRET = "4c9e17a0b35d86f2e7419dc0586ba3f2";

  private static final String ACCESS_TOKEN = "drill-access-token";
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Path directory;
  private final LocalPostgres postgres = LocalPostgres.temporary();
  private final List<Integer> ports = List.of(Ports.free(), Ports.free());
  private final Simulator simulator;
  private final List<Process> processes = new ArrayList<>();
  private final Thread atExit = new Thread(this::endProcesses, "drill-at-exit");
  private final HttpClient http = HttpClient.newHttpClient();

  /**
   * Starts them, and waits until both are ready.
   *
   * @param directory for both; what is needed there at the start is there already
   */
  TwoProcesses(Path directory) throws IOException, InterruptedException {
    this.directory = directory;
    String webhook = "http://127.0.0.1:" + ports.get(0) + "/webhook";
    simulator =
        Simulator.start(
            SimulatorSettings.of(
                    0, webhook, WEBHOOK_SECRET, ACCESS_TOKEN, NUMBER_ID, InstantSource.system())
                .withRules(GraphRules.shapesOnly()));
    Runtime.getRuntime().addShutdownHook(atExit);
    for (int port : ports) {
      processes.add(start(port));
    }
    for (int port : ports) {
      awaitReady(port);
    }
  }

  private Process start(int port) throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String classes = System.getProperty("java.class.path");
    var builder =
        new ProcessBuilder(
                java.toString(), "-Xmx256m", "-cp", classes, io.echovault.app.Main.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("app-" + port + ".out").toFile());
    builder.environment().clear();
    builder.environment().putAll(environment(port));
    return builder.start();
  }

  private Map<String, String> environment(int port) {
    Map<String, String> environment = new HashMap<>();
    environment.put("PORT", Integer.toString(port));
    environment.put("HOST", "127.0.0.1");
    environment.put("DATA_DIR", directory.toString());
    environment.put("DATABASE_URL", postgres.url());
    environment.put("ENCRYPTION_KEY", KEY);
    environment.put("PUBLIC_URL", "https://bot.example.org");
    environment.put("WHATSAPP_API_URL", simulator.graphUrl());
    environment.put("WHATSAPP_ACCESS_TOKEN", ACCESS_TOKEN);
    environment.put("WHATSAPP_PHONE_NUMBER_ID", NUMBER_ID);
    environment.put("WEBHOOK_VERIFY_TOKEN", "drill-verify-token");
    environment.put("WEBHOOK_SECRET", WEBHOOK_SECRET);
    environment.put("JWT_SECRET", TOKEN_SECRET);
    environment.put("EMBEDDINGS", "off");
    // A drill asks fast and from one address: what refuses it is not to be how often it asks.
    environment.put("OUTBOX_MERGE_SECONDS", "0");
    environment.put("OUTBOX_PAIR_BURST", "1000");
    environment.put("RATE_LIMIT_PER_SECOND", "10000");
    return environment;
  }

  private void awaitReady(int port) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!isReady(port)) {
      if (System.nanoTime() - deadline > 0) {
        throw new IOException("the app on port " + port + " did not become ready");
      }
      LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
    }
  }

  private boolean isReady(int port) throws InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port)).build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException nobodyListens) {
      return false;
    }
  }

  LocalPostgres postgres() {
    return postgres;
  }

  Simulator simulator() {
    return simulator;
  }

  List<Integer> ports() {
    return ports;
  }

  /** Ends both at once, as a kill does, so that nobody but the drill works on the database. */
  void endProcesses() {
    for (Process each : processes) {
      each.destroyForcibly();
      each.onExit().join();
    }
  }

  @Override
  public void close() throws IOException {
    endProcesses();
    simulator.close();
    postgres.close();
    Folders.delete(directory);
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException exiting) {
      // It runs already, and finds nothing left to end.
      return;
    }
  }
}
