package io.echovault.drills.trust;

import io.echovault.bench.run.Ports;
import io.echovault.drills.ground.AppProcess;
import io.echovault.drills.ground.Ground;
import io.echovault.localpostgres.LocalPostgres;
import io.echovault.simulator.Simulator;
import io.echovault.simulator.SimulatorSettings;
import io.echovault.simulator.graph.GraphRules;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Two processes of the app on one database, as operators start them, with a stand-in for the
 * channel. All of it is gone when this is closed, the ground included.
 */
final class TwoProcesses implements AutoCloseable {
  static final String TOKEN_SECRET = "4c9e17a0b35d86f2e7419dc0586ba3f2";

  private final Ground ground;
  private final List<Integer> ports = List.of(Ports.free(), Ports.free());
  private final Simulator simulator;
  private final List<AppProcess> processes = new ArrayList<>();

  /**
   * Starts them, and waits until both are ready.
   *
   * @param ground for both; what is needed there at the start is there already
   */
  TwoProcesses(Ground ground) throws IOException {
    this.ground = ground;
    String webhook = "http://127.0.0.1:" + ports.get(0) + "/webhook";
    simulator =
        Simulator.start(
            SimulatorSettings.of(
                    ground.graphPort(),
                    webhook,
                    Ground.SECRET,
                    Ground.TOKEN,
                    Ground.NUMBER_ID,
                    InstantSource.system())
                .withRules(GraphRules.shapesOnly()));
    ground.useLogins(TOKEN_SECRET);
    // A drill asks fast and from one address: what refuses it is not to be how often it asks.
    ground.use(Map.of("RATE_LIMIT_PER_SECOND", "10000"));
    for (int port : ports) {
      processes.add(ground.app(port));
    }
    for (AppProcess each : processes) {
      long unused = each.awaitReady();
    }
  }

  LocalPostgres postgres() {
    return ground.postgres();
  }

  Simulator simulator() {
    return simulator;
  }

  List<Integer> ports() {
    return ports;
  }

  /** Ends both at once, as a kill does, so that nobody but the drill works on the database. */
  void endProcesses() {
    processes.forEach(AppProcess::kill);
  }

  @Override
  public void close() {
    simulator.close();
    ground.close();
  }
}
