package io.echovault.bench.trust;

import io.echovault.app.App;
import io.echovault.app.Hooks;
import io.echovault.app.settings.Settings;
import io.echovault.bench.run.Folders;
import io.echovault.bench.run.Ports;
import io.echovault.localpostgres.LocalPostgres;
import io.echovault.simulator.Simulator;
import io.echovault.simulator.SimulatorSettings;
import io.echovault.simulator.graph.GraphRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Two apps on one database, with two organisations declared, and a stand-in for the channel. */
final class CrossingStage implements AutoCloseable {
  static final String KEY = "5".repeat(64);
  static final String SECRET = "crossing-app-secret";
  static final String NUMBER_ID = "106540000000001";
  static final String VICTIM = "34600444001";
  static final String ATTACKER = "34600555001";

  private static final String TENANT =
      """
      tenant: %s
      name: %s
      departments:
        - {id: sales, name: %s sales}
      users:
        - {phone: "%s", name: %s, role: owner, department: sales}
      """;

  private final Path directory;
  private final LocalPostgres postgres;
  private final Simulator simulator;
  private final List<App> apps = new ArrayList<>();

  private CrossingStage(Path directory, LocalPostgres postgres, Simulator simulator) {
    this.directory = directory;
    this.postgres = postgres;
    this.simulator = simulator;
  }

  static CrossingStage open() throws IOException {
    Path directory = Files.createTempDirectory("echovault-crossing");
    Path tenants = Files.createDirectories(directory.resolve("data/tenants"));
    Files.writeString(
        tenants.resolve("acme.yaml"), TENANT.formatted("acme", "Acme", "Acme", VICTIM, "Vera"));
    Files.writeString(
        tenants.resolve("zeta.yaml"), TENANT.formatted("zeta", "Zeta", "Zeta", ATTACKER, "Ada"));
    int first = Ports.free();
    Simulator simulator =
        Simulator.start(
            SimulatorSettings.of(
                    0,
                    "http://127.0.0.1:" + first + "/webhook",
                    SECRET,
                    "crossing-token",
                    NUMBER_ID,
                    InstantSource.system())
                .withRules(GraphRules.shapesOnly()));
    CrossingStage stage = new CrossingStage(directory, LocalPostgres.temporary(), simulator);
    stage.start(first);
    stage.start(Ports.free());
    return stage;
  }

  private void start(int port) {
    Map<String, String> environment = new HashMap<>();
    environment.put("PORT", Integer.toString(port));
    environment.put("HOST", "127.0.0.1");
    environment.put("DATA_DIR", directory.toString());
    environment.put("DATABASE_URL", postgres.url());
    environment.put("ENCRYPTION_KEY", KEY);
    environment.put("WHATSAPP_API_URL", simulator.graphUrl());
    environment.put("WHATSAPP_ACCESS_TOKEN", "crossing-token");
    environment.put("WHATSAPP_PHONE_NUMBER_ID", NUMBER_ID);
    environment.put("WEBHOOK_VERIFY_TOKEN", "crossing-verify-token");
    environment.put("WEBHOOK_SECRET", SECRET);
    environment.put("JWT_SECRET", "crossing-token-secret-crossing-token-secret");
    environment.put("EMBEDDINGS", "off");
    environment.put("OUTBOX_MERGE_SECONDS", "0");
    environment.put("OUTBOX_PAIR_BURST", "1000");
    environment.put("RATE_LIMIT_PER_SECOND", "10000");
    apps.add(App.start(Settings.read(environment), Hooks.none()));
  }

  LocalPostgres postgres() {
    return postgres;
  }

  Simulator simulator() {
    return simulator;
  }

  List<Integer> ports() {
    return apps.stream().map(App::port).toList();
  }

  /** Ends the apps, so that nobody but the drill works on the database. */
  void endApps() {
    apps.forEach(App::close);
    apps.clear();
  }

  @Override
  public void close() throws IOException {
    endApps();
    simulator.close();
    postgres.close();
    Folders.delete(directory);
  }
}
