package io.echovault.drills.process;

import io.echovault.app.App;
import io.echovault.app.Hooks;
import io.echovault.app.command.Main;
import io.echovault.app.logs.LogFile;
import io.echovault.app.settings.Settings;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/** The app as it is deployed, its bot with the fault that the environment names. */
public final class DeployedApp {
  /** Names a {@link Plant} in the settings of the scripts. */
  static final String PLANT = "DRILL_PLANT";

  private DeployedApp() {}

  /** Runs a command as the app does, and the bot until it is told to end. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length > 0 && arguments[0].equals("serve")) {
      Settings settings = Settings.read(System.getenv());
      LogFile.open(settings.dataDirectory(), settings.logLevel());
      Plant plant = Plant.of(System.getenv().getOrDefault(PLANT, Plant.NONE.label()));
      App app = App.start(settings, Hooks.none().withDetours(new PlantedDetours(plant)));
      Runtime.getRuntime().addShutdownHook(new Thread(app::close, "shutdown"));
      new CountDownLatch(1).await();
    }
    Main.main(arguments);
  }
}
