package io.echovault.demo;

import io.echovault.app.App;
import io.echovault.app.Hooks;
import io.echovault.app.logs.LogFile;
import io.echovault.app.settings.Settings;
import io.echovault.localpostgres.LocalPostgres;
import io.echovault.simulator.Simulator;
import io.echovault.simulator.SimulatorSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** The running demo. What it is told is kept under the data directory for the next start. */
public final class RunningDemo implements AutoCloseable {
  private final LocalPostgres postgres;
  private final Simulator simulator;
  private final App app;
  private final CommandSettings commandSettings;
  private final StandIns standIns;

  private RunningDemo(
      LocalPostgres postgres,
      Simulator simulator,
      App app,
      CommandSettings commandSettings,
      StandIns standIns) {
    this.standIns = standIns;
    this.postgres = postgres;
    this.simulator = simulator;
    this.app = app;
    this.commandSettings = commandSettings;
  }

  /**
   * Starts PostgreSQL, the stand-in for Meta, and the bot.
   *
   * @param dataDirectory made when it does not exist
   * @param environment settings that replace the demo's own, such as PORT
   * @throws io.echovault.app.settings.InvalidSettingsException when they are not valid
   * @throws io.echovault.localpostgres.LocalPostgresException when PostgreSQL does not start
   * @throws io.javalin.util.JavalinBindException when the port is taken
   */
  public static RunningDemo start(Path dataDirectory, Map<String, String> environment) {
    makePassable(dataDirectory.resolve("data"));
    var standIns = StandIns.start(environment);
    try {
      return start(dataDirectory, environment, standIns);
    } catch (RuntimeException e) {
      standIns.close();
      throw e;
    }
  }

  private static RunningDemo start(
      Path dataDirectory, Map<String, String> environment, StandIns standIns) {
    Map<String, String> all = new HashMap<>(environment);
    all.putAll(standIns.settings());
    var surroundings = new Surroundings(dataDirectory, all);
    Settings checked = surroundings.settings("postgresql://localhost/memories", "http://localhost");
    LogFile.open(dataDirectory, checked.logLevel());
    LocalPostgres postgres =
        LocalPostgres.start(dataDirectory.resolve("data").resolve("postgres"), Ports.free());
    try {
      Example.declare(dataDirectory);
      return start(surroundings, checked, postgres, standIns);
    } catch (RuntimeException e) {
      postgres.close();
      throw e;
    }
  }

  private static RunningDemo start(
      Surroundings surroundings, Settings checked, LocalPostgres postgres, StandIns standIns) {
    Simulator simulator =
        Simulator.start(
            SimulatorSettings.of(
                0,
                "http://127.0.0.1:" + checked.port() + "/webhook",
                checked.webhook().secret().value(),
                checked.whatsApp().accessToken().value(),
                checked.whatsApp().phoneNumberId().orElseThrow(),
                InstantSource.system()));
    try {
      Settings settings = surroundings.settings(postgres.url(), simulator.graphUrl());
      standIns.mail().offer(simulator);
      App app =
          App.start(
              settings,
              standIns.model().offered(simulator, Hooks.none().withExtraRoutes(simulator::mount)));
      Example.PEOPLE.forEach(each -> simulator.person(each.phone(), each.name()));
      CommandSettings commandSettings =
          CommandSettings.write(
              checked.dataDirectory(),
              surroundings.forCommands(postgres.url(), simulator.graphUrl()));
      return new RunningDemo(postgres, simulator, app, commandSettings, standIns);
    } catch (RuntimeException e) {
      simulator.close();
      throw e;
    }
  }

  /** The port of the bot and the chat page. */
  public int port() {
    return app.port();
  }

  /** The people and the network around the bot. */
  public Simulator simulator() {
    return simulator;
  }

  /** Ends everything, PostgreSQL last. */
  @Override
  public void close() {
    try (postgres) {
      try (app) {
        commandSettings.close();
        simulator.close();
        standIns.close();
      }
    }
  }

  private static void makePassable(Path directory) {
    try {
      PrivateFiles.makePassable(directory.toAbsolutePath());
    } catch (IOException failed) {
      throw new UncheckedIOException("The directory " + directory + " cannot be made.", failed);
    }
  }
}
